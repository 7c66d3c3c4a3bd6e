import { preparedOnce } from '../../../platform/database/prepared-once.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';
import { WHOLE_YEAR } from '../domain/cell.ts';

/** Shut before the program knew every ability (migration 0021). */
export interface ClosedEarly {
  readonly wholeClass: boolean;
  /** Whose entries alone were shut. */
  readonly students: ReadonlySet<string>;
}

const statements = preparedOnce((sql) => ({
  ofBook: sql
    .prepare('SELECT student_id FROM homeroom_closed_early WHERE class_id = ? AND semester = ?')
    .pluck(),
}));

/** Of the entries of the homeroom teacher. What is assessed again follows the end of the year. */
export function readClosedEarly(sql: Sqlite, classId: string, semester: number): ClosedEarly {
  const ids = statements(sql).ofBook.all(classId, semester === WHOLE_YEAR ? 2 : semester) as string[];
  return { wholeClass: ids.includes(''), students: new Set(ids) };
}
