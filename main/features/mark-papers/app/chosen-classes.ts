import type { InputOf } from '../../../../preload/contract/index.ts';
import { appError } from '../../../kernel/app-error.ts';
import type { Context } from '../../../kernel/context.ts';
import type { MarkPapersCore } from './mark-papers-core.ts';

export interface ChosenClass {
  readonly classId: string;
  readonly className: string;
  readonly grade: number;
  readonly homeroomTeacher: string;
  /** Books by subject the caller may look at, in the order of the programme; '' = the homeroom teacher's. */
  readonly subjectIds: readonly string[];
}

/**
 * What was asked for and may be looked at, in the order of the school. Papers of a whole class are for who may look at
 * its homeroom book: the leadership, the officer, its homeroom teacher.
 * @throws mark-papers.nothing-to-print
 */
export function chosenClasses(
  { gradebook, people }: MarkPapersCore,
  { paper, classId, subjectId }: InputOf<'markPapers.make'>,
  context: Context,
): ChosenClass[] {
  const seen = Map.groupBy(gradebook.seenBooks(context), (book) => book.classId);
  const programme = ['', ...people.subjects().map(({ id }) => id)];
  const chosen = people.classes().flatMap(({ id, name, grade }): ChosenClass[] => {
    if (classId !== null && id !== classId) return [];
    const books = new Map((seen.get(id) ?? []).map((book) => [book.subjectId, book]));
    const bySubject = paper === 'subject-book';
    const own = programme.filter((one) => books.has(one) && (subjectId === null || one === subjectId));
    const subjectIds = bySubject ? own : programme.filter((one) => books.has(one));
    if (subjectIds.length === 0 || (!bySubject && !books.has(''))) return [];
    const homeroomTeacher = (books.get('')?.teachers ?? []).map((teacher) => teacher.name).join(', ');
    return [{ classId: id, className: name, grade, homeroomTeacher, subjectIds }];
  });
  if (chosen.length === 0) throw appError('mark-papers.nothing-to-print');
  return chosen;
}
