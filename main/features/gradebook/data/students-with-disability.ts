import { preparedOnce } from '../../../platform/database/prepared-once.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';

const statements = preparedOnce((sql) => ({
  ofClass: sql
    .prepare(
      `SELECT DISTINCT e.student_id FROM class c JOIN enrolment e ON e.class_id = c.id
       JOIN disability_in_year d ON d.student = e.student_id AND d.year_id = c.year_id WHERE c.id = ?`,
    )
    .pluck(),
}));

/**
 * Ids of those whose promotion the principal decides: as it was in the year of the class, whatever the profile says
 * today. Read for results only, never listed.
 */
export function readWithDisability(sql: Sqlite, classId: string): ReadonlySet<string> {
  return new Set(statements(sql).ofClass.all(classId) as string[]);
}
