import { preparedOnce } from '../../../platform/database/prepared-once.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';

const statements = preparedOnce((sql) => ({
  ofClass: sql
    .prepare(
      `SELECT DISTINCT s.id FROM enrolment e JOIN student s ON s.id = e.student_id
       WHERE e.class_id = ? AND s.disability = 'yes'`,
    )
    .pluck(),
}));

/** Ids of those whose promotion the principal decides; read for results only, never listed. */
export function readWithDisability(sql: Sqlite, classId: string): ReadonlySet<string> {
  return new Set(statements(sql).ofClass.all(classId) as string[]);
}
