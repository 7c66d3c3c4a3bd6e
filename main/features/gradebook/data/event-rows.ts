import type { MarkSource } from '../../../../preload/contract/vocabulary/gradebook.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';
import type { BookRef, CellInBook, CellRef, StoredValue } from '../domain/cell.ts';
import { preparedOnce } from '../../../platform/database/prepared-once.ts';

/** Everything that happened to a cell, with the people and papers behind it. */
export interface MarkEvent extends CellRef {
  readonly id: number;
  readonly at: string;
  readonly before: StoredValue;
  readonly after: StoredValue;
  readonly userId: string;
  readonly person: string;
  readonly login: string;
  readonly staffId: string | null;
  readonly how: MarkSource;
  readonly windowId: string | null;
  readonly correctionId: string | null;
  /** Number of the signed minutes; '' without. */
  readonly minutes: string;
  readonly reason: string;
  readonly relates: number | null;
}
type EventRow = Omit<MarkEvent, 'before' | 'after'> & {
  before: number | null;
  beforeText: string;
  after: number | null;
  afterText: string;
};
export interface CorrectedCell extends CellInBook {
  readonly before: StoredValue;
  readonly minutes: string;
}

const EVENT = `SELECT e.id, e.at, e.class_id AS classId, e.subject_id AS subjectId, e.semester,
    e.student_id AS studentId, e.col, e.before, e.before_text AS beforeText, e.after, e.after_text AS afterText,
    e.user_id AS userId, u.full_name AS person, u.login, e.staff_id AS staffId, e.how, e.window_id AS windowId,
    e.correction_id AS correctionId, coalesce(p.symbol, '') AS minutes, e.reason, e.relates
  FROM mark_event e JOIN user u ON u.id = e.user_id LEFT JOIN correction k ON k.id = e.correction_id
  LEFT JOIN paper p ON p.id = k.paper_id`;

const statements = preparedOnce((sql) => ({
  ofCell: sql.prepare(
    `${EVENT} WHERE e.class_id = ? AND e.subject_id = ? AND e.semester = ? AND e.student_id = ? AND e.col = ?
     ORDER BY e.id DESC`,
  ),
  one: sql.prepare(`${EVENT} WHERE e.id = ?`),
  ofBook: sql.prepare(`${EVENT} WHERE e.class_id = ? AND e.subject_id = ? AND e.semester = ? ORDER BY e.id`),
  between: sql.prepare(`${EVENT} WHERE e.at >= ? AND e.at < ? ORDER BY e.id`),
  // The words of mark_event_edit: a value was there, or comes back after it was taken away.
  edits: sql.prepare(
    `${EVENT} WHERE e.at >= ? AND e.at < ?
     AND (e.before IS NOT NULL OR e.before_text <> '' OR e.relates IS NOT NULL) ORDER BY e.id`,
  ),
  editedAfter: sql
    .prepare(
      `SELECT DISTINCT at FROM mark_event
       WHERE at >= ? AND (before IS NOT NULL OR before_text <> '' OR relates IS NOT NULL) ORDER BY at`,
    )
    .pluck(),
  corrected: sql.prepare(
    `SELECT e.student_id AS studentId, e.col, e.before, e.before_text AS beforeText, coalesce(p.symbol, '') AS minutes
     FROM mark_event e JOIN correction k ON k.id = e.correction_id LEFT JOIN paper p ON p.id = k.paper_id
     WHERE e.class_id = ? AND e.subject_id = ? AND e.semester = ? AND e.correction_id IS NOT NULL ORDER BY e.id`,
  ),
}));

function eventOf({ before, beforeText, after, afterText, ...row }: EventRow): MarkEvent {
  return { ...row, before: { value: before, text: beforeText }, after: { value: after, text: afterText } };
}

/** Newest first. */
export function readEventsOfCell(sql: Sqlite, cell: CellRef): MarkEvent[] {
  const { classId, subjectId, semester, studentId, col } = cell;
  const rows = statements(sql).ofCell.all(classId, subjectId, semester, studentId, col) as EventRow[];
  return rows.map(eventOf);
}

export function readEvent(sql: Sqlite, id: number): MarkEvent | null {
  const row = statements(sql).one.get(id) as EventRow | undefined;
  return row ? eventOf(row) : null;
}

/** Oldest first. */
export function readEventsOfBook(sql: Sqlite, { classId, subjectId, semester }: BookRef): MarkEvent[] {
  return (statements(sql).ofBook.all(classId, subjectId, semester) as EventRow[]).map(eventOf);
}

/** Oldest first; `to` is not included. */
export function readEventsBetween(sql: Sqlite, from: string, to: string): MarkEvent[] {
  return (statements(sql).between.all(from, to) as EventRow[]).map(eventOf);
}

/** Events that changed, took away or gave back a value, without first entries; oldest first. */
export function readEditsBetween(sql: Sqlite, from: string, to: string): MarkEvent[] {
  return (statements(sql).edits.all(from, to) as EventRow[]).map(eventOf);
}

/** Instants of edits from this one on, oldest first. */
export function readEditInstants(sql: Sqlite, from: string): string[] {
  return statements(sql).editedAfter.all(from) as string[];
}

/** The last correction under minutes of each cell of a book. */
export function readCorrected(sql: Sqlite, { classId, subjectId, semester }: BookRef): CorrectedCell[] {
  const rows = statements(sql).corrected.all(classId, subjectId, semester) as (CellInBook & {
    before: number | null;
    beforeText: string;
    minutes: string;
  })[];
  const newest = new Map<string, CorrectedCell>();
  for (const { studentId, col, before, beforeText, minutes } of rows) {
    const cell = { studentId, col, before: { value: before, text: beforeText }, minutes };
    newest.set(`${studentId}/${col}`, cell);
  }
  return [...newest.values()];
}
