import type { OutputOf } from '../../../../preload/contract/index.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';
import { readCurrentYear, readSchoolOn, readSubjects } from '../data/school-queries.ts';
import { readGradesOfYear } from '../data/subject-grade-rows.ts';
import { gradesOf } from '../domain/curriculum.ts';
import { differingGrades } from '../domain/subject-grades.ts';

/** With the grades of the school that differ in the current year. */
export function listSubjects(read: Sqlite, day: string): OutputOf<'school.subjects'> {
  const year = readCurrentYear(read);
  const school = readSchoolOn(read, day);
  const taught = school ? gradesOf(school.level) : { first: 1, last: 12 };
  const rows = Map.groupBy(year ? readGradesOfYear(read, year.id) : [], ({ subjectId }) => subjectId);
  return readSubjects(read).map((subject) => ({
    ...subject,
    grades: differingGrades(
      (rows.get(subject.id) ?? []).filter(({ grade }) => grade >= taught.first && grade <= taught.last),
      subject,
    ),
  }));
}
