import type { Sqlite } from '../../../platform/database/sqlite.ts';
import type { MarkRow } from './mark-rows.ts';
import { preparedOnce } from '../../../platform/database/prepared-once.ts';

const statements = preparedOnce((sql) => ({
  marks: sql.prepare(
    `SELECT subject_id AS subjectId, semester, student_id AS studentId, col, value, text FROM mark
     WHERE class_id = ? AND (value IS NOT NULL OR text <> '')`,
  ),
  assigned: sql.prepare('SELECT DISTINCT subject_id FROM teaching_assignment WHERE class_id = ?').pluck(),
}));

export type MarkOfClass = MarkRow & { readonly subjectId: string };

/** Filled cells of a class in all subjects and semesters. */
export function readMarksOfClass(sql: Sqlite, classId: string): MarkOfClass[] {
  return statements(sql).marks.all(classId) as MarkOfClass[];
}

/** Ids of what was ever assigned in the class. */
export function readAssignedSubjects(sql: Sqlite, classId: string): string[] {
  return statements(sql).assigned.all(classId) as string[];
}
