import type { MarkSource } from '../../../../preload/contract/vocabulary/gradebook.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';
import type { CellRef, StoredValue } from '../domain/cell.ts';
import { preparedOnce } from '../../../platform/database/prepared-once.ts';

export interface MarkRow extends StoredValue {
  readonly semester: number;
  readonly studentId: string;
  readonly col: string;
}
export interface NewEvent {
  readonly at: string;
  readonly cell: CellRef;
  readonly before: StoredValue;
  readonly after: StoredValue;
  readonly userId: string;
  readonly staffId: string | null;
  readonly how: MarkSource;
  readonly windowId: string | null;
  readonly correctionId: string | null;
  readonly reason: string;
  readonly relates: number | null;
}

const CELL = 'class_id = ? AND subject_id = ? AND semester = ? AND student_id = ? AND col = ?';

const statements = preparedOnce((sql) => ({
  ofBook: sql.prepare(
    `SELECT semester, student_id AS studentId, col, value, text FROM mark
     WHERE class_id = ? AND subject_id = ? AND (value IS NOT NULL OR text <> '')`,
  ),
  one: sql.prepare(`SELECT value, text FROM mark WHERE ${CELL}`),
  lastEvent: sql.prepare(
    `SELECT id, after, after_text AS afterText FROM mark_event WHERE ${CELL} ORDER BY id DESC LIMIT 1`,
  ),
  put: sql.prepare(
    `INSERT INTO mark (class_id, subject_id, semester, student_id, col, value, text, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET value = excluded.value, text = excluded.text, at = max(at, excluded.at)`,
  ),
  event: sql.prepare(
    `INSERT INTO mark_event (at, class_id, subject_id, semester, student_id, col, before, before_text, after, after_text,
       user_id, staff_id, how, window_id, correction_id, reason, relates)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ),
}));

const keyOf = ({ classId, subjectId, semester, studentId, col }: CellRef) =>
  [classId, subjectId, semester, studentId, col] as const;

/** Filled cells of a class in a subject, all semesters. */
export function readMarks(sql: Sqlite, classId: string, subjectId: string): MarkRow[] {
  return statements(sql).ofBook.all(classId, subjectId) as MarkRow[];
}

export function readMark(sql: Sqlite, cell: CellRef): StoredValue {
  const row = statements(sql).one.get(...keyOf(cell)) as StoredValue | undefined;
  return row ?? { value: null, text: '' };
}

/** The newest event of a cell that emptied it; null when the cell was never emptied or was filled again. */
export function emptyingEvent(sql: Sqlite, cell: CellRef): number | null {
  const last = statements(sql).lastEvent.get(...keyOf(cell)) as
    { id: number; after: number | null; afterText: string } | undefined;
  return last && last.after === null && last.afterText === '' ? last.id : null;
}

/** The one statement that changes a mark, always with its event. */
export function putMark(sql: Sqlite, event: NewEvent): void {
  const { put, event: insert } = statements(sql);
  const { at, cell, before, after, userId, staffId, how, windowId, correctionId, reason, relates } = event;
  put.run(...keyOf(cell), after.value, after.text, at);
  insert.run(
    at,
    ...keyOf(cell),
    before.value,
    before.text,
    after.value,
    after.text,
    userId,
    staffId,
    how,
    windowId,
    correctionId,
    reason,
    relates,
  );
}
