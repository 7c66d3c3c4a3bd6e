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

/** The form in which the driver takes 32 bytes as they are; any other silently becomes a passphrase. */
export function rawKey(key: Uint8Array): Buffer {
  if (key.byteLength !== 32) throw new RangeError('database key must be 32 bytes');
  return Buffer.concat([Buffer.from('raw:'), key]);
}

/**
 * Gives the connection its key and settings, before anything else touches the file (`docs/adr/0017-encrypted-database.md`).
 */
export function configureConnection(sqlite: Sqlite, key: Uint8Array, mode: 'write' | 'read'): void {
  sqlite.pragma("cipher = 'sqlcipher'");
  sqlite.pragma('legacy = 4');
  sqlite.key(rawKey(key));
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

/** A bare writing connection, without migrations: for a file that is not an open vault. */
export function openWriter(file: string, key: Uint8Array): Sqlite {
  const sqlite = new BetterSqlite3(file, { fileMustExist: true, timeout: 2000, ...bindingOption() });
  try {
    configureConnection(sqlite, key, 'write');
    return sqlite;
  } catch (error) {
    sqlite.close();
    throw error;
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

/**
 * Whether this key reads the file; another key, or a damaged first page, does not. Opened for writing, because a log
 * left by a crash must be recovered first.
 */
export function opensWith(file: string, key: Uint8Array): boolean {
  let sqlite: Sqlite | null = null;
  try {
    sqlite = new BetterSqlite3(file, { fileMustExist: true, timeout: 2000, ...bindingOption() });
    configureConnection(sqlite, key, 'read');
    sqlite.prepare('SELECT count(*) FROM sqlite_schema').get();
    return true;
  } catch {
    return false;
  } finally {
    sqlite?.close();
  }
}
