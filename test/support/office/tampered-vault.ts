import { openWriter } from '../../../main/platform/database/open-sqlite.ts';
import type { Sqlite } from '../../../main/platform/database/sqlite.ts';
import { dataKeysOf } from '../../../main/platform/vault/data-keys.ts';
import { OsShares } from '../../../main/platform/vault/os-shares.ts';
import { readSidecar } from '../../../main/platform/vault/sidecar.ts';
import { openPasswordSlot } from '../../../main/platform/vault/slot.ts';
import { vaultFilesIn } from '../../../main/platform/vault/vault-files.ts';

/** Somebody with a password writes into a shut vault past the program. */
export async function tamperWith(
  folder: string,
  { login, password }: { readonly login: string; readonly password: string },
  act: (sql: Sqlite) => void,
): Promise<void> {
  const files = vaultFilesIn(folder);
  const sidecar = readSidecar(files.sidecar)!;
  const dataKey = await openPasswordSlot(sidecar, login, password, new OsShares(null));
  const sql = openWriter(files.database, dataKeysOf(dataKey!, sidecar).database);
  try {
    act(sql);
  } finally {
    sql.close();
  }
}
