import type { CellRef } from '../../gradebook/index.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';

/** The minutes of a lock as the tables have them. */
export interface MinutesRow {
  readonly id: string;
  readonly symbol: string;
  readonly state: string;
  readonly content: string;
  readonly contentDigest: string;
  /** Of the file as issued; signing adds others. */
  readonly issuedSha256: string;
}

const MINUTES = `SELECT id, symbol, state, content, content_digest AS contentDigest, sha256 AS issuedSha256 FROM paper`;

export function minutesOf(sql: Sqlite, paperId: string): MinutesRow | null {
  return (sql.prepare(`${MINUTES} WHERE id = ?`).get(paperId) as MinutesRow | undefined) ?? null;
}

/** Signed minutes that no act of locking names any more. */
export function minutesWithoutAct(sql: Sqlite): MinutesRow[] {
  return sql
    .prepare(
      `${MINUTES} WHERE kind = 'bien-ban-khoa-so' AND state = 'signed'
         AND NOT EXISTS (SELECT 1 FROM lock_act a WHERE a.paper_id = paper.id) ORDER BY issued_at DESC, id DESC`,
    )
    .all() as MinutesRow[];
}

/** Signed minutes of a correction that allow this very value in this very cell. */
export function allowsValue(
  sql: Sqlite,
  correctionId: string,
  cell: CellRef & { readonly value: number | null; readonly text: string },
): { readonly paperId: string } | null {
  const row = sql
    .prepare(
      `SELECT p.id AS paperId FROM correction k JOIN paper p ON p.id = k.paper_id JOIN correction_cell x ON x.correction_id = k.id
       WHERE k.id = @correctionId AND p.kind = 'bien-ban-sua-diem' AND p.state = 'signed' AND k.class_id = @classId AND k.subject_id = @subjectId
         AND k.semester = @semester AND x.student_id = @studentId AND x.col = @col AND x.decision = 'approved'
         AND x.after IS @value AND x.after_text = @text`,
    )
    .get({ correctionId, ...cell }) as { paperId: string } | undefined;
  return row ?? null;
}
