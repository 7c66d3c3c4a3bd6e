import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { InputOf, OutputOf } from '../../../preload/contract/index.ts';
import { mayCall, userByLogin } from '../../features/auth/index.ts';
import { appError } from '../../kernel/app-error.ts';
import type { Sqlite } from '../../platform/database/sqlite.ts';
import { openDamaged, readTables } from '../../platform/database/read-what-is-left.ts';
import { unlessDamaged } from '../../platform/database/walk-table.ts';
import { dataKeysOf } from '../../platform/vault/data-keys.ts';
import { refusingFiles } from '../../platform/vault/file-error.ts';
import { recoverySecretOf } from '../../platform/vault/recovery-code.ts';
import { finished } from '../../platform/vault/rotation.ts';
import { readSidecar, slotOf, type Sidecar } from '../../platform/vault/sidecar.ts';
import { openPasswordSlot, openRecoverySlot } from '../../platform/vault/slot.ts';
import { acquireVaultLock } from '../../platform/vault/vault-lock.ts';
import type { GateDeps } from '../gate/gate-deps.ts';
import { LEFT_OUT, LEFT_OUT_COLUMNS } from './salvage-words.ts';
import { writeFiles, writeReport, writeTables } from './write-what-is-left.ts';

type Proof = InputOf<'salvage.run'>['proof'];
interface Request {
  readonly folder: string;
  readonly proof: Proof;
  /** ISO moment. */
  readonly at: string;
}

/**
 * Reads a damaged database as far as it goes and writes workbooks, papers and a report into a new folder. The damaged
 * file is opened read-only: a copy of it may still be worth more to somebody else.
 */
export async function salvageVault(
  deps: GateDeps,
  { folder, proof, at }: Request,
  tell: (done: number, total: number) => void,
): Promise<OutputOf<'salvage.run'>> {
  const sqlite = await opened(deps, proof);
  try {
    const target = join(folder, `so-truong-phan-con-doc-duoc-${at.slice(0, 19).replace(/[-:T]/gu, '')}`);
    refusingFiles(() => mkdirSync(target));
    const tables = readTables(sqlite, { tables: LEFT_OUT, columns: LEFT_OUT_COLUMNS }, tell);
    await writeTables(target, tables);
    const files = await writeFiles(target, sqlite, tables);
    const report = await writeReport(target, { tables, files, at });
    return { folder: target, tables: report, files };
  } finally {
    sqlite.close();
  }
}

async function opened(deps: GateDeps, proof: Proof): Promise<Sqlite> {
  const { files, attempts } = deps;
  const wait = attempts.secondsToWait();
  if (wait > 0) throw appError('vault.wait', { seconds: wait });
  const sidecar = readSidecar(files.sidecar);
  if (!sidecar) throw appError('vault.sidecar-damaged');
  const slot = slotOf(sidecar.vaultId, 'login' in proof ? proof.login : '');
  if (attempts.isLockedOut(slot)) throw appError('vault.locked-out');
  const states = sidecar.rotation === null ? [sidecar] : [sidecar, finished(sidecar)];
  const lock = acquireVaultLock(files.lock);
  try {
    for (const state of states) {
      const dataKey = await keyOf(deps, state, proof);
      if (!dataKey) continue;
      const sqlite = openDamaged(files.database, dataKeysOf(dataKey, state).database);
      dataKey.fill(0);
      if (sqlite) return allowed(sqlite, proof);
      if (state === states.at(-1)) throw appError('salvage.nothing');
    }
  } finally {
    lock.release();
  }
  attempts.failed(slot);
  if (!('login' in proof)) throw appError('recovery.code-wrong');
  throw appError('vault.wrong-password', { seconds: attempts.secondsToWait() });
}

async function keyOf({ shares }: GateDeps, sidecar: Sidecar, proof: Proof): Promise<Buffer | null> {
  if ('login' in proof) return openPasswordSlot(sidecar, proof.login, proof.password, shares);
  const secret = recoverySecretOf(proof.code);
  if (!secret) throw appError('recovery.code-mistyped');
  return openRecoverySlot(sidecar, secret);
}

/** A password does not do more here than with a sound file; where that cannot be looked up, the printed code must. */
function allowed(sqlite: Sqlite, proof: Proof): Sqlite {
  if (!('login' in proof)) return sqlite;
  const user = unlessDamaged(() => userByLogin(sqlite, proof.login));
  if (user?.state === 'active' && mayCall(user.roles, 'users.manage')) return sqlite;
  sqlite.close();
  throw appError(user ? 'salvage.not-allowed' : 'salvage.code-needed');
}
