import type { Sqlite } from '../../../platform/database/sqlite.ts';
import { preparedOnce } from '../../../platform/database/prepared-once.ts';

const statements = preparedOnce((sql) => ({
  ofGrade: sql
    .prepare(
      `SELECT o.id FROM class c JOIN class o ON o.year_id = c.year_id AND o.grade = c.grade AND o.id <> c.id
       WHERE c.id = ? ORDER BY o.name`,
    )
    .pluck(),
  ofOtherGrades: sql
    .prepare(
      `SELECT o.id FROM class c JOIN class o ON o.year_id = c.year_id AND o.grade <> c.grade
       WHERE c.id = ? ORDER BY abs(o.grade - c.grade), o.name`,
    )
    .pluck(),
}));

/** The other classes of the grade in that year. */
export function readSisterClasses(sql: Sqlite, classId: string): string[] {
  return statements(sql).ofGrade.all(classId) as string[];
}

/** The classes of other grades in that year, the nearest grades first: what is usual where a grade has one class. */
export function readClassesOfOtherGrades(sql: Sqlite, classId: string): string[] {
  return statements(sql).ofOtherGrades.all(classId) as string[];
}
