import { setImmediate as breathe } from 'node:timers/promises';
import type { GradebookView } from '../../gradebook/index.ts';
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
  const wholeYear = semester === WHOLE_YEAR ? await readWholeYear(gradebook, classId, results) : null;
  const { yearName, ruleSet } = semesters[0]!.homeroom;
  return { className, grade, yearName, ruleSet, homeroomTeacher, semester, semesters, wholeYear, results };
}

/** Only what somebody entered: most classes have nothing to do again. */
async function readWholeYear(
  gradebook: MarkPapersCore['gradebook'],
  classId: string,
  { subjects }: ClassMarks['results'],
): Promise<SemesterBooks | null> {
  const books = [];
  for (const { id } of [...subjects, { id: '' }]) {
    await breathe();
    books.push(withEntries(gradebook.book(classId, id, WHOLE_YEAR)));
  }
  const homeroom = books.pop()!;
  const filled = books.filter(({ students }) => students.length > 0);
  if (filled.length === 0 && homeroom.students.length === 0) return null;
  return { semester: WHOLE_YEAR, subjects: filled, homeroom };
}

function withEntries(view: GradebookView): GradebookView {
  return {
    ...view,
    students: view.students.filter(
      ({ values, corrected }) => corrected.length > 0 || values.some((value) => value !== null),
    ),
  };
}
