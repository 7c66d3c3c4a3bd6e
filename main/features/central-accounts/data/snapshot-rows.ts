import { CENTRAL_REMARKS } from '../../../../preload/contract/vocabulary/central.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';
import type { Finding } from '../domain/compare.ts';

export interface SnapshotRow {
  readonly id: string;
  readonly at: string;
  readonly actor: string;
  readonly fileName: string;
  readonly rows: number;
}

const COLUMNS = `c.id, c.at, u.full_name AS actor, c.file_name AS fileName, c.rows`;
const FROM = 'FROM central_snapshot c JOIN user u ON u.id = c.user_id';

type Counted = SnapshotRow & { readonly findings: number; readonly unread: number };

/** Newest first; lines that could not be compared are counted for themselves. */
export function snapshotRows(sql: Sqlite): Counted[] {
  const unread = `(SELECT count(*) FROM json_each(c.findings) f
    WHERE f.value ->> 'difference' IN (SELECT value FROM json_each(?)))`;
  const rows = sql
    .prepare(
      `SELECT ${COLUMNS}, json_array_length(c.findings) AS lines, ${unread} AS unread ${FROM}
       ORDER BY c.at DESC, c.id DESC`,
    )
    .all(JSON.stringify(CENTRAL_REMARKS)) as (Omit<Counted, 'findings'> & { readonly lines: number })[];
  return rows.map(({ lines, ...row }) => ({ ...row, findings: lines - row.unread }));
}

export function snapshotRow(
  sql: Sqlite,
  id: string,
): (SnapshotRow & { readonly findings: Finding[] }) | null {
  const row = sql.prepare(`SELECT ${COLUMNS}, c.findings ${FROM} WHERE c.id = ?`).get(id) as
    (SnapshotRow & { readonly findings: string }) | undefined;
  return row ? { ...row, findings: JSON.parse(row.findings) as Finding[] } : null;
}

/** Of the newest list; none when there was no list yet. */
export function newestFindings(sql: Sqlite): Finding[] {
  const row = sql.prepare('SELECT findings FROM central_snapshot ORDER BY at DESC, id DESC LIMIT 1').get() as
    { readonly findings: string } | undefined;
  return row ? (JSON.parse(row.findings) as Finding[]) : [];
}

export function insertSnapshot(
  sql: Sqlite,
  snapshot: Omit<SnapshotRow, 'actor'> & {
    readonly userId: string;
    readonly sha256: string;
    readonly findings: readonly Finding[];
  },
): void {
  sql
    .prepare(
      `INSERT INTO central_snapshot (id, at, user_id, file_name, sha256, rows, findings)
       VALUES (@id, @at, @userId, @fileName, @sha256, @rows, @findings)`,
    )
    .run({ ...snapshot, findings: JSON.stringify(snapshot.findings) });
}
