import type { CentralLogKind, LogVerdict } from '../../../../preload/contract/vocabulary/edit-log.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';
import type { CentralLine } from '../domain/central-line.ts';

export interface LogRow {
  readonly id: string;
  readonly kind: CentralLogKind;
  readonly yearId: string;
  readonly fileName: string;
  readonly at: string;
  readonly actor: string;
  readonly rows: number;
}
export interface KeptLine extends CentralLine {
  readonly verdict: LogVerdict;
  readonly correctionId: string | null;
}

const LOG = `SELECT l.id, l.kind, l.year_id AS yearId, l.file_name AS fileName, l.at, u.full_name AS actor, l.rows
  FROM central_log l JOIN user u ON u.id = l.user_id`;

/** Newest first. */
export function logRows(sql: Sqlite): LogRow[] {
  return sql.prepare(`${LOG} ORDER BY l.at DESC, l.id DESC`).all() as LogRow[];
}

export function logRow(sql: Sqlite, id: string): LogRow | null {
  return (sql.prepare(`${LOG} WHERE l.id = ?`).get(id) as LogRow | undefined) ?? null;
}

/** The log that was made of this very file before; null = none. */
export function logOfDigest(sql: Sqlite, sha256: string): string | null {
  return (
    (sql.prepare('SELECT id FROM central_log WHERE sha256 = ?').pluck().get(sha256) as string | undefined) ??
    null
  );
}

export function insertLog(
  sql: Sqlite,
  log: Omit<LogRow, 'actor'> & { readonly sha256: string; readonly userId: string },
): void {
  sql
    .prepare(
      `INSERT INTO central_log (id, kind, year_id, file_name, sha256, at, user_id, rows)
       VALUES (@id, @kind, @yearId, @fileName, @sha256, @at, @userId, @rows)`,
    )
    .run(log);
}

export function insertLines(sql: Sqlite, logId: string, lines: readonly KeptLine[]): void {
  const insert = sql.prepare(
    `INSERT INTO central_log_line (log_id, position, happened_at, teacher, class_name, subject_name, student, sector_id,
       semester, col, before, after, verdict, correction_id)
     VALUES (@logId, @position, @happenedAt, @teacher, @className, @subjectName, @student, @sectorId,
       @semester, @col, @before, @after, @verdict, @correctionId)`,
  );
  for (const line of lines) insert.run({ ...line, logId });
}

/** In the order of the file. */
export function lineRows(sql: Sqlite, logId: string): (KeptLine & { readonly minutes: string })[] {
  return sql
    .prepare(
      `SELECT l.position, l.happened_at AS happenedAt, l.teacher, l.class_name AS className,
         l.subject_name AS subjectName, l.student, l.sector_id AS sectorId, l.semester, l.col, l.before, l.after,
         l.verdict, l.correction_id AS correctionId, coalesce(p.symbol, '') AS minutes
       FROM central_log_line l LEFT JOIN correction k ON k.id = l.correction_id LEFT JOIN paper p ON p.id = k.paper_id
       WHERE l.log_id = ? ORDER BY l.position`,
    )
    .all(logId) as (KeptLine & { minutes: string })[];
}

export function verdictCounts(sql: Sqlite, logId: string): Map<LogVerdict, number> {
  return new Map(
    sql
      .prepare('SELECT verdict, count(*) FROM central_log_line WHERE log_id = ? GROUP BY verdict')
      .raw()
      .all(logId) as [LogVerdict, number][],
  );
}

export function setVerdicts(
  sql: Sqlite,
  logId: string,
  verdicts: readonly Pick<KeptLine, 'position' | 'verdict' | 'correctionId'>[],
): void {
  const update = sql.prepare(
    `UPDATE central_log_line SET verdict = @verdict, correction_id = @correctionId
     WHERE log_id = @logId AND position = @position`,
  );
  for (const each of verdicts) update.run({ ...each, logId });
}
