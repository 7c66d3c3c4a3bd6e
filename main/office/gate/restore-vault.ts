import { randomBytes } from 'node:crypto';
import { existsSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { AuditLog } from '../../features/audit/index.ts';
import type { Actor } from '../../kernel/context.ts';
import { emptyWal } from '../../platform/database/file-facts.ts';
import type { AuditHead } from '../../platform/database/work.ts';
import { openWriter } from '../../platform/database/open-sqlite.ts';
import { makeFolder } from '../../platform/files/make-folder.ts';
import { readBackup, syncFile } from '../../platform/vault/backup-folder.ts';
import { syncFolder } from '../../platform/files/sync-folder.ts';
import { writeDurably } from '../../platform/vault/durable-file.ts';
import { refusingFiles } from '../../platform/vault/file-error.ts';
import { HeadFile, headLine } from '../../platform/vault/head-file.ts';
import { dropEmptyAside, swapVault } from '../../platform/vault/restore-journal.ts';
import { writeSidecar } from '../../platform/vault/sidecar.ts';
import { acquireVaultLock } from '../../platform/vault/vault-lock.ts';
import type { GateDeps } from './gate-deps.ts';
import { settleRestore } from './settle-restore.ts';
import {
  dropStaged,
  presentSidecar,
  stageRestore,
  type RestoreRequest,
  type StagedRestore,
} from './stage-restore.ts';

export interface RestoredVault {
  readonly vaultId: string;
  readonly auditHead: string;
  readonly entries: number;
  /** Of the sync: one more than either vault had, so that nobody mistakes the old line for the new. */
  readonly epoch: number;
  /** Folder inside the vault's where the replaced one lies; '' when there was none. */
  readonly replaced: string;
}

/** Restores where no vault is open: first start, a damaged file, the command line. */
export async function restoreVault(deps: GateDeps, request: RestoreRequest): Promise<RestoredVault> {
  const { files } = deps;
  const isNew = !existsSync(files.folder);
  // What is no copy leaves not even an empty folder.
  refusingFiles(() => {
    readBackup(request.file);
    makeFolder(files.folder, 0o700);
  });
  settleRestore(files);
  const lock = acquireVaultLock(files.lock);
  let restored = false;
  try {
    const done = commitRestore(deps, await stageRestore(deps, request), null);
    restored = true;
    return done;
  } finally {
    lock.release();
    if (isNew && !restored) leaveNoTrace(files);
  }
}

/** Of a refused restore into a folder that was not there: no vault ever lay in it, so nothing is guarded by what is counted there. */
function leaveNoTrace({ folder, lock, attempts }: GateDeps['files']): void {
  for (const file of [lock, attempts]) rmSync(file, { force: true });
  try {
    rmdirSync(folder);
  } catch {
    // Somebody put something into it meanwhile: theirs to keep.
  }
}

/**
 * The point of no return: the act is written into the staged vault, then it takes the present one's place. Call it with
 * the lock in hand and the vault shut. `signedIn` is who restored from inside the program.
 */
export function commitRestore(
  deps: GateDeps,
  { staging, stamp, manifest, sidecar, keys, actor }: StagedRestore,
  signedIn: Actor | null,
): RestoredVault {
  const { files } = deps;
  try {
    const present = presentSidecar(files.sidecar);
    const old = new HeadFile(files.head).read();
    const epoch = Math.max(sidecar.epoch, present?.epoch ?? 0) + 1;
    const incarnation = randomBytes(8).toString('hex');
    const database = join(staging, 'vault.db');
    const head = appendAct(database, keys, {
      at: deps.clock.now().toISOString(),
      actor: actor ?? signedIn,
      subject: manifest.vaultId,
      detail: {
        old: old && { seq: old.seq, hash: old.hash },
        new: manifest.head,
        madeAt: manifest.madeAt,
        kind: manifest.kind,
        epoch,
        incarnation,
        proof: actor === null ? 'code' : 'password',
        ...(present && present.vaultId !== manifest.vaultId && { instead: present.vaultId }),
      },
    });
    syncFile(database);
    const { size } = statSync(database);
    writeSidecar(join(staging, 'vault.json'), {
      ...sidecar,
      epoch,
      incarnation,
      minBytes: Math.min(sidecar.minBytes, size),
      lastBytes: size,
    });
    writeDurably(join(staging, 'vault.head'), headLine(head));
    syncFolder(staging);
    const replaced = freeName(files.folder, `replaced-${stamp}`);
    swapVault(files, { staging: `restore-${stamp}`, aside: replaced });
    // A creation that was cut off would otherwise hide that there is a vault now.
    rmSync(`${files.sidecar}.unfinished`, { force: true });
    return {
      vaultId: manifest.vaultId,
      auditHead: head.hash,
      entries: head.seq,
      epoch,
      replaced: dropEmptyAside(files, replaced) ? '' : replaced,
    };
  } catch (error) {
    dropStaged(files, { staging });
    throw error;
  } finally {
    Object.values(keys).forEach((key: Buffer) => key.fill(0));
  }
}

function appendAct(
  file: string,
  keys: StagedRestore['keys'],
  act: { at: string; actor: Actor | null; subject: string; detail: object },
): AuditHead {
  const sqlite = openWriter(file, keys.database);
  try {
    const log = new AuditLog(keys.audit, () => undefined);
    const head = sqlite
      .transaction(() => log.append(sqlite, { ...act, action: 'vault.restore', outcome: 'done' }))
      .immediate();
    emptyWal(sqlite);
    return head;
  } finally {
    sqlite.close();
  }
}

function freeName(folder: string, name: string): string {
  for (let n = 1; ; n += 1) {
    const tried = n === 1 ? name : `${name}-${n}`;
    if (!existsSync(join(folder, tried))) return tried;
  }
}
