import type { SchoolLevel } from '../../../../preload/contract/vocabulary/school.ts';
import type { NewId } from '../../../kernel/ids.ts';
import type { Transaction } from '../../../platform/database/work.ts';
import { SubjectSchema } from '../data/school.schema.ts';
import { curriculumOf } from '../domain/curriculum.ts';

/** The subjects a school of this level starts with (programme 2018); returns how many. */
export async function seedSubjects(tx: Transaction, newId: NewId, level: SchoolLevel): Promise<number> {
  const subjects = curriculumOf(level).map((entry) => ({ id: newId(), ...entry }));
  await tx.orm.getRepository(SubjectSchema).insert(subjects);
  for (const subject of subjects) tx.change('subject', subject.id, subject);
  return subjects.length;
}
