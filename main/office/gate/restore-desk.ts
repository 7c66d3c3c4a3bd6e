import { randomBytes } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { OutputOf } from '../../../preload/contract/index.ts';
import { actorMay } from '../../features/auth/index.ts';
import { listCopies, type BackupsApi } from '../../features/backups/index.ts';
import { appError } from '../../kernel/app-error.ts';
import type { Context } from '../../kernel/context.ts';
import type { Handlers } from '../../platform/rpc/handler.ts';
import { refusingFiles } from '../../platform/vault/file-error.ts';
import { HeadFile } from '../../platform/vault/head-file.ts';
import { runBackupJob } from '../../platform/vault/run-backup-job.ts';
import { acquireVaultLock } from '../../platform/vault/vault-lock.ts';
import type { GateDeps } from './gate-deps.ts';
import { commitRestore, restoreVault } from './restore-vault.ts';
import { dropStaged, presentSidecar, stageRestore } from './stage-restore.ts';

/** What the desk needs of a vault that is open. */
export interface OpenForRestore {
  readonly vaultId: string;
  readonly mustChangePassword: boolean;
  readonly backups: BackupsApi;
  /** Shuts the vault; afterwards nobody is signed in. */
  leave(): Promise<void>;
}
export type RestoreMethod = `restore.${'candidates' | 'offer' | 'inspect' | 'run'}`;

const JOB = 'restore';

/** Restoring from inside the program and from the start-up screens; files are known by name or by a word given once. */
export function restoreDesk(deps: GateDeps, open: () => OpenForRestore | null): Handlers<RestoreMethod> {
  const { files } = deps;
  const chosen = new Map<string, string>();
  // The methods are public for the start-up screens; with a vault open they ask what any other would.
  const permitted = ({ actor, viewer }: Context): OpenForRestore | null => {
    const vault = open();
    if (!vault) return null;
    if (viewer) throw appError('session.viewing-only');
    if (vault.mustChangePassword) throw appError('session.must-change-password');
    if (!actor || !actorMay(actor, 'backups.manage')) throw appError('permission.denied');
    return vault;
  };
  const fileOf = (ref: string): string => {
    const places = [files.backups, open()?.backups.secondFolder() ?? null];
    const listed = places.flatMap((folder) => (folder === null ? [] : [join(folder, ref)]));
    const file = chosen.get(ref) ?? listed.find((path) => existsSync(path));
    if (file === undefined) throw appError('backup.gone');
    return file;
  };
  return {
    'restore.candidates': (_input, context) => {
      const vault = permitted(context);
      const own = vault?.vaultId ?? presentSidecar(files.sidecar)?.vaultId ?? null;
      return {
        folder: files.backups,
        copies: listCopies(files.backups, vault?.backups.secondFolder() ?? null, own, null),
      };
    },
    'restore.offer': ({ file }, context) => {
      permitted(context);
      const path = resolve(file);
      if (!refusingFiles(() => statSync(path)).isFile()) throw appError('backup.not-a-backup');
      const ref = `chosen-${randomBytes(8).toString('hex')}`;
      chosen.set(ref, path);
      return { ref, name: basename(path) };
    },
    'restore.inspect': ({ ref }, context) => inspect(deps, permitted(context), fileOf(ref), context),
    'restore.run': async ({ ref, proof, replaceOther }, context) => {
      const vault = permitted(context);
      const request = { file: fileOf(ref), proof, replaceOther, tell: teller(context) };
      if (!vault) return restoreVault(deps, request);
      const staged = await stageRestore(deps, request);
      const swap = async () => {
        await vault.backups.backupBefore('before-restore', context);
        await vault.leave();
        const lock = acquireVaultLock(files.lock);
        try {
          return commitRestore(deps, staged, context.actor);
        } finally {
          lock.release();
        }
      };
      return swap().catch((error: unknown) => {
        dropStaged(files, staged);
        throw error;
      });
    },
  };
}

const teller = (context: Context) => (done: number, total: number) => {
  context.progress(JOB, done, total);
};

async function inspect(
  { files }: GateDeps,
  open: OpenForRestore | null,
  file: string,
  context: Context,
): Promise<OutputOf<'restore.inspect'>> {
  const manifest = await runBackupJob({ type: 'verify', file }, teller(context));
  const present = presentSidecar(files.sidecar);
  const same = present?.vaultId === manifest.vaultId;
  const remembered = new HeadFile(files.head).read();
  // Numbers compare only along one line; each restore begins another.
  const oneLine =
    same && present.epoch === manifest.epoch && present.incarnation === (manifest.incarnation ?? null);
  const acts = oneLine && remembered ? Math.max(0, remembered.seq - manifest.head.seq) : null;
  return {
    name: basename(file),
    bytes: statSync(file).size,
    vaultId: manifest.vaultId,
    schoolName: manifest.schoolName,
    kind: manifest.kind,
    madeAt: manifest.madeAt,
    schema: manifest.schema,
    counts: manifest.counts,
    lastActs: manifest.lastActs,
    here: present === null ? 'nothing' : same ? 'same' : 'other',
    hereName: present?.schoolName ?? '',
    lost:
      open && same ? open.backups.lostSince(manifest) : { acts, lastActs: [], papers: null, morePapers: 0 },
  };
}
