import { z } from 'zod';
import { path } from './backups.ts';
import { login, password } from './fields.ts';
import { command } from './method.ts';

const count = z.int().min(0);

/** A damaged vault opens with a password of somebody who may export, or with the printed code. */
const proof = z.union([
  z.strictObject({ login, password }),
  z.strictObject({ code: z.string().min(1).max(200) }),
]);

export const salvage = {
  /** From the shell alone, after its folder dialog. */
  'salvage.offer': command({
    permission: 'public',
    input: z.strictObject({ folder: path }),
    output: z.strictObject({ ref: z.string(), name: z.string() }),
    touches: [],
  }),
  /** Writes every row and every paper that can still be read into a new folder; the damaged file is only read. */
  'salvage.run': command({
    permission: 'public',
    input: z.strictObject({ ref: z.string().max(60), proof }),
    output: z.strictObject({
      folder: z.string(),
      tables: z.array(
        z.strictObject({
          name: z.string(),
          read: count,
          /** Null when the table cannot even be counted. */
          expected: count.nullable(),
          /** Stretches that could not be read. */
          gaps: count,
        }),
      ),
      files: z.strictObject({ read: count, lost: count }),
    }),
    touches: [],
  }),
};
