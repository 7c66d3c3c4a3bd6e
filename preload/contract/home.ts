import { z } from 'zod';
import { command, query } from './method.ts';
import { day, empty, id, line } from './fields.ts';

export const task = z.strictObject({
  /** Locale key under `home.tasks`. */
  key: z.string(),
  count: z.number().int(),
  severity: z.enum(['info', 'warning', 'danger']),
  /** Route of the screen where it is done. */
  route: z.string(),
  /** Narrows that screen to what is counted. */
  params: z.record(z.string(), z.string()),
  /** Last day for it. */
  due: day.optional(),
});

export const home = {
  'home.overview': query({
    permission: 'signed-in',
    input: empty,
    output: z.strictObject({
      tasks: z.array(task),
      counts: z.strictObject({
        staff: z.number().int(),
        students: z.number().int(),
        classes: z.number().int(),
        accounts: z.number().int(),
        papersUnsigned: z.number().int(),
      }),
    }),
  }),
  /** People, accounts and papers; accents optional. */
  'search.global': query({
    permission: 'signed-in',
    input: z.strictObject({ text: line(80), limit: z.int().min(1).max(50) }),
    output: z.array(
      z.strictObject({
        kind: z.enum(['staff', 'student', 'account', 'paper', 'document']),
        id,
        title: z.string(),
        detail: z.string(),
      }),
    ),
  }),
  'settings.get': query({
    permission: 'signed-in',
    input: empty,
    output: z.record(z.string().max(60), z.string().max(2_000)),
  }),
  /** Personal settings of the signed-in user (column choices, last screens). */
  'settings.set': command({
    permission: 'signed-in',
    input: z.strictObject({
      key: z.string().regex(/^[a-z][a-z0-9.-]{0,59}$/u),
      value: z.string().max(2_000),
    }),
    output: empty,
    touches: ['settings'],
  }),
};
