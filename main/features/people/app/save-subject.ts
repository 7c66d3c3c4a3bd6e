import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { appError } from '../../../kernel/app-error.ts';
import type { Context } from '../../../kernel/context.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';
import { SubjectSchema } from '../data/school.schema.ts';
import {
  readClassesOfGrade,
  readGradesOfSubject,
  readYearsFromNow,
  writeGradeOfSubject,
} from '../data/subject-grade-rows.ts';
import { differingGrades, everyGrade, isSameGrade, type GradeOfSubject } from '../domain/subject-grades.ts';
import type { EffectOnBooks, PeopleDeps } from './deps.ts';
import { requireOpenGrade } from './require-unsealed.ts';

/** What a grade of a year becomes. */
interface ChangedGrade extends GradeOfSubject {
  readonly yearId: string;
  readonly kindChanges: boolean;
}

/**
 * A subject with its periods and kind from the current year on; what is over stays.
 * @throws people.not-found, people.subject-exists, people.subject-locked, people.subject-in-use unless `confirmed`, and
 * what the books refuse
 */
export function saveSubject(
  { database, newId, effectOnBooks }: PeopleDeps,
  input: InputOf<'school.saveSubject'>,
  context: Context,
): Promise<OutputOf<'school.saveSubject'>> {
  return database.write(context, { action: 'school.saveSubject' }, async (tx) => {
    const subjects = tx.orm.getRepository(SubjectSchema);
    const before = input.id === null ? null : await subjects.findOneBy({ id: input.id });
    if (input.id !== null && !before) throw appError('people.not-found');
    const { grades, confirmed, ...values } = input;
    const subject = { ...values, id: input.id ?? newId() };
    const clash = (await subjects.findBy([{ code: input.code }, { name: input.name }])).find(
      (other) => other.id !== subject.id,
    );
    if (clash) throw appError('people.subject-exists', { name: clash.name });
    const [thisYear] = readYearsFromNow(tx.sql);
    const gradesBefore =
      before && thisYear !== undefined
        ? differingGrades(readGradesOfSubject(tx.sql, before.id, thisYear), before)
        : [];
    await subjects.save(subject, { transaction: false });
    const changed = changedGrades(tx.sql, subject.id, everyGrade(input));
    for (const { yearId, grade } of changed)
      requireOpenGrade(tx.sql, { subjectId: subject.id, yearId, grade, at: tx.at }, subject.name);
    const classesOf = (of: readonly ChangedGrade[]) =>
      of.flatMap(({ yearId, grade }) => readClassesOfGrade(tx.sql, yearId, grade));
    const effect = effectOnBooks(
      tx.sql,
      {
        subjectId: subject.id,
        classIds: classesOf(changed),
        otherKindIn: classesOf(changed.filter(({ kindChanges }) => kindChanges)),
      },
      () => {
        for (const { yearId, ...grade } of changed)
          writeGradeOfSubject(tx.sql, { subjectId: subject.id, yearId }, grade);
      },
    );
    if (!confirmed) requireNoEffect(effect, subject.name);
    tx.about(subject.id);
    tx.note({
      before: before && { ...before, grades: gradesBefore },
      after: { ...subject, grades },
      books: effect.classes.length,
    });
    tx.change('subject', subject.id, { ...subject, grades });
    return { id: subject.id };
  });
}

function changedGrades(sql: Sqlite, subjectId: string, wanted: readonly GradeOfSubject[]): ChangedGrade[] {
  return readYearsFromNow(sql).flatMap((yearId) => {
    const stored = readGradesOfSubject(sql, subjectId, yearId);
    return wanted.flatMap(({ grade, periodsPerYear, kind }) => {
      const now = stored.find((row) => row.grade === grade);
      if (!now || isSameGrade({ periodsPerYear, kind }, now)) return [];
      return { yearId, grade, periodsPerYear, kind, kindChanges: kind !== now.kind };
    });
  });
}

function requireNoEffect({ classes, ...counts }: EffectOnBooks, subject: string): void {
  if (classes.length === 0) return;
  throw appError('people.subject-in-use', {
    subject,
    books: classes.length,
    classes: classes.join(', '),
    ...counts,
  });
}
