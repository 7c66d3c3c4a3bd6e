import type { SubjectKind } from '../../../../preload/contract/vocabulary/school.ts';
import { preparedOnce } from '../../../platform/database/prepared-once.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';
import type { GradeOfSubject } from '../domain/subject-grades.ts';

/** Of one subject in one year, from grade 1 to grade 12. */
export function readGradesOfSubject(sql: Sqlite, subjectId: string, yearId: string): GradeOfSubject[] {
  return sql
    .prepare(
      `SELECT grade, periods_per_year AS periodsPerYear, kind FROM subject_grade
       WHERE subject_id = ? AND year_id = ? ORDER BY grade`,
    )
    .all(subjectId, yearId) as GradeOfSubject[];
}

/** Of every subject in one year. */
export function readGradesOfYear(sql: Sqlite, yearId: string): (GradeOfSubject & { subjectId: string })[] {
  return sql
    .prepare(
      `SELECT subject_id AS subjectId, grade, periods_per_year AS periodsPerYear, kind FROM subject_grade
       WHERE year_id = ? ORDER BY grade`,
    )
    .all(yearId) as (GradeOfSubject & { subjectId: string })[];
}

/** The row is there: every subject has one in each grade of each year. */
export function writeGradeOfSubject(
  sql: Sqlite,
  { subjectId, yearId }: { readonly subjectId: string; readonly yearId: string },
  { grade, periodsPerYear, kind }: GradeOfSubject,
): void {
  sql
    .prepare(
      `UPDATE subject_grade SET periods_per_year = @periodsPerYear, kind = @kind
       WHERE subject_id = @subjectId AND year_id = @yearId AND grade = @grade`,
    )
    .run({ subjectId, yearId, grade, periodsPerYear, kind });
}

/** The current year and those after it: what is over is not changed any more. */
export function readYearsFromNow(sql: Sqlite): string[] {
  return sql
    .prepare(
      `SELECT id FROM school_year
       WHERE starts_on >= coalesce((SELECT starts_on FROM school_year WHERE is_current = 1), '') ORDER BY starts_on`,
    )
    .pluck()
    .all() as string[];
}

export function readClassesOfGrade(sql: Sqlite, yearId: string, grade: number): string[] {
  return sql
    .prepare('SELECT id FROM class WHERE year_id = ? AND grade = ? ORDER BY name')
    .pluck()
    .all(yearId, grade) as string[];
}

const kindInClass = preparedOnce((sql) =>
  sql.prepare('SELECT kind FROM subject_of_class WHERE class_id = ? AND subject_id = ?').pluck(),
);

/** Null when there is no such class or subject. */
export function readKindInClass(sql: Sqlite, classId: string, subjectId: string): SubjectKind | null {
  return (kindInClass(sql).get(classId, subjectId) as SubjectKind | undefined) ?? null;
}
