import { openReader } from '../../../main/platform/database/open-sqlite.ts';
import type { Sqlite } from '../../../main/platform/database/sqlite.ts';
import { dataKeysOf } from '../../../main/platform/vault/data-keys.ts';
import { OsShares } from '../../../main/platform/vault/os-shares.ts';
import { readSidecar } from '../../../main/platform/vault/sidecar.ts';
import { openPasswordSlot } from '../../../main/platform/vault/slot.ts';
import { vaultFilesIn } from '../../../main/platform/vault/vault-files.ts';

/** The database of a shut vault as SQLite sees it, for somebody who has a password. */
export async function vaultReader(folder: string, login: string, password: string): Promise<Sqlite> {
  const files = vaultFilesIn(folder);
  const sidecar = readSidecar(files.sidecar)!;
  const dataKey = await openPasswordSlot(sidecar, login, password, new OsShares(null));
  return openReader(files.database, dataKeysOf(dataKey!, sidecar).database);
}
