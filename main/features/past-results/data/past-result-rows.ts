import type { PastResult, PastSubjects } from '../../../../preload/contract/vocabulary/past-results.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';

export interface StoredResult extends PastResult {
  readonly id: string;
}
export interface ResultFromFile extends StoredResult {
  readonly fileName: string;
  readonly importedAt: string;
  readonly importedBy: string;
}
type Row<R extends StoredResult> = Omit<R, 'subjects'> & { readonly subjects: string };

const COLUMNS = `r.id, r.sector_id AS sectorId, r.full_name AS fullName, r.birth_date AS birthDate,
  r.first_year AS firstYear, r.grade, r.class_name AS className, r.circular, r.subjects, r.average, r.level, r.conduct,
  r.award, r.promotion`;
/** Of students who sit in one of these classes now, found by code, or by name and birth day. Parameter: ids as JSON. */
const IN_CLASSES = `EXISTS (SELECT 1 FROM enrolment e JOIN student s ON s.id = e.student_id
  WHERE e.to_day IS NULL AND e.class_id IN (SELECT value FROM json_each(@classes))
    AND (s.sector_id = r.sector_id AND r.sector_id <> ''
      OR r.sector_id = '' AND s.full_name = r.full_name AND s.birth_date = r.birth_date))`;

/** `classIds` null = everybody's. */
const seen = (classIds: readonly string[] | null) => (classIds === null ? '1' : IN_CLASSES);
const classes = (classIds: readonly string[] | null) =>
  classIds === null ? {} : { classes: JSON.stringify(classIds) };

export function readYears(sql: Sqlite, classIds: readonly string[] | null): number[] {
  return sql
    .prepare(
      `SELECT DISTINCT r.first_year FROM past_result r WHERE ${seen(classIds)} ORDER BY r.first_year DESC`,
    )
    .pluck()
    .all(classes(classIds)) as number[];
}

/** By class, then in the Vietnamese order of names. */
export function readYear(sql: Sqlite, firstYear: number, classIds: readonly string[] | null): StoredResult[] {
  const rows = sql
    .prepare(
      `SELECT ${COLUMNS} FROM past_result r WHERE r.first_year = @firstYear AND ${seen(classIds)}
       ORDER BY r.grade, r.class_name, r.sort_key`,
    )
    .all({ firstYear, ...classes(classIds) }) as Row<StoredResult>[];
  return rows.map((row) => parsed<StoredResult>(row));
}

/** Every year of the student whose result has this id, newest first; none when the caller does not see it. */
export function readStudentYears(
  sql: Sqlite,
  id: string,
  classIds: readonly string[] | null,
): ResultFromFile[] {
  const rows = sql
    .prepare(
      `SELECT ${COLUMNS}, b.file_name AS fileName, b.at AS importedAt, u.full_name AS importedBy
       FROM past_result r JOIN import_batch b ON b.id = r.import_id JOIN user u ON u.id = b.user_id
       WHERE r.student_key = (SELECT student_key FROM past_result WHERE id = @id) AND ${seen(classIds)}
       ORDER BY r.first_year DESC`,
    )
    .all({ id, ...classes(classIds) }) as Row<ResultFromFile>[];
  return rows.map((row) => parsed<ResultFromFile>(row));
}

function parsed<R extends StoredResult>(row: Row<R>): R {
  return { ...row, subjects: JSON.parse(row.subjects) as PastSubjects } as unknown as R;
}
