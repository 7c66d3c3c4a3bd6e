import type { RowsToDigest } from '../../../platform/database/digest-jobs.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';

/** One kept file; the digest that was written down when it came in is asked for by `storedDigest`. */
export interface KeptFile {
  /** `version`: a file of a paper after the issued one; `incoming`: a paper of another body; `evidence`: of a correction. */
  readonly type: 'paper' | 'version' | 'scan' | 'incoming' | 'attachment' | 'evidence';
  readonly id: string;
  /** Of a paper's file; 0 for everything else. */
  readonly version: number;
  /** What people call it. */
  readonly name: string;
  /** Row of its bytes; null = nowhere. */
  readonly place: number | null;
}

export const TABLE_OF: Readonly<Record<KeptFile['type'], RowsToDigest['table']>> = {
  paper: 'paper_file',
  version: 'paper_file',
  scan: 'archive_blob',
  incoming: 'archive_blob',
  attachment: 'archive_blob',
  evidence: 'archive_blob',
};

/** Rows of a table of bytes, in no order: from its index alone, without touching the bytes. */
export function rowsOfBytes(sql: Sqlite, table: RowsToDigest['table']): number[] {
  return sql.prepare(`SELECT rowid FROM ${table}`).pluck().all() as number[];
}

/** Everything that has a digest, without digests and bytes: those of papers lie behind their long contents. */
export function keptFiles(sql: Sqlite): KeptFile[] {
  const papers = sql.prepare(
    `SELECT 'paper' AS type, p.id, p.version, p.symbol || ' ' || p.person AS name, f.rowid AS place FROM paper p
       LEFT JOIN paper_file f ON f.paper_id = p.id AND f.version = p.version ORDER BY f.rowid`,
  );
  const versions = sql.prepare(
    `SELECT 'version' AS type, p.id, v.version, p.symbol || ' ' || p.person AS name, f.rowid AS place FROM paper_version v
       JOIN paper p ON p.id = v.paper_id
       LEFT JOIN paper_file f ON f.paper_id = v.paper_id AND f.version = v.version ORDER BY f.rowid`,
  );
  const scans = sql.prepare(
    `SELECT 'scan' AS type, s.id, 0 AS version, p.symbol || ': ' || s.file_name AS name, b.rowid AS place FROM paper_scan s
       JOIN paper p ON p.id = s.paper_id LEFT JOIN paper_scan_file f ON f.scan_id = s.id
       LEFT JOIN archive_blob b ON b.sha256 = f.blob ORDER BY b.rowid, s.id`,
  );
  const incoming = sql.prepare(
    `SELECT 'incoming' AS type, s.id, 0 AS version, s.file_name AS name, b.rowid AS place FROM incoming_scan s
       LEFT JOIN incoming_scan_file f ON f.scan_id = s.id LEFT JOIN archive_blob b ON b.sha256 = f.blob
       ORDER BY b.rowid, s.id`,
  );
  const attachments = sql.prepare(
    `SELECT 'attachment' AS type, a.id, 0 AS version, a.file_name AS name, b.rowid AS place FROM archive_attachment a
       LEFT JOIN archive_blob b ON b.sha256 = a.sha256 ORDER BY b.rowid, a.id`,
  );
  const evidence = sql.prepare(
    `SELECT 'evidence' AS type, e.id, 0 AS version, e.file_name AS name, b.rowid AS place FROM correction_evidence e
       LEFT JOIN correction_evidence_file f ON f.evidence_id = e.id LEFT JOIN archive_blob b ON b.sha256 = f.blob
       ORDER BY b.rowid, e.id`,
  );
  return [papers, versions, scans, incoming, attachments, evidence].flatMap(
    (statement) => statement.all() as KeptFile[],
  );
}

/** Statements prepared once. */
export function storedDigest(sql: Sqlite): (file: KeptFile) => string {
  const statements = {
    paper: sql.prepare('SELECT sha256 FROM paper WHERE id = ?').pluck(),
    version: sql.prepare('SELECT sha256 FROM paper_version WHERE paper_id = ? AND version = ?').pluck(),
    scan: sql.prepare('SELECT sha256 FROM paper_scan WHERE id = ?').pluck(),
    incoming: sql.prepare('SELECT sha256 FROM incoming_scan WHERE id = ?').pluck(),
    attachment: sql.prepare('SELECT sha256 FROM archive_attachment WHERE id = ?').pluck(),
    evidence: sql.prepare('SELECT sha256 FROM correction_evidence WHERE id = ?').pluck(),
  };
  return ({ type, id, version }) =>
    (type === 'version' ? statements.version.get(id, version) : statements[type].get(id)) as string;
}
