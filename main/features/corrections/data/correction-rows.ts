import type {
  ConfirmOffice,
  CorrectionReason,
  CorrectionStep,
} from '../../../../preload/contract/vocabulary/corrections.ts';
import type { CorrectionState } from '../../../../preload/contract/vocabulary/gradebook.ts';
import type { SubjectKind } from '../../../../preload/contract/vocabulary/school.ts';
import type { PaperState } from '../../../../preload/contract/vocabulary/papers.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';

export interface CorrectionRow {
  readonly id: string;
  readonly yearId: string;
  readonly classId: string;
  readonly subjectId: string;
  readonly semester: number;
  readonly requesterId: string;
  readonly state: CorrectionState;
  readonly reasonKind: CorrectionReason;
  readonly reason: string;
  readonly lateReason: string;
  /** Of the letter that asks to cancel and issue the transcript again; '' without. */
  readonly reissueDocument: string;
  readonly applyBy: 'program' | 'teacher';
  readonly paperId: string | null;
  readonly createdAt: string;
  readonly className: string;
  readonly subjectName: string;
  /** 'comment' for the entries of the homeroom teacher. */
  readonly subjectKind: SubjectKind;
  readonly homeroomId: string | null;
  readonly homeroomName: string;
  readonly requesterName: string;
  readonly requesterDepartment: string;
  readonly symbol: string;
  readonly paperState: PaperState | null;
}
export interface CellRow {
  readonly position: number;
  readonly studentId: string;
  readonly name: string;
  readonly col: string;
  readonly before: number | null;
  readonly beforeText: string;
  readonly after: number | null;
  readonly afterText: string;
  readonly decision: 'approved' | 'refused' | null;
  readonly decisionReason: string;
  /** Canonical JSON. */
  readonly consequences: string;
}
export interface StepRow {
  readonly step: CorrectionStep;
  readonly at: string;
  readonly userId: string | null;
  readonly staffId: string | null;
  readonly person: string;
  readonly delegation: string;
  readonly note: string;
  /** Of who confirmed; null with any other step. */
  readonly office: ConfirmOffice | null;
}

// The tables behind subject_of_class: to the right of a left join SQLite would put the whole view together each time.
const CORRECTION = `SELECT k.id, k.year_id AS yearId, k.class_id AS classId, k.subject_id AS subjectId, k.semester,
    k.requester_id AS requesterId, k.state, k.reason_kind AS reasonKind, k.reason, k.late_reason AS lateReason,
    k.reissue_document AS reissueDocument,
    k.apply_by AS applyBy, k.paper_id AS paperId, k.created_at AS createdAt, c.name AS className,
    coalesce(j.name, '') AS subjectName, coalesce(g.kind, 'comment') AS subjectKind, c.homeroom_staff_id AS homeroomId, coalesce(h.full_name, '') AS homeroomName,
    s.full_name AS requesterName, s.department AS requesterDepartment, coalesce(p.symbol, '') AS symbol,
    p.state AS paperState
  FROM correction k JOIN class c ON c.id = k.class_id
  LEFT JOIN subject_grade g ON g.year_id = c.year_id AND g.grade = c.grade AND g.subject_id = k.subject_id
  LEFT JOIN subject j ON j.id = g.subject_id
  LEFT JOIN staff h ON h.id = c.homeroom_staff_id JOIN staff s ON s.id = k.requester_id
  LEFT JOIN paper p ON p.id = k.paper_id`;

/** Newest first. */
export function allCorrections(sql: Sqlite): CorrectionRow[] {
  return sql.prepare(`${CORRECTION} ORDER BY k.created_at DESC, k.id DESC`).all() as CorrectionRow[];
}

export function correctionRow(sql: Sqlite, id: string): CorrectionRow | null {
  return (sql.prepare(`${CORRECTION} WHERE k.id = ?`).get(id) as CorrectionRow | undefined) ?? null;
}

export function correctionOfPaper(sql: Sqlite, paperId: string): CorrectionRow | null {
  const row = sql.prepare(`${CORRECTION} WHERE k.paper_id = ?`).get(paperId);
  return (row as CorrectionRow | undefined) ?? null;
}

export function cellRows(sql: Sqlite, id: string): CellRow[] {
  return sql
    .prepare(
      `SELECT k.position, k.student_id AS studentId, s.full_name AS name, k.col, k.before, k.before_text AS beforeText,
         k.after, k.after_text AS afterText, k.decision, k.decision_reason AS decisionReason, k.consequences
       FROM correction_cell k JOIN student s ON s.id = k.student_id WHERE k.correction_id = ? ORDER BY k.position`,
    )
    .all(id) as CellRow[];
}

export function stepRows(sql: Sqlite, id: string): StepRow[] {
  return sql
    .prepare(
      `SELECT k.step, k.at, k.user_id AS userId, k.staff_id AS staffId, coalesce(u.full_name, '') AS person,
         k.delegation, k.note, k.office
       FROM correction_step k LEFT JOIN user u ON u.id = k.user_id WHERE k.correction_id = ? ORDER BY k.position`,
    )
    .all(id) as StepRow[];
}

/** Who wrote another request that is still on its way for this cell at this instant; null = none. */
export function openRequestOn(
  sql: Sqlite,
  cell: { classId: string; subjectId: string; semester: number; studentId: string; col: string },
  { except, at }: { readonly except: string | null; readonly at: string },
): string | null {
  const row = sql
    .prepare(
      `SELECT s.full_name AS requester FROM correction k JOIN correction_cell x ON x.correction_id = k.id
       JOIN staff s ON s.id = k.requester_id
       WHERE k.class_id = @classId AND k.subject_id = @subjectId AND k.semester = @semester
         AND x.student_id = @studentId AND x.col = @col AND k.id <> @except
         AND (k.state IN ('submitted', 'confirmed', 'witnessed', 'signing') OR (k.state = 'open' AND EXISTS (
           SELECT 1 FROM mark_grant g WHERE g.correction_id = k.id AND g.closed_at IS NULL AND g.until_at > @at)))
         AND coalesce(x.decision, '') <> 'refused' LIMIT 1`,
    )
    .get({ ...cell, except: except ?? '', at }) as { requester: string } | undefined;
  return row?.requester ?? null;
}
