import { randomBytes } from 'node:crypto';
import type { Sqlite } from './sqlite.ts';

/** A file that came in whole. */
export interface BytesToKeep {
  readonly sha256: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** The same bytes are kept once, whatever they came in as; false = something else stands where they belong. */
export function keepBytes(sql: Sqlite, { sha256, mediaType, bytes }: BytesToKeep): boolean {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const same = sql
    .prepare('SELECT bytes = ? FROM archive_blob WHERE sha256 = ?')
    .pluck()
    .get(content, sha256);
  if (same === undefined) {
    sql
      .prepare('INSERT INTO archive_blob (sha256, media_type, size, bytes) VALUES (?, ?, ?, ?)')
      .run(sha256, mediaType, bytes.byteLength, content);
  }
  return same !== 0;
}

/** Beside what was changed by hand under their digest: what comes in now is no worse for that. Gives their key. */
export function keepBytesInAnyCase(sql: Sqlite, file: BytesToKeep): string {
  if (keepBytes(sql, file)) return file.sha256;
  const key = randomBytes(32).toString('hex');
  keepBytes(sql, { ...file, sha256: key });
  return key;
}

/** What is kept under a key. */
export function keptBytesOf(sql: Sqlite, key: string): Buffer | undefined {
  return sql.prepare('SELECT bytes FROM archive_blob WHERE sha256 = ?').pluck().get(key) as
    Buffer | undefined;
}
