import type { Sqlite } from '../../../platform/database/sqlite.ts';
import type { Assignment, SchoolClass } from '../domain/records.ts';

export type ClassListRow = SchoolClass & { homeroomTeacher: string; students: number };

/** Classes of the year, unsorted. */
export function readClasses(sql: Sqlite, yearId: string): ClassListRow[] {
  return sql
    .prepare(
      `SELECT c.id, c.name, c.grade, c.campus, c.homeroom_staff_id AS homeroomTeacherId,
              coalesce(s.full_name, '') AS homeroomTeacher,
              (SELECT count(*) FROM enrolment e WHERE e.class_id = c.id AND e.to_day IS NULL) AS students
       FROM class c LEFT JOIN staff s ON s.id = c.homeroom_staff_id
       WHERE c.year_id = ?`,
    )
    .all(yearId) as ClassListRow[];
}

export function readClass(sql: Sqlite, id: string): (SchoolClass & { yearId: string }) | null {
  const row = sql
    .prepare(
      'SELECT id, year_id AS yearId, name, grade, campus, homeroom_staff_id AS homeroomTeacherId FROM class WHERE id = ?',
    )
    .get(id) as (SchoolClass & { yearId: string }) | undefined;
  return row ?? null;
}

export type AssignmentRow = Assignment & {
  teacher: string;
  department: string;
  className: string;
  subject: string;
  subjectCode: string;
};

/** Every assignment of the year, ended ones too, by teacher. */
export function readAssignments(sql: Sqlite, yearId: string): AssignmentRow[] {
  return sql
    .prepare(
      `SELECT t.id, t.staff_id AS staffId, t.class_id AS classId, t.subject_id AS subjectId,
              t.from_day AS fromDay, t.to_day AS toDay, s.full_name AS teacher, s.department,
              c.name AS className, j.name AS subject, j.code AS subjectCode
       FROM teaching_assignment t
       JOIN staff s ON s.id = t.staff_id JOIN class c ON c.id = t.class_id JOIN subject j ON j.id = t.subject_id
       WHERE t.year_id = ? ORDER BY s.sort_key`,
    )
    .all(yearId) as AssignmentRow[];
}

/** The same open assignment is there already. */
export function isAssigned(
  sql: Sqlite,
  wanted: Pick<Assignment, 'staffId' | 'classId' | 'subjectId'>,
): boolean {
  return (
    sql
      .prepare(
        'SELECT 1 FROM teaching_assignment WHERE staff_id = ? AND class_id = ? AND subject_id = ? AND to_day IS NULL',
      )
      .get(wanted.staffId, wanted.classId, wanted.subjectId) !== undefined
  );
}
