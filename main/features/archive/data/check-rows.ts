import type { ArchiveFault } from '../../../../preload/contract/vocabulary/archive.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';

export interface BadFile {
  readonly type: 'paper' | 'scan' | 'attachment';
  readonly id: string;
  readonly name: string;
  readonly fault: ArchiveFault;
}
export interface CheckRecord {
  readonly id: string;
  readonly at: string;
  readonly userId: string;
  readonly papers: number;
  readonly scans: number;
  readonly attachments: number;
  readonly bytes: number;
  readonly complete: boolean;
  readonly bad: readonly BadFile[];
}

export function insertCheck(sql: Sqlite, check: CheckRecord): void {
  sql
    .prepare(
      `INSERT INTO archive_check (id, at, user_id, papers, scans, attachments, bytes, complete, bad)
       VALUES (@id, @at, @userId, @papers, @scans, @attachments, @bytes, @complete, @bad)`,
    )
    .run({ ...check, complete: check.complete ? 1 : 0, bad: JSON.stringify(check.bad) });
}

/** The newest check that says something: a complete one, or one that found a fault before it was stopped. */
export function lastCheck(sql: Sqlite): (CheckRecord & { readonly by: string }) | null {
  const row = sql
    .prepare(
      `SELECT c.id, c.at, c.user_id AS userId, u.full_name AS by, c.papers, c.scans, c.attachments, c.bytes, c.complete, c.bad
       FROM archive_check c JOIN user u ON u.id = c.user_id WHERE c.complete = 1 OR c.bad <> '[]' ORDER BY c.at DESC, c.id DESC LIMIT 1`,
    )
    .get() as
    (Omit<CheckRecord, 'complete' | 'bad'> & { by: string; complete: number; bad: string }) | undefined;
  return row
    ? { ...row, complete: row.complete === 1, bad: JSON.parse(row.bad) as readonly BadFile[] }
    : null;
}
