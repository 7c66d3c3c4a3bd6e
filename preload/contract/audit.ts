import { z } from 'zod';
import { command, query } from './method.ts';
import { empty, file, instant, line } from './fields.ts';

export const auditView = z.strictObject({
  seq: z.number().int(),
  at: instant,
  actor: z.string(),
  roles: z.string(),
  /** Method or event name, e.g. `accounts.reveal`, `session.sign-in`. */
  action: z.string(),
  outcome: z.enum(['done', 'refused']),
  /** Ids only. */
  subject: z.string(),
  /** Canonical JSON: before/after where meaningful. */
  detail: z.string(),
  hash: z.string(),
});

const auditFilter = z.strictObject({
  action: line(60),
  actor: line(80),
  outcome: z.enum(['', 'done', 'refused']),
  fromDay: z.union([z.iso.date(), z.literal('')]),
  toDay: z.union([z.iso.date(), z.literal('')]),
});

export const audit = {
  'audit.list': query({
    permission: 'audit.read',
    input: z.strictObject({
      ...auditFilter.shape,
      beforeSeq: z.int().min(0).nullable(),
      limit: z.int().min(1).max(1_000),
    }),
    output: z.strictObject({
      entries: z.array(auditView),
      /** What the ids in these entries are called now, as far as the reader may know; the log itself holds no names. */
      names: z.record(z.string(), z.string()),
      total: z.number().int(),
      actions: z.array(z.string()),
    }),
  }),
  /** The entries that fit the filter as a workbook; taking it is itself an entry, with the purpose. */
  'audit.export': command({
    permission: 'audit.read',
    input: z.strictObject({ ...auditFilter.shape, purpose: line(300, 5) }),
    output: file,
    touches: ['audit'],
  }),
  'audit.clock': query({
    permission: 'signed-in',
    input: empty,
    output: z.strictObject({
      clock: instant,
      /** The newest instant that is written down and counts; '' = nothing yet. */
      newest: z.union([instant, z.literal('')]),
      behind: z.boolean(),
      mayConfirm: z.boolean(),
    }),
  }),
  /** The clock ran ahead before and is right now; `newest` as it was shown. */
  'audit.confirmClock': command({
    permission: 'clock.confirm',
    input: z.strictObject({ newest: instant, reason: line(300, 5) }),
    output: empty,
    touches: ['audit', 'gradebook', 'mark-locks', 'corrections'],
  }),
  'audit.verify': query({
    permission: 'audit.read',
    input: empty,
    output: z.strictObject({
      entries: z.number().int(),
      head: z.string(),
      valid: z.boolean(),
      firstBad: z.number().int().nullable(),
    }),
  }),
};
