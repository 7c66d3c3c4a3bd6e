import { keepBytesInAnyCase } from '../../../platform/database/kept-bytes.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';
import type { ScanRecord } from './paper-records.ts';

const COLUMNS = `id, paper_id AS paperId, file_name AS fileName, media_type AS mediaType, sha256, at,
  user_id AS userId, matched_by AS matchedBy, round`;

export function scanRows(sql: Sqlite): ScanRecord[] {
  return sql.prepare(`SELECT ${COLUMNS} FROM paper_scan ORDER BY at, id`).all() as ScanRecord[];
}

export function scanRow(sql: Sqlite, id: string): ScanRecord | undefined {
  return sql.prepare(`SELECT ${COLUMNS} FROM paper_scan WHERE id = ?`).get(id) as ScanRecord | undefined;
}

export function scansOf(sql: Sqlite, paperId: string): ScanRecord[] {
  return sql
    .prepare(`SELECT ${COLUMNS} FROM paper_scan WHERE paper_id = ? ORDER BY at, id`)
    .all(paperId) as ScanRecord[];
}

/** The same file on the same paper is kept once. */
export function scanWithDigest(sql: Sqlite, paperId: string, sha256: string): ScanRecord | undefined {
  return sql
    .prepare(`SELECT ${COLUMNS} FROM paper_scan WHERE paper_id = ? AND sha256 = ?`)
    .get(paperId, sha256) as ScanRecord | undefined;
}

export function insertScan(sql: Sqlite, scan: ScanRecord, bytes: Uint8Array): void {
  sql
    .prepare(
      `INSERT INTO paper_scan (id, paper_id, file_name, media_type, sha256, at, user_id, matched_by, round)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(
      scan.id,
      scan.paperId,
      scan.fileName,
      scan.mediaType,
      scan.sha256,
      scan.at,
      scan.userId,
      scan.matchedBy,
      scan.round,
    );
  sql
    .prepare('INSERT INTO paper_scan_file (scan_id, blob) VALUES (?, ?)')
    .run(scan.id, keepBytesInAnyCase(sql, { ...scan, bytes }));
}

export function scanBytes(sql: Sqlite, scanId: string): Uint8Array | undefined {
  const row = sql
    .prepare(
      'SELECT b.bytes FROM paper_scan_file f JOIN archive_blob b ON b.sha256 = f.blob WHERE f.scan_id = ?',
    )
    .get(scanId) as { bytes: Buffer } | undefined;
  return row && Uint8Array.from(row.bytes);
}
