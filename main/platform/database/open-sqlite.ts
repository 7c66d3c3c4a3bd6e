import BetterSqlite3 from 'better-sqlite3-multiple-ciphers';
import { appError } from '../../kernel/app-error.ts';
import type { Sqlite } from './sqlite.ts';

/** The prebuilt addon needs Node-API 10; older runtimes name a binding built for them. */
const nativeBinding = process.env['SO_TRUONG_SQLITE_BINDING'];

export const driver = BetterSqlite3;

export function bindingOption(): { nativeBinding?: string } {
  if (nativeBinding) return { nativeBinding };
  // The prebuilt addon crashes the process on an older Node-API instead of failing to load.
  if (Number(process.versions.napi) < 10) throw appError('runtime.node-api-too-old');
  return {};
}

/**
 * Gives the connection its key and settings, before anything else touches the file (`design/store.md`, decision 1).
 * `key` must be 32 bytes: any other form silently becomes a passphrase.
 */
export function configureConnection(sqlite: Sqlite, key: Uint8Array, mode: 'write' | 'read'): void {
  if (key.byteLength !== 32) throw new RangeError('database key must be 32 bytes');
  sqlite.pragma("cipher = 'sqlcipher'");
  sqlite.pragma('legacy = 4');
  sqlite.key(Buffer.concat([Buffer.from('raw:'), key]));
  sqlite.pragma('temp_store = MEMORY');
  sqlite.pragma('foreign_keys = ON');
  sqlite.pragma('recursive_triggers = ON');
  sqlite.pragma('cell_size_check = ON');
  sqlite.pragma('trusted_schema = OFF');
  sqlite.pragma('cache_size = -32000');
  if (mode === 'write') {
    // The first real read: a wrong key or a foreign file shows itself here, not at open.
    sqlite.pragma('journal_mode = WAL');
    sqlite.pragma('synchronous = FULL');
    // 32 MiB of WAL: a bulk import does not stop in the middle to copy pages into the file.
    sqlite.pragma('wal_autocheckpoint = 8192');
  } else {
    sqlite.pragma('query_only = ON');
  }
}

export function openReader(file: string, key: Uint8Array): Sqlite {
  const sqlite = new BetterSqlite3(file, {
    readonly: true,
    fileMustExist: true,
    timeout: 2000,
    ...bindingOption(),
  });
  try {
    configureConnection(sqlite, key, 'read');
    return sqlite;
  } catch (error) {
    sqlite.close();
    throw error;
  }
}
