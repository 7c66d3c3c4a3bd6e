import type { Sqlite } from './sqlite.ts';

/** What the file and the library say about themselves; nothing in here is data. */
export function cipherVersion(sqlite: Sqlite): string {
  return sqlite.prepare('SELECT sqlite3mc_version()').pluck().get() as string;
}

/** How many migrations the file has seen. */
export function schemaVersionOf(sqlite: Sqlite): number {
  return sqlite.pragma('user_version', { simple: true }) as number;
}

export function pageCount(sqlite: Sqlite): number {
  return sqlite.pragma('page_count', { simple: true }) as number;
}

/** Of the file with everything committed in it. */
export function bytesOfFile(sqlite: Sqlite): number {
  return pageCount(sqlite) * (sqlite.pragma('page_size', { simple: true }) as number);
}

/** Moves everything committed from the WAL into the file. */
export function emptyWal(sqlite: Sqlite): void {
  sqlite.pragma('wal_checkpoint(TRUNCATE)');
}
