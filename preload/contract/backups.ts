import { z } from 'zod';
import { empty, instant } from './fields.ts';
import { command, query } from './method.ts';
import { BACKUP_KINDS } from './vocabulary/backups.ts';

/** A path that a person chose in a dialog of the system; it never comes from the page. */
export const path = z.string().min(1).max(4_000);
const count = z.int().min(0);
export const backupName = z.string().regex(/^[a-z0-9-]{1,110}\.stbackup$/u);
export const backupCounts = z.strictObject({
  staff: count,
  students: count,
  accounts: count,
  papers: count,
  entries: count,
});
export const acts = z.array(z.strictObject({ at: z.string(), action: z.string() }));

export const backupView = z.strictObject({
  name: z.string(),
  bytes: count,
  /** `foreign`: of another vault; `unreadable`: it does not say what it is. */
  state: z.enum(['own', 'foreign', 'unreadable']),
  /** Null where the file does not say. */
  kind: z.enum(BACKUP_KINDS).nullable(),
  madeAt: instant,
  schoolName: z.string(),
  counts: backupCounts.nullable(),
  /** Made by a person, who may take it away again. */
  deletable: z.boolean(),
  inMain: z.boolean(),
  inSecond: z.boolean(),
});

export const backups = {
  'backups.overview': query({
    permission: 'backups.manage',
    input: empty,
    output: z.strictObject({
      folder: z.string(),
      /** Null when the folder's drive cannot be asked. */
      freeBytes: count.nullable(),
      vaultBytes: count,
      /** Which line of history this is: restores so far plus one, and the mark of the last of them ('' = none). */
      line: z.strictObject({ epoch: count, incarnation: z.string() }),
      lastBackupAt: instant.nullable(),
      running: z.boolean(),
      /** Code of what went wrong in the background since the sign-in; '' = nothing. */
      problem: z.string(),
      /** Why the last copies did not reach the second place although it is there; '' = nothing. */
      secondProblem: z.string(),
      second: z
        .strictObject({
          folder: z.string(),
          /** The chosen drive is there now, with our mark on it. */
          present: z.boolean(),
          seenAt: instant,
          freeBytes: count.nullable(),
        })
        .nullable(),
      copies: z.array(backupView),
    }),
  }),
  'backups.make': command({
    permission: 'backups.manage',
    input: empty,
    output: z.strictObject({ name: z.string(), carried: z.boolean() }),
    touches: ['backups', 'session'],
  }),
  /** Reads a listed copy through, byte by byte. */
  'backups.verify': query({
    permission: 'backups.manage',
    input: z.strictObject({ name: backupName, place: z.enum(['main', 'second']) }),
    output: z.strictObject({ whole: z.boolean(), code: z.string() }),
  }),
  /** A copy made by hand, from every place that is there; never the last one that is whole. */
  'backups.delete': command({
    permission: 'backups.manage',
    input: z.strictObject({ name: backupName }),
    output: empty,
    touches: ['backups'],
  }),
  'backups.makeTo': command({
    permission: 'backups.manage',
    input: z.strictObject({ folder: path, kind: z.enum(['manual', 'move']) }),
    output: z.strictObject({
      file: z.string(),
      vaultId: z.string(),
      auditHead: z.string(),
      entries: count,
      verified: z.boolean(),
    }),
    touches: ['backups', 'session'],
  }),
  'backups.setSecondFolder': command({
    permission: 'backups.manage',
    input: z.strictObject({ folder: path }),
    output: z.strictObject({ folder: z.string() }),
    touches: ['backups'],
  }),
  'backups.forgetSecondFolder': command({
    permission: 'backups.manage',
    input: empty,
    output: empty,
    touches: ['backups'],
  }),
};
