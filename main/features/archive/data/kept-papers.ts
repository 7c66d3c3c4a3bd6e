import type { PaperKind } from '../../../../preload/contract/vocabulary/papers.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';

/** What the archive reads of a paper. */
export interface KeptPaper {
  readonly id: string;
  readonly kind: PaperKind;
  readonly symbol: string;
  readonly title: string;
  readonly person: string;
  readonly department: string;
  readonly version: number;
  readonly sha256: string;
  readonly content: string;
  readonly issuedAt: string;
  readonly reason: string;
  /** Who issued it. */
  readonly by: string;
}
export interface KeptScan {
  readonly id: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly size: number;
  readonly at: string;
}

export function keptPaper(sql: Sqlite, id: string): KeptPaper | undefined {
  return sql
    .prepare(
      `SELECT p.id, p.kind, p.symbol, p.title, p.person, p.department, coalesce(v.version, p.version) AS version,
         coalesce(v.sha256, p.sha256) AS sha256, p.content,
         p.issued_at AS issuedAt, p.reason, u.full_name AS by
       FROM paper p JOIN user u ON u.id = p.issued_by LEFT JOIN paper_version v ON v.paper_id = p.id
       WHERE p.id = ? ORDER BY v.version DESC LIMIT 1`,
    )
    .get(id) as KeptPaper | undefined;
}

export function keptPaperBytes(sql: Sqlite, paper: KeptPaper): Uint8Array | undefined {
  return sql
    .prepare('SELECT bytes FROM paper_file WHERE paper_id = ? AND version = ?')
    .pluck()
    .get(paper.id, paper.version) as Buffer | undefined;
}

export function keptScans(sql: Sqlite, paperId: string): KeptScan[] {
  return sql
    .prepare(
      `SELECT s.id, s.file_name AS fileName, s.sha256, coalesce(b.size, 0) AS size, s.at
       FROM paper_scan s LEFT JOIN paper_scan_file f ON f.scan_id = s.id LEFT JOIN archive_blob b ON b.sha256 = f.blob
       WHERE s.paper_id = ? ORDER BY s.at, s.id`,
    )
    .all(paperId) as KeptScan[];
}

/** A paper of another body, the one file of its entry. */
export function keptIncoming(sql: Sqlite, id: string): (KeptScan & { readonly by: string }) | undefined {
  return sql
    .prepare(
      `SELECT s.id, s.file_name AS fileName, s.sha256, s.size, s.at, u.full_name AS by
       FROM incoming_scan s JOIN user u ON u.id = s.user_id WHERE s.id = ?`,
    )
    .get(id) as (KeptScan & { readonly by: string }) | undefined;
}

export function keptIncomingBytes(sql: Sqlite, id: string): Uint8Array | undefined {
  return sql
    .prepare(
      'SELECT b.bytes FROM incoming_scan_file f JOIN archive_blob b ON b.sha256 = f.blob WHERE f.scan_id = ?',
    )
    .pluck()
    .get(id) as Buffer | undefined;
}

export function keptScanBytes(sql: Sqlite, scanId: string): Uint8Array | undefined {
  return sql
    .prepare(
      'SELECT b.bytes FROM paper_scan_file f JOIN archive_blob b ON b.sha256 = f.blob WHERE f.scan_id = ?',
    )
    .pluck()
    .get(scanId) as Buffer | undefined;
}
