import type { Sqlite } from '../../../platform/database/sqlite.ts';
import type { BookTeacher } from './book-facts.ts';

export interface ListedBook {
  readonly classId: string;
  readonly subjectId: string;
  readonly homeroomStaffId: string | null;
  /** Assigned now. */
  readonly teachers: readonly BookTeacher[];
}
type Row = Omit<ListedBook, 'teachers'> & {
  readonly teacher: string | null;
  readonly name: string;
  readonly department: string;
};

/** Every book of a year: each class in each subject that was ever assigned, and its homeroom book. Unsorted. */
export function readBooksOfYear(sql: Sqlite, yearId: string): ListedBook[] {
  const rows = sql
    .prepare(
      `SELECT c.id AS classId, '' AS subjectId, c.homeroom_staff_id AS homeroomStaffId, s.id AS teacher,
         coalesce(s.full_name, '') AS name, coalesce(s.department, '') AS department
       FROM class c LEFT JOIN staff s ON s.id = c.homeroom_staff_id WHERE c.year_id = ?
       UNION ALL
       SELECT c.id, t.subject_id, c.homeroom_staff_id, CASE WHEN t.to_day IS NULL THEN s.id END, s.full_name, s.department
       FROM teaching_assignment t JOIN class c ON c.id = t.class_id JOIN staff s ON s.id = t.staff_id
       WHERE t.year_id = ?`,
    )
    .all(yearId, yearId) as Row[];
  const byBook = Map.groupBy(rows, ({ classId, subjectId }) => `${classId}/${subjectId}`);
  return [...byBook.values()].map((of) => {
    const { classId, subjectId, homeroomStaffId } = of[0]!;
    const teachers = of.flatMap(({ teacher, name, department }) =>
      teacher === null ? [] : [{ staffId: teacher, name, department }],
    );
    return { classId, subjectId, homeroomStaffId, teachers };
  });
}
