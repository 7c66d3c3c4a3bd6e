import type { Sqlite } from '../../../platform/database/sqlite.ts';
import type { Standing } from '../domain/people-policy.ts';

function column(sql: Sqlite, statement: string, ...values: string[]): string[] {
  return sql
    .prepare(statement)
    .pluck()
    .all(...values) as string[];
}

/** Department, homeroom classes and classes taught, all of the current year. */
export function readStanding(sql: Sqlite, staffId: string | null): Standing {
  if (staffId === null) {
    return { staffId, department: '', homeroomClassIds: new Set(), taughtClassIds: new Set() };
  }
  return {
    staffId,
    department: column(sql, 'SELECT department FROM staff WHERE id = ?', staffId)[0] ?? '',
    homeroomClassIds: new Set(
      column(
        sql,
        `SELECT c.id FROM class c JOIN school_year y ON y.id = c.year_id AND y.is_current = 1 WHERE c.homeroom_staff_id = ?`,
        staffId,
      ),
    ),
    taughtClassIds: new Set(
      column(
        sql,
        `SELECT DISTINCT t.class_id FROM teaching_assignment t
         JOIN school_year y ON y.id = t.year_id AND y.is_current = 1 WHERE t.staff_id = ? AND t.to_day IS NULL`,
        staffId,
      ),
    ),
  };
}
