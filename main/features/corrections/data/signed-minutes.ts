import type { Sqlite } from '../../../platform/database/sqlite.ts';

/** A cell that signed minutes allow to change, as the tables keep its values. */
export interface SignedCell {
  readonly correctionId: string;
  readonly signedOn: string;
  readonly classId: string;
  readonly subjectId: string;
  readonly semester: number;
  readonly studentId: string;
  readonly col: string;
  readonly before: number | null;
  readonly beforeText: string;
  readonly after: number | null;
  readonly afterText: string;
}

/** Every approved cell of the signed minutes of a year, oldest minutes first. */
export function signedCells(sql: Sqlite, yearId: string): SignedCell[] {
  return sql
    .prepare(
      `SELECT k.id AS correctionId, coalesce(p.signed_on, '') AS signedOn, k.class_id AS classId,
         k.subject_id AS subjectId, k.semester, x.student_id AS studentId, x.col, x.before, x.before_text AS beforeText,
         x.after, x.after_text AS afterText
       FROM correction k JOIN paper p ON p.id = k.paper_id JOIN correction_cell x ON x.correction_id = k.id
       WHERE k.year_id = ? AND p.state = 'signed' AND x.decision = 'approved'
       ORDER BY p.signed_on, k.id, x.position`,
    )
    .all(yearId) as SignedCell[];
}

/** Who asked for a correction; the mark is this teacher's, whoever's signature let it in. */
export function requesterOf(sql: Sqlite, correctionId: string): string | null {
  const id = sql.prepare('SELECT requester_id FROM correction WHERE id = ?').pluck().get(correctionId);
  return typeof id === 'string' ? id : null;
}
