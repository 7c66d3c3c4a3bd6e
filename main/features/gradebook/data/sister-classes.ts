import type { Sqlite } from '../../../platform/database/sqlite.ts';
import { preparedOnce } from './prepared.ts';

const statement = preparedOnce((sql) =>
  sql
    .prepare(
      `SELECT o.id FROM class c JOIN class o ON o.year_id = c.year_id AND o.grade = c.grade AND o.id <> c.id
       WHERE c.id = ? ORDER BY o.name`,
    )
    .pluck(),
);

/** The other classes of the grade in that year. */
export function readSisterClasses(sql: Sqlite, classId: string): string[] {
  return statement(sql).all(classId) as string[];
}
