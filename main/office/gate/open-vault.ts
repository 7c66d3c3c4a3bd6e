import { statSync } from 'node:fs';
import { AuditLog, hashAt, readHead } from '../../features/audit/index.ts';
import { appError } from '../../kernel/app-error.ts';
import type { OpenedDatabase } from '../../platform/database/open-database.ts';
import { openDatabase } from '../../platform/database/open-database.ts';
import { isWhole } from '../../platform/database/file-check.ts';
import { SCHEMA_VERSION } from '../../platform/database/migrations/index.ts';
import { dataKeysOf, type DataKeys } from '../../platform/vault/data-keys.ts';
import { HeadFile } from '../../platform/vault/head-file.ts';
import type { Sidecar } from '../../platform/vault/sidecar.ts';
import { VaultKeyRing } from '../../platform/vault/vault-key-ring.ts';
import { acquireVaultLock } from '../../platform/vault/vault-lock.ts';
import { copyBeforeMigration, type Migration } from './before-migration.ts';
import type { GateDeps } from './gate-deps.ts';
import { clearLeftOvers } from './settle-restore.ts';
import { settleRotation, type Settled } from './settle-rotation.ts';

export interface OpenVault {
  readonly vaultId: string;
  readonly database: OpenedDatabase;
  readonly keys: DataKeys;
  readonly keyRing: VaultKeyRing;
  readonly remembered: () => ReturnType<HeadFile['read']>;
  /** Acts the file has lost against what was remembered outside it. */
  readonly missingActs: number;
  /** How a change of the data key that was cut off has just ended; null = there was none. */
  readonly settled: Settled['how'];
  /** The file was brought up to date just now; null = it was already. */
  readonly migrated: Migration | null;
  close(): Promise<void>;
}

const PAGE_BYTES = 4096;

/** Refuses what SQLite would open as an "empty, healthy" database (`docs/adr/0017-encrypted-database.md`, Start-up and damage). */
export function assertDatabaseFile(file: string, minBytes: number): void {
  const size = statSync(file, { throwIfNoEntry: false })?.size;
  if (size === undefined) throw appError('vault.file-missing');
  if (size === 0) throw appError('vault.empty-file');
  // A power cut may tear the last page while the log is being copied into the file; the log still holds it whole.
  const torn = size % PAGE_BYTES !== 0 && !statSync(`${file}-wal`, { throwIfNoEntry: false })?.size;
  if (size < minBytes || torn) throw appError('vault.damaged');
}

export interface OpenOptions {
  readonly create: boolean;
  readonly unconfirmedCode?: string;
  /** What the same password opens in the journal of a key change that was cut off. */
  readonly nextKey?: Uint8Array | null;
}

export async function openVault(
  deps: GateDeps,
  found: Sidecar,
  foundKey: Uint8Array,
  options: OpenOptions,
): Promise<OpenVault> {
  const { files } = deps;
  const lock = acquireVaultLock(files.lock);
  const head = new HeadFile(files.head);
  try {
    if (!options.create) assertDatabaseFile(files.database, found.minBytes);
    const { sidecar, dataKey, how } = settleRotation(files, found, foundKey, options.nextKey ?? null);
    const keys = dataKeysOf(dataKey, sidecar);
    clearLeftOvers(files, sidecar.vaultId);
    const migrated = options.create ? null : await copyBeforeMigration(deps, keys);
    const log = new AuditLog(keys.audit, (newest) => head.write(newest));
    const database = await openDatabase({
      file: files.database,
      key: keys.database,
      create: options.create,
      entities: deps.entities,
      newId: deps.newId,
      appendAudit: log,
    });
    if (!options.create && statSync(files.database).size < sidecar.lastBytes) await assertWhole(database);
    const cost = await deps.passwordCost();
    const keyRing = new VaultKeyRing(
      { file: files.sidecar, vaultId: sidecar.vaultId, dataKey, keys, cost, shares: deps.shares },
      options.unconfirmedCode ?? null,
    );
    return {
      vaultId: sidecar.vaultId,
      database,
      keys,
      keyRing,
      remembered: () => head.read(),
      missingActs: missingActs(database, head),
      settled: how,
      migrated,
      close: async () => {
        await database.close();
        if (statSync(files.sidecar, { throwIfNoEntry: false })) {
          keyRing.update({ lastBytes: statSync(files.database).size, schema: SCHEMA_VERSION });
        }
        head.close();
        lock.release();
        dataKey.fill(0);
        Object.values(keys).forEach((key: Buffer) => key.fill(0));
      },
    };
  } catch (error) {
    head.close();
    lock.release();
    throw error;
  }
}

/** Shorter than at the last close: an older copy is whole in itself, a cut file is not. */
async function assertWhole(database: OpenedDatabase): Promise<void> {
  if (isWhole(database.read)) return;
  await database.close().catch(() => undefined);
  throw appError('vault.damaged');
}

function missingActs(database: OpenedDatabase, head: HeadFile): number {
  const remembered = head.read();
  if (!remembered || remembered.seq === 0) return 0;
  const present = readHead(database.read);
  if (present.seq < remembered.seq) return remembered.seq - present.seq;
  // Same length, another history: an old copy that went on by itself.
  return hashAt(database.read, remembered.seq) === remembered.hash ? 0 : 1;
}
