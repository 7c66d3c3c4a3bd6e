import { existsSync, statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import type { OutputOf } from '../../../preload/contract/index.ts';
import type { VaultState } from '../../../preload/contract/vocabulary/vault.ts';
import { AppError } from '../../kernel/app-error.ts';
import { SCHEMA_VERSION } from '../../platform/database/migrations/index.ts';
import { readSidecar, type Sidecar } from '../../platform/vault/sidecar.ts';
import { acquireVaultLock } from '../../platform/vault/vault-lock.ts';
import type { GateDeps } from './gate-deps.ts';
import { assertDatabaseFile } from './open-vault.ts';
import { settleRestore } from './settle-restore.ts';

/** Below this SQLite cannot even make its shared-memory file. */
const LEAST_FREE_BYTES = 2 * 1024 * 1024;

const STATE_OF: Readonly<Record<string, VaultState>> = {
  'vault.file-missing': 'file-missing',
  'vault.empty-file': 'empty-file',
  'vault.damaged': 'damaged',
  'vault.sidecar-damaged': 'sidecar-damaged',
  'vault.newer-version': 'newer-version',
  'vault.read-only': 'read-only',
  'vault.disk-full': 'disk-full',
  'vault.opened-elsewhere': 'opened-elsewhere',
};

/** What the start-up screen must show; found without any key. */
export async function vaultStatus(deps: GateDeps): Promise<OutputOf<'vault.status'>> {
  const { files, attempts } = deps;
  const base = {
    schoolName: '',
    waitSeconds: attempts.secondsToWait(),
    missingActs: 0,
    folder: files.folder,
  };
  let sidecar: Sidecar | null = null;
  try {
    settleRestore(files);
    sidecar = readSidecar(files.sidecar);
    if (!sidecar) return { ...base, state: hasVault(files) ? 'sidecar-damaged' : 'missing' };
    if (sidecar.schema > SCHEMA_VERSION)
      return { ...base, state: 'newer-version', schoolName: sidecar.schoolName };
    assertDatabaseFile(files.database, sidecar.minBytes);
    if (freeBytes(files.folder) < LEAST_FREE_BYTES)
      return { ...base, state: 'disk-full', schoolName: sidecar.schoolName };
    acquireVaultLock(files.lock).release();
    const state = (await someSlotOpensHere(deps, sidecar)) ? 'locked' : 'os-share-missing';
    return { ...base, state, schoolName: sidecar.schoolName };
  } catch (error) {
    const state = error instanceof AppError ? STATE_OF[error.code] : undefined;
    if (!state) throw error;
    return { ...base, state, schoolName: sidecar?.schoolName ?? '' };
  }
}

/** When every password is bound to another computer or account, only the recovery code is left. */
async function someSlotOpensHere({ shares }: GateDeps, sidecar: Sidecar): Promise<boolean> {
  const passwords = sidecar.slots.filter(({ kind }) => kind === 'password');
  const needed = new Set(passwords.map(({ share }) => share));
  for (const id of needed) {
    if (id === null || (await shares.canOpen(sidecar, id))) return true;
  }
  return passwords.length === 0;
}

/** A database whose creation was cut off is none yet: the wizard begins afresh. */
function hasVault({ database, sidecar }: GateDeps['files']): boolean {
  return existsSync(database) && !existsSync(`${sidecar}.unfinished`);
}

function freeBytes(folder: string): number {
  const { bavail, bsize } = statfsSync(existsSync(folder) ? folder : dirname(folder));
  return bavail * bsize;
}
