import type { Sqlite } from '../../../platform/database/sqlite.ts';

/** One kept file with the digest that was written down when it came in. */
export interface KeptFile {
  readonly type: 'paper' | 'scan' | 'attachment';
  readonly id: string;
  /** What people call it. */
  readonly name: string;
  readonly sha256: string;
  /** Where its bytes lie; null = nowhere. */
  readonly place: number | null;
}

/** Everything that has a digest, in the order of its place in the file, without bytes. */
export function keptFiles(sql: Sqlite): KeptFile[] {
  const papers = sql.prepare(
    `SELECT 'paper' AS type, p.id, p.symbol || ' ' || p.person AS name, p.sha256, f.rowid AS place FROM paper p
       LEFT JOIN paper_file f ON f.paper_id = p.id AND f.version = p.version ORDER BY f.rowid`,
  );
  const scans = sql.prepare(
    `SELECT 'scan' AS type, s.id, p.symbol || ': ' || s.file_name AS name, s.sha256, f.rowid AS place FROM paper_scan s
       JOIN paper p ON p.id = s.paper_id LEFT JOIN paper_scan_file f ON f.scan_id = s.id ORDER BY f.rowid`,
  );
  const attachments = sql.prepare(
    `SELECT 'attachment' AS type, a.id, a.file_name AS name, a.sha256, b.rowid AS place FROM archive_attachment a
       LEFT JOIN archive_blob b ON b.sha256 = a.sha256 ORDER BY b.rowid, a.id`,
  );
  return [papers, scans, attachments].flatMap((statement) => statement.all() as KeptFile[]);
}

/** Reads the bytes of one file after the other; statements prepared once. Undefined = they are not there. */
export function keptBytes(sql: Sqlite): (file: KeptFile) => Uint8Array | undefined {
  const statements = {
    paper: sql.prepare('SELECT bytes FROM paper_file WHERE rowid = ?').pluck(),
    scan: sql.prepare('SELECT bytes FROM paper_scan_file WHERE rowid = ?').pluck(),
    attachment: sql.prepare('SELECT bytes FROM archive_blob WHERE rowid = ?').pluck(),
  };
  return ({ type, place }) =>
    place === null ? undefined : (statements[type].get(place) as Buffer | undefined);
}
