import type { Sqlite } from '../../../platform/database/sqlite.ts';
import { preparedOnce } from '../../../platform/database/prepared-once.ts';
import { HOMEROOM, WHOLE_YEAR } from '../domain/cell.ts';

export interface DecisionRow {
  readonly classId: string;
  readonly grade: number;
  readonly studentId: string;
  readonly col: string;
}

const statements = preparedOnce((sql) => ({
  // Class by class through the key of the table; who has left the class waits for nothing there.
  ofYear: sql.prepare(
    `SELECT c.id AS classId, c.grade, m.student_id AS studentId, m.col FROM class c
     JOIN mark m ON m.class_id = c.id AND m.subject_id = '${HOMEROOM}' AND m.semester = ${WHOLE_YEAR}
     JOIN school_year y ON y.id = c.year_id
     WHERE c.year_id = ? AND m.col IN (SELECT value FROM json_each(?)) AND m.value IS NOT NULL
       AND EXISTS (SELECT 1 FROM enrolment e WHERE e.class_id = c.id AND e.student_id = m.student_id
         AND (e.to_day IS NULL OR e.to_day >= y.ends_on))`,
  ),
}));

/** What the head decided of students of a year, by the columns that hold it; in no order. */
export function readDecisions(sql: Sqlite, yearId: string, columns: readonly string[]): DecisionRow[] {
  return statements(sql).ofYear.all(yearId, JSON.stringify(columns)) as DecisionRow[];
}
