import type { Sqlite } from '../../../platform/database/sqlite.ts';
import type { Reach } from '../domain/reach-of-rights.ts';

const AT_SCHOOL = `status IN ('studying', 'transferred-in', 'reserved')`;

/** How many records are in reach now. */
export function countReach(sql: Sqlite, reach: Reach): { students: number; staff: number } {
  return sql
    .prepare(
      `SELECT
        (SELECT count(*) FROM student WHERE ${AT_SCHOOL} AND (@every OR id IN (
          SELECT student_id FROM enrolment WHERE to_day IS NULL
            AND class_id IN (SELECT value FROM json_each(@classIds))))) AS students,
        (SELECT count(*) FROM staff WHERE @colleagues AND status IN ('working', 'on-leave')) AS staff`,
    )
    .get({
      every: reach.everyStudent ? 1 : 0,
      colleagues: reach.everyColleague ? 1 : 0,
      classIds: JSON.stringify(reach.classIds),
    }) as { students: number; staff: number };
}
