import type { WindowKind } from '../../../../preload/contract/vocabulary/gradebook.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';

export interface EntryWindow {
  readonly id: string;
  readonly semester: number;
  readonly kind: WindowKind;
  readonly grade: number | null;
  readonly classId: string | null;
  readonly subjectId: string | null;
  readonly col: string | null;
  readonly fromAt: string;
  readonly untilAt: string;
  readonly note: string;
}
export interface ListedWindow extends EntryWindow {
  readonly closedAt: string | null;
  readonly createdBy: string;
}

/** Newest first. */
export function readAllWindows(sql: Sqlite, yearId: string): ListedWindow[] {
  return sql
    .prepare(
      `SELECT w.id, w.semester, w.kind, w.grade, w.class_id AS classId, w.subject_id AS subjectId, w.col,
         w.from_at AS fromAt, w.until_at AS untilAt, w.note, w.closed_at AS closedAt, u.full_name AS createdBy
       FROM entry_window w JOIN user u ON u.id = w.created_by WHERE w.year_id = ? ORDER BY w.created_at DESC, w.id DESC`,
    )
    .all(yearId) as ListedWindow[];
}

export function insertWindow(
  sql: Sqlite,
  window: EntryWindow & { readonly yearId: string; readonly at: string; readonly userId: string },
): void {
  const { id, yearId, semester, kind, grade, classId, subjectId, col, fromAt, untilAt, note, at, userId } =
    window;
  sql
    .prepare(
      `INSERT INTO entry_window (id, year_id, semester, kind, grade, class_id, subject_id, col, from_at, until_at, note,
         created_at, created_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(id, yearId, semester, kind, grade, classId, subjectId, col, fromAt, untilAt, note, at, userId);
}

/** Undefined when there is none of this id; null = not closed. */
export function closedAtOf(sql: Sqlite, id: string): string | null | undefined {
  return sql.prepare('SELECT closed_at FROM entry_window WHERE id = ?').pluck().get(id) as
    string | null | undefined;
}

export function shutWindow(sql: Sqlite, id: string, at: string, userId: string): void {
  sql.prepare('UPDATE entry_window SET closed_at = ?, closed_by = ? WHERE id = ?').run(at, userId, id);
}
