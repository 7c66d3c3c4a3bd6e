import { setImmediate as breathe } from 'node:timers/promises';
import type { ClassMarks, SemesterBooks } from '../documents/index.ts';
import { WHOLE_YEAR } from '../domain/period-words.ts';
import type { ChosenClass } from './chosen-classes.ts';
import type { MarkPapersCore } from './mark-papers-core.ts';

/** Everything the papers of a whole class say; other requests are served between two books. */
export async function readClass(
  { gradebook }: MarkPapersCore,
  { classId, className, grade, homeroomTeacher }: ChosenClass,
  semester: number,
): Promise<ClassMarks> {
  const results = gradebook.results(classId);
  const semesters: SemesterBooks[] = [];
  for (const of of semester === WHOLE_YEAR ? [1, 2] : [semester]) {
    const subjects = [];
    for (const { id } of results.subjects) {
      await breathe();
      subjects.push(gradebook.book(classId, id, of));
    }
    semesters.push({ semester: of, subjects, homeroom: gradebook.book(classId, '', of) });
  }
  const { yearName, ruleSet } = semesters[0]!.homeroom;
  return { className, grade, yearName, ruleSet, homeroomTeacher, semester, semesters, results };
}
