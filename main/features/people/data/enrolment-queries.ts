import type { Sqlite } from '../../../platform/database/sqlite.ts';
import type { EnrolmentRecord } from './student.schema.ts';

/** Where the student sits now. */
export function openEnrolment(sql: Sqlite, studentId: string): EnrolmentRecord | null {
  const row = sql
    .prepare(
      `SELECT id, student_id AS studentId, class_id AS classId, from_day AS fromDay, to_day AS toDay
       FROM enrolment WHERE student_id = ? AND to_day IS NULL`,
    )
    .get(studentId) as EnrolmentRecord | undefined;
  return row ?? null;
}

/** Has the student ever sat in a class here? */
export function hasEnrolment(sql: Sqlite, studentId: string): boolean {
  return sql.prepare('SELECT 1 FROM enrolment WHERE student_id = ? LIMIT 1').get(studentId) !== undefined;
}
