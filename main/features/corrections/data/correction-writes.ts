import type { CorrectionState } from '../../../../preload/contract/vocabulary/gradebook.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';
import type { CellRow, CorrectionRow, StepRow } from './correction-rows.ts';

export type NewCorrection = Pick<
  CorrectionRow,
  | 'id'
  | 'yearId'
  | 'classId'
  | 'subjectId'
  | 'semester'
  | 'requesterId'
  | 'reasonKind'
  | 'reason'
  | 'reissueDocument'
  | 'createdAt'
> & { readonly createdBy: string };

export function insertCorrection(sql: Sqlite, row: NewCorrection): void {
  sql
    .prepare(
      `INSERT INTO correction (id, year_id, class_id, subject_id, semester, requester_id, state, reason_kind, reason,
         late_reason, reissue_document, apply_by, created_at, created_by)
       VALUES (@id, @yearId, @classId, @subjectId, @semester, @requesterId, 'draft', @reasonKind, @reason, '',
         @reissueDocument, 'program', @createdAt, @createdBy)`,
    )
    .run(row);
}

/** What a draft says; its cells are laid down anew. */
export function changeDraft(
  sql: Sqlite,
  id: string,
  wish: Pick<CorrectionRow, 'reasonKind' | 'reason' | 'reissueDocument'>,
): void {
  sql
    .prepare('UPDATE correction SET reason_kind = ?, reason = ?, reissue_document = ? WHERE id = ?')
    .run(wish.reasonKind, wish.reason, wish.reissueDocument, id);
  sql.prepare('DELETE FROM correction_cell WHERE correction_id = ?').run(id);
}

export type NewCell = Pick<
  CellRow,
  'position' | 'studentId' | 'col' | 'before' | 'beforeText' | 'after' | 'afterText' | 'consequences'
>;

export function insertCells(sql: Sqlite, correctionId: string, cells: readonly NewCell[]): void {
  const insert = sql.prepare(
    `INSERT INTO correction_cell (correction_id, position, student_id, col, before, before_text, after, after_text,
       decision_reason, consequences)
     VALUES (@correctionId, @position, @studentId, @col, @before, @beforeText, @after, @afterText, '', @consequences)`,
  );
  for (const cell of cells) insert.run({ correctionId, ...cell });
}

export function decideCell(
  sql: Sqlite,
  correctionId: string,
  { position, decision, decisionReason }: Pick<CellRow, 'position' | 'decision' | 'decisionReason'>,
): void {
  sql
    .prepare(
      'UPDATE correction_cell SET decision = ?, decision_reason = ? WHERE correction_id = ? AND position = ?',
    )
    .run(decision, decisionReason, correctionId, position);
}

/** A returned request is decided anew. */
export function clearDecisions(sql: Sqlite, correctionId: string): void {
  sql
    .prepare(`UPDATE correction_cell SET decision = NULL, decision_reason = '' WHERE correction_id = ?`)
    .run(correctionId);
}

export function keepConsequences(sql: Sqlite, correctionId: string, studentId: string, json: string): void {
  sql
    .prepare('UPDATE correction_cell SET consequences = ? WHERE correction_id = ? AND student_id = ?')
    .run(json, correctionId, studentId);
}

export function setState(sql: Sqlite, id: string, state: CorrectionState): void {
  sql.prepare('UPDATE correction SET state = ? WHERE id = ?').run(state, id);
}

export function keepDecision(
  sql: Sqlite,
  id: string,
  { paperId, lateReason, applyBy }: Pick<CorrectionRow, 'paperId' | 'lateReason' | 'applyBy'>,
): void {
  sql
    .prepare('UPDATE correction SET paper_id = ?, late_reason = ?, apply_by = ? WHERE id = ?')
    .run(paperId, lateReason, applyBy, id);
}

export function addStep(
  sql: Sqlite,
  correctionId: string,
  step: Omit<StepRow, 'person' | 'office'> & Partial<Pick<StepRow, 'office'>>,
): void {
  sql
    .prepare(
      `INSERT INTO correction_step (correction_id, position, step, at, user_id, staff_id, delegation, note, office)
       VALUES (@correctionId, (SELECT count(*) + 1 FROM correction_step WHERE correction_id = @correctionId), @step, @at,
         @userId, @staffId, @delegation, @note, @office)`,
    )
    .run({ correctionId, office: null, ...step });
}
