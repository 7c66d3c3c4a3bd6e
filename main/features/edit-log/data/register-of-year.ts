import type { Sqlite } from '../../../platform/database/sqlite.ts';

/** Everybody who sat in a class of the year: in the last one, and before that in others. */
export function registeredStudents(
  sql: Sqlite,
  yearId: string,
): { id: string; name: string; sectorId: string; classId: string; formerClassIds: readonly string[] }[] {
  const rows = sql
    .prepare(
      `SELECT s.id, s.full_name AS name, s.sector_id AS sectorId, e.class_id AS classId
       FROM enrolment e JOIN class c ON c.id = e.class_id JOIN student s ON s.id = e.student_id
       WHERE c.year_id = ? ORDER BY e.from_day, e.to_day IS NULL`,
    )
    .all(yearId) as { id: string; name: string; sectorId: string; classId: string }[];
  return [...Map.groupBy(rows, ({ id }) => id).values()].map((own) => ({
    ...own.at(-1)!,
    formerClassIds: own.slice(0, -1).map(({ classId }) => classId),
  }));
}

export function classesOfYear(sql: Sqlite, yearId: string): { id: string; name: string }[] {
  return sql.prepare('SELECT id, name FROM class WHERE year_id = ? ORDER BY id').all(yearId) as {
    id: string;
    name: string;
  }[];
}
