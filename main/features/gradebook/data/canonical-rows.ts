import type { Sqlite } from '../../../platform/database/sqlite.ts';
import type { CanonicalCell } from '../domain/canonical-book.ts';
import { preparedOnce } from '../../../platform/database/prepared-once.ts';

/** Parts that are null mean all. */
export interface MarkScope {
  readonly yearId: string;
  readonly semester: number;
  readonly grade: number | null;
  readonly classId: string | null;
  readonly subjectId: string | null;
  readonly studentId: string | null;
  readonly col: string | null;
}

const COLUMNS = `m.class_id AS classId, m.subject_id AS subjectId, m.semester, m.student_id AS studentId, m.col,
  m.value, m.text, s.full_name AS name`;
const WHERE = `m.semester = $semester AND (m.value IS NOT NULL OR m.text <> '')
  AND ($subjectId IS NULL OR m.subject_id = $subjectId) AND ($studentId IS NULL OR m.student_id = $studentId)
  AND ($col IS NULL OR m.col = $col) ORDER BY m.class_id, m.subject_id, m.semester, m.student_id, m.col`;

const statements = preparedOnce((sql) => ({
  ofYear: sql.prepare(
    `SELECT ${COLUMNS} FROM class c JOIN mark m ON m.class_id = c.id JOIN student s ON s.id = m.student_id
     WHERE c.year_id = $yearId AND ($grade IS NULL OR c.grade = $grade) AND ${WHERE}`,
  ),
  ofClass: sql.prepare(
    `SELECT ${COLUMNS} FROM mark m JOIN class c ON c.id = m.class_id AND c.year_id = $yearId
       AND ($grade IS NULL OR c.grade = $grade) JOIN student s ON s.id = m.student_id
     WHERE m.class_id = $classId AND ${WHERE}`,
  ),
}));

/** Filled cells of a scope in the order of the table's key: always the same. */
export function readCanonicalRows(sql: Sqlite, { classId, ...scope }: MarkScope): CanonicalCell[] {
  const { ofYear, ofClass } = statements(sql);
  return (classId === null ? ofYear.all(scope) : ofClass.all({ ...scope, classId })) as CanonicalCell[];
}
