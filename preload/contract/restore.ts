import { z } from 'zod';
import { acts, backupCounts, backupName, backupView, path } from './backups.ts';
import { empty, instant, login, password } from './fields.ts';
import { command, query } from './method.ts';
import { BACKUP_KINDS } from './vocabulary/backups.ts';
import { PAPER_KINDS } from './vocabulary/papers.ts';

const count = z.int().min(0);
/** A listed copy, or one that was chosen in a dialog and is known by a word of the office. */
const ref = z.union([backupName, z.string().regex(/^chosen-[0-9a-f]{16}$/u)]);

/**
 * Public because they must work where no vault opens; with a vault open they ask for `backups.manage`, and a restore
 * always for the password of somebody who looks after copies, or the recovery code.
 */
export const restore = {
  'restore.candidates': query({
    permission: 'public',
    input: empty,
    output: z.strictObject({ folder: z.string(), copies: z.array(backupView) }),
  }),
  'restore.offer': command({
    permission: 'public',
    input: z.strictObject({ file: path }),
    output: z.strictObject({ ref, name: z.string() }),
    touches: [],
  }),
  /** Reads the whole file and says what it holds and what would be lost. */
  'restore.inspect': query({
    permission: 'public',
    input: z.strictObject({ ref }),
    output: z.strictObject({
      name: z.string(),
      bytes: count,
      vaultId: z.string(),
      schoolName: z.string(),
      kind: z.enum(BACKUP_KINDS),
      madeAt: instant,
      schema: count,
      counts: backupCounts,
      lastActs: acts,
      /** What lies here now: nothing, the same vault, or another school's. */
      here: z.enum(['nothing', 'same', 'other']),
      hereName: z.string(),
      lost: z.strictObject({
        /** Null where the present log cannot be read. */
        acts: count.nullable(),
        /** The newest of them; empty while the vault is shut. */
        lastActs: acts,
        /** Null while the vault is shut. */
        papers: z
          .array(z.strictObject({ symbol: z.string(), kind: z.enum(PAPER_KINDS), issuedAt: instant }))
          .nullable(),
        morePapers: count,
      }),
    }),
  }),
  'restore.run': command({
    permission: 'public',
    input: z.strictObject({
      ref,
      proof: z.discriminatedUnion('type', [
        z.strictObject({ type: z.literal('password'), login, password }),
        z.strictObject({ type: z.literal('code'), code: z.string().max(200) }),
      ]),
      replaceOther: z.boolean(),
    }),
    output: z.strictObject({
      vaultId: z.string(),
      auditHead: z.string(),
      entries: count,
      epoch: count,
      replaced: z.string(),
    }),
    touches: ['session'],
  }),
};
