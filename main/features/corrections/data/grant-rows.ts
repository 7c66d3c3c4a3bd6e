import type { Sqlite } from '../../../platform/database/sqlite.ts';

export interface NewGrant {
  readonly correctionId: string;
  readonly position: number;
  readonly classId: string;
  readonly subjectId: string;
  readonly semester: number;
  readonly studentId: string;
  readonly col: string;
  readonly value: number | null;
  readonly text: string;
  readonly opensAt: string;
  readonly untilAt: string;
}
export interface GrantRow {
  readonly position: number;
  readonly opensAt: string;
  readonly untilAt: string;
  readonly why: 'used' | 'over' | 'cancelled' | null;
}

export function insertGrant(sql: Sqlite, grant: NewGrant): void {
  sql
    .prepare(
      `INSERT INTO mark_grant (correction_id, position, class_id, subject_id, semester, student_id, col, value, text,
         opens_at, until_at)
       VALUES (@correctionId, @position, @classId, @subjectId, @semester, @studentId, @col, @value, @text, @opensAt,
         @untilAt)`,
    )
    .run(grant);
}

export function grantRows(sql: Sqlite, correctionId: string): GrantRow[] {
  return sql
    .prepare(
      `SELECT position, opens_at AS opensAt, until_at AS untilAt, why FROM mark_grant WHERE correction_id = ?
       ORDER BY position`,
    )
    .all(correctionId) as GrantRow[];
}

/** One cell was written, or everything that is still open is over. */
export function closeGrants(
  sql: Sqlite,
  correctionId: string,
  { at, why, cell }: { at: string; why: 'used' | 'over'; cell?: { studentId: string; col: string } },
): void {
  sql
    .prepare(
      `UPDATE mark_grant SET closed_at = @at, why = @why WHERE correction_id = @correctionId AND closed_at IS NULL
         AND (@studentId IS NULL OR (student_id = @studentId AND col = @col))`,
    )
    .run({ correctionId, at, why, studentId: cell?.studentId ?? null, col: cell?.col ?? null });
}

/** Corrections with a cell that is still open though its time is over. */
export function correctionsRunOut(sql: Sqlite, at: string): string[] {
  return sql
    .prepare(
      'SELECT DISTINCT correction_id FROM mark_grant WHERE closed_at IS NULL AND until_at <= ? ORDER BY correction_id',
    )
    .pluck()
    .all(at) as string[];
}
