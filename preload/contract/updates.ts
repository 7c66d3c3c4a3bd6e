import { z } from 'zod';
import { command, query } from './method.ts';
import { empty, instant } from './fields.ts';

/** What a good manifest says, and what lies beside it on the disk or stick. */
export const updateView = z.strictObject({
  status: z.enum(['newer', 'same']),
  version: z.string(),
  /** The version that runs now. */
  current: z.string(),
  notes: z.strictObject({ vi: z.string(), en: z.string() }),
  issuedAt: instant,
  expiresAt: instant,
  /** Which of the trusted keys signed it. */
  keyId: z.string(),
  /** The installers for this kind of computer. */
  files: z.array(
    z.strictObject({
      name: z.string(),
      size: z.number().int(),
      state: z.enum(['good', 'missing', 'different']),
    }),
  ),
});

export const updates = {
  /** Whose updates this copy of the program can judge; without a key it can judge none. */
  'updates.trust': query({
    permission: 'updates.check',
    input: empty,
    output: z.strictObject({
      version: z.string(),
      keys: z.array(z.strictObject({ id: z.string(), retiredAt: instant.nullable() })),
    }),
  }),
  /** Judges a signed manifest; asked by the shell, which had the person choose the file. */
  'updates.check': command({
    permission: 'updates.check',
    input: z.strictObject({ file: z.string().min(1).max(4_096) }),
    output: updateView,
    touches: [],
  }),
};
