import { z } from 'zod';
import { day, file, id, instant, line, record } from './fields.ts';
import { command, query } from './method.ts';
import { REGISTERS } from './vocabulary/registers/index.ts';

const register = z.enum(REGISTERS);
/** A masked value is a text, whatever the column holds. */
const cells = z.record(z.string(), z.union([z.string(), z.number(), z.null()]));

/** Health asks for health.read or health.manage besides; without the first its numbers are masked. */
export const registers = {
  'registers.list': query({
    permission: 'registers.read',
    input: z.strictObject({ register, archived: z.boolean() }),
    output: z.strictObject({
      masked: z.boolean(),
      /** Entries that are followed no more, whether they were asked for or not. */
      archived: z.number().int(),
      rows: z.array(
        z.strictObject({
          id,
          version: z.number().int(),
          cells,
          archivedOn: day.nullable(),
          archiveReason: z.string(),
        }),
      ),
    }),
  }),
  'registers.history': query({
    permission: 'registers.read',
    input: z.strictObject({ id }),
    /** Newest first: the present state, then every earlier one. */
    output: z.array(
      z.strictObject({
        version: z.number().int(),
        at: instant,
        by: z.string(),
        cells,
        archivedOn: day.nullable(),
        archiveReason: z.string(),
      }),
    ),
  }),
  /** Students an entry may be written for. */
  'registers.students': query({
    permission: 'health.manage',
    input: z.strictObject({}),
    output: z.array(z.strictObject({ code: z.string(), fullName: z.string(), className: z.string() })),
  }),
  /** `cells`: column → text as typed; codes of choices, days as YYYY-MM-DD. `version`: the one that was looked at. */
  'registers.save': command({
    permission: 'registers.manage',
    input: z.strictObject({
      register,
      id: id.nullable(),
      version: z.int().min(1).nullable(),
      cells: record(z.string().max(40), z.string().max(2000), 100),
    }),
    output: z.strictObject({ id }),
    touches: ['registers', 'audit'],
  }),
  /** "Ngừng theo dõi" and back. */
  'registers.archive': command({
    permission: 'registers.manage',
    input: z.strictObject({ id, version: z.int().min(1), archived: z.boolean(), reason: line(300, 3) }),
    output: z.strictObject({}),
    touches: ['registers', 'audit'],
  }),
  'registers.export': command({
    permission: 'registers.read',
    input: z.strictObject({
      register,
      ids: z.array(id).max(100_000),
      columns: z.array(z.string().max(40)).max(40),
      /** Health only, and there it is asked. */
      purpose: line(300),
    }),
    output: file,
    touches: ['audit'],
  }),
};
