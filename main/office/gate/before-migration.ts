import { schemaVersionOf } from '../../platform/database/file-facts.ts';
import { SCHEMA_VERSION } from '../../platform/database/migrations/index.ts';
import { openReader } from '../../platform/database/open-sqlite.ts';
import { asStorageError } from '../../platform/database/storage-error.ts';
import type { DataKeys } from '../../platform/vault/data-keys.ts';
import { makeCopy } from '../../platform/vault/make-copy.ts';
import type { GateDeps } from './gate-deps.ts';

/** What the file was before this program changed its shape. */
export interface Migration {
  readonly from: number;
  readonly to: number;
  /** File name in the folder of copies. */
  readonly backup: string;
}

/** A file of an older program is copied before it is changed; without that copy it stays as it is. */
export async function copyBeforeMigration(deps: GateDeps, keys: DataKeys): Promise<Migration | null> {
  const { files } = deps;
  const from = schemaOf(files.database, keys.database);
  if (from === 0 || from >= SCHEMA_VERSION) return null;
  const { name } = await makeCopy({
    files,
    keys,
    folder: files.backups,
    kind: 'before-migration',
    at: deps.clock.now(),
  });
  return { from, to: SCHEMA_VERSION, backup: name };
}

function schemaOf(file: string, key: Uint8Array): number {
  try {
    const sqlite = openReader(file, key);
    try {
      return schemaVersionOf(sqlite);
    } finally {
      sqlite.close();
    }
  } catch (error) {
    throw asStorageError(error);
  }
}
