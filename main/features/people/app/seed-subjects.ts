import type { SchoolLevel } from '../../../../preload/contract/vocabulary/school.ts';
import type { NewId } from '../../../kernel/ids.ts';
import type { Transaction } from '../../../platform/database/work.ts';
import { SubjectSchema } from '../data/school.schema.ts';
import { readYearsFromNow, writeGradeOfSubject } from '../data/subject-grade-rows.ts';
import { curriculumOf } from '../domain/curriculum.ts';

/** The subjects a school of this level starts with (programme 2018), in each grade of its years; returns how many. */
export async function seedSubjects(tx: Transaction, newId: NewId, level: SchoolLevel): Promise<number> {
  const subjects = curriculumOf(level).map((entry) => ({ id: newId(), ...entry }));
  const years = readYearsFromNow(tx.sql);
  await tx.orm
    .getRepository(SubjectSchema)
    .insert(subjects.map(({ grades: _grades, ...subject }) => subject));
  for (const subject of subjects) {
    for (const yearId of years)
      for (const grade of subject.grades)
        writeGradeOfSubject(tx.sql, { subjectId: subject.id, yearId }, grade);
    tx.change('subject', subject.id, subject);
  }
  return subjects.length;
}
