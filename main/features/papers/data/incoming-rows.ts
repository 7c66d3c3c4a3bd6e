import { keepBytesInAnyCase } from '../../../platform/database/kept-bytes.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';

export interface IncomingScan {
  readonly id: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly sha256: string;
  readonly size: number;
  readonly at: string;
  readonly userId: string;
}

export function insertIncoming(sql: Sqlite, scan: IncomingScan, bytes: Uint8Array): void {
  sql
    .prepare(
      `INSERT INTO incoming_scan (id, file_name, media_type, sha256, size, at, user_id)
       VALUES (@id, @fileName, @mediaType, @sha256, @size, @at, @userId)`,
    )
    .run(scan);
  sql
    .prepare('INSERT INTO incoming_scan_file (scan_id, blob) VALUES (?, ?)')
    .run(scan.id, keepBytesInAnyCase(sql, { ...scan, bytes }));
}

export function incomingRow(
  sql: Sqlite,
  id: string,
): (Pick<IncomingScan, 'fileName' | 'sha256'> & { readonly bytes: Uint8Array<ArrayBuffer> }) | null {
  const row = sql
    .prepare(
      `SELECT s.file_name AS fileName, s.sha256, b.bytes
       FROM incoming_scan s JOIN incoming_scan_file f ON f.scan_id = s.id JOIN archive_blob b ON b.sha256 = f.blob
       WHERE s.id = ?`,
    )
    .get(id) as { fileName: string; sha256: string; bytes: Buffer } | undefined;
  return row ? { ...row, bytes: Uint8Array.from(row.bytes) } : null;
}
