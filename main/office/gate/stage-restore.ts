import { vietnamClock } from '../../kernel/vietnam-day.ts';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { mayCall, userByLogin } from '../../features/auth/index.ts';
import { appError } from '../../kernel/app-error.ts';
import type { Actor } from '../../kernel/context.ts';
import { requireFreeSpace } from '../../platform/database/free-space.ts';
import { SCHEMA_VERSION } from '../../platform/database/migrations/index.ts';
import { openReader } from '../../platform/database/open-sqlite.ts';
import { readBackup } from '../../platform/vault/backup-folder.ts';
import { isSealedBy, type SealedManifest } from '../../platform/vault/backup-manifest.ts';
import type { Tell } from '../../platform/vault/backup-work.ts';
import { dataKeysOf, type DataKeys } from '../../platform/vault/data-keys.ts';
import { refusingFiles } from '../../platform/vault/file-error.ts';
import { recoverySecretOf } from '../../platform/vault/recovery-code.ts';
import { isRestoring, sweepStaging } from '../../platform/vault/restore-journal.ts';
import { runBackupJob } from '../../platform/vault/run-backup-job.ts';
import { readSidecar, slotOf, type Sidecar } from '../../platform/vault/sidecar.ts';
import type { VaultFiles } from '../../platform/vault/vault-files.ts';
import { openPasswordSlot, openRecoverySlot } from '../../platform/vault/slot.ts';
import { actorFor } from './actor-for.ts';
import type { GateDeps } from './gate-deps.ts';

/** What opens the copy: a sign-in and password of its own time, or the recovery code of its own time. */
export type RestoreProof =
  | { readonly type: 'password'; readonly login: string; readonly password: string }
  | { readonly type: 'code'; readonly code: string };
export interface RestoreRequest {
  readonly file: string;
  readonly proof: RestoreProof;
  /** Said in so many words: another school's vault takes the place of this one. */
  readonly replaceOther: boolean;
  readonly tell?: Tell;
}
/** A copy laid out beside the vault, opened, and found whole. */
export interface StagedRestore {
  readonly staging: string;
  readonly stamp: string;
  readonly manifest: SealedManifest;
  readonly sidecar: Sidecar;
  readonly keys: DataKeys;
  /** Null when the recovery code opened it. */
  readonly actor: Actor | null;
}

/** Changes nothing of the vault. Whatever is refused leaves no trace. Call it with the vault's lock in hand. */
export async function stageRestore(deps: GateDeps, request: RestoreRequest): Promise<StagedRestore> {
  const { files, attempts } = deps;
  const wait = attempts.secondsToWait();
  if (wait > 0) throw appError('vault.wait', { seconds: wait });
  const { manifest } = refusingFiles(() => readBackup(request.file));
  assertRestorable(deps, manifest, request.replaceOther);
  await requireFreeSpace(files.folder, manifest.databaseBytes);
  sweepStaging(files);
  const stamp = vietnamClock(deps.clock.now().toISOString())
    .replace(/[-:]/gu, '')
    .replace('T', '-')
    .slice(0, 15);
  const staging = join(files.folder, `restore-${stamp}`);
  mkdirSync(staging, { mode: 0o700 });
  try {
    const unpacked = await runBackupJob({ type: 'unpack', file: request.file, into: staging }, request.tell);
    if (!isDeepStrictEqual(unpacked, manifest)) throw appError('backup.damaged');
    const sidecar = readSidecar(join(staging, 'vault.json'));
    if (sidecar?.vaultId !== manifest.vaultId) throw appError('backup.damaged');
    const keys = dataKeysOf(await provenKey(deps, sidecar, request.proof), sidecar);
    if (!isSealedBy(manifest, keys.backup)) throw appError('backup.forged');
    const database = join(staging, 'vault.db');
    const state = await runBackupJob({ type: 'check', file: database, key: keys.database });
    const { schema, counts, head } = manifest;
    if (
      !isDeepStrictEqual(
        { schema, counts, head },
        { schema: state.schema, counts: state.counts, head: state.head },
      )
    )
      throw appError('backup.damaged');
    return { staging, stamp, manifest, sidecar, keys, actor: whoRestores(database, keys, request.proof) };
  } catch (error) {
    rmSync(staging, { recursive: true, force: true });
    throw error;
  }
}

/** Unless the swap has begun: then the next start carries it to its end. */
export function dropStaged(files: VaultFiles, { staging }: Pick<StagedRestore, 'staging'>): void {
  if (!isRestoring(files)) rmSync(staging, { recursive: true, force: true });
}

function assertRestorable(
  { files }: GateDeps,
  { vaultId, schema }: SealedManifest,
  replaceOther: boolean,
): void {
  if (schema > SCHEMA_VERSION)
    throw appError('vault.newer-version', { file: schema, program: SCHEMA_VERSION });
  const present = presentSidecar(files.sidecar);
  if (present !== null && present.vaultId !== vaultId && !replaceOther) throw appError('restore.other-vault');
}

/** The key file of the vault that is there now; `null` when there is none to read. */
export function presentSidecar(file: string): Sidecar | null {
  try {
    return readSidecar(file);
  } catch {
    return null;
  }
}

async function provenKey(deps: GateDeps, sidecar: Sidecar, proof: RestoreProof): Promise<Buffer> {
  if (proof.type === 'password') {
    const key = await openPasswordSlot(sidecar, proof.login, proof.password, deps.shares);
    if (key) return key;
    deps.attempts.failed(slotOf(sidecar.vaultId, proof.login));
    throw appError('restore.wrong-password', { seconds: deps.attempts.secondsToWait() });
  }
  const secret = recoverySecretOf(proof.code);
  if (!secret) throw appError('recovery.code-mistyped');
  const key = openRecoverySlot(sidecar, secret);
  if (key) return key;
  deps.attempts.failed(slotOf(sidecar.vaultId, ''));
  throw appError('restore.wrong-code');
}

/** An old copy must not be a way in for somebody who never looked after it. */
function whoRestores(database: string, keys: DataKeys, proof: RestoreProof): Actor | null {
  if (proof.type === 'code') return null;
  const sqlite = openReader(database, keys.database);
  try {
    const user = userByLogin(sqlite, proof.login);
    if (user?.state !== 'active' || !mayCall(user.roles, 'backups.manage'))
      throw appError('restore.not-allowed');
    return actorFor(user);
  } finally {
    sqlite.close();
  }
}
