import type { Sqlite } from '../../../platform/database/sqlite.ts';
import { preparedOnce } from '../../../platform/database/prepared-once.ts';

interface Count {
  readonly classId: string;
  readonly subjectId: string;
  readonly col: string;
  readonly filled: number;
}

const FILLED = "(m.value IS NOT NULL OR m.text <> '')";
const CLASSES = '(SELECT value FROM json_each(?))';

const statements = preparedOnce((sql) => ({
  all: sql.prepare(
    `SELECT m.class_id AS classId, m.subject_id AS subjectId, m.col, count(*) AS filled FROM mark m
     WHERE m.class_id IN ${CLASSES} AND m.semester = ? AND ${FILLED} GROUP BY m.class_id, m.subject_id, m.col`,
  ),
  ofLeavers: sql.prepare(
    `SELECT m.class_id AS classId, m.subject_id AS subjectId, m.col, count(*) AS filled
     FROM (SELECT class_id, student_id FROM enrolment WHERE class_id IN ${CLASSES}
           GROUP BY class_id, student_id HAVING max(to_day IS NULL) = 0) l
     JOIN mark m ON m.class_id = l.class_id AND m.student_id = l.student_id AND m.semester = ? AND ${FILLED}
     GROUP BY m.class_id, m.subject_id, m.col`,
  ),
  sitting: sql.prepare(
    `SELECT class_id AS classId, count(*) AS students FROM enrolment
     WHERE class_id IN ${CLASSES} AND to_day IS NULL GROUP BY class_id`,
  ),
}));

export interface FilledCells {
  /** Who sits in the class. */
  students(classId: string): number;
  /** Filled cells of a column, of those students. */
  filled(classId: string, subjectId: string, col: string): number;
}

/** How much is entered in a semester, for many books at once. */
export function readFilledCells(sql: Sqlite, classIds: readonly string[], semester: number): FilledCells {
  const { all, ofLeavers, sitting } = statements(sql);
  const ids = JSON.stringify(classIds);
  const keyOf = (classId: string, subjectId: string, col: string) => `${classId}/${subjectId}/${col}`;
  const counted = new Map<string, number>();
  for (const { classId, subjectId, col, filled } of all.all(ids, semester) as Count[])
    counted.set(keyOf(classId, subjectId, col), filled);
  for (const { classId, subjectId, col, filled } of ofLeavers.all(ids, semester) as Count[]) {
    const key = keyOf(classId, subjectId, col);
    counted.set(key, (counted.get(key) ?? 0) - filled);
  }
  const present = new Map(
    (sitting.all(ids) as { classId: string; students: number }[]).map(({ classId, students }) => [
      classId,
      students,
    ]),
  );
  return {
    students: (classId) => present.get(classId) ?? 0,
    filled: (classId, subjectId, col) => counted.get(keyOf(classId, subjectId, col)) ?? 0,
  };
}
