import type { InputOf, OutputOf } from '../../../preload/contract/index.ts';
import { MARK_PAPERS, type MarkPaper } from '../../../preload/contract/vocabulary/mark-papers.ts';

export type Book = OutputOf<'gradebook.books'>[number];
export type Choice = Omit<InputOf<'markPapers.make'>, 'jobId'>;
export interface Named {
  readonly id: string;
  readonly name: string;
}

/** Papers of a whole class are for who may look at its homeroom book. */
export function classesFor(paper: MarkPaper, books: readonly Book[]): Named[] {
  const seen = paper === 'subject-book' ? books : books.filter(({ subjectId }) => subjectId === '');
  const names = new Map(seen.map(({ classId, className }) => [classId, className]));
  const order = new Intl.Collator('vi', { numeric: true });
  return [...names].map(([id, name]) => ({ id, name })).sort((a, b) => order.compare(a.name, b.name));
}

export function papersFor(books: readonly Book[]): MarkPaper[] {
  return MARK_PAPERS.filter((paper) => classesFor(paper, books).length > 0);
}

/** Subjects of a class, of all classes with null; the homeroom teacher's book has the id ''. */
export function subjectsFor(classId: string | null, books: readonly Book[]): Named[] {
  const own = books.filter((book) => classId === null || book.classId === classId);
  return [...new Map(own.map(({ subjectId, subjectName }) => [subjectId, subjectName]))].map(
    ([id, name]) => ({
      id,
      name,
    }),
  );
}

/** Another kind of paper may not be there for the chosen class. */
export function withPaper(choice: Choice, paper: MarkPaper, books: readonly Book[]): Choice {
  const classes = classesFor(paper, books);
  const kept = choice.classId === null || classes.some(({ id }) => id === choice.classId);
  return withClass({ ...choice, paper }, kept ? choice.classId : (classes[0]?.id ?? null), books);
}

/** Another class may not have the chosen subject, and never has the chosen student. */
export function withClass(choice: Choice, classId: string | null, books: readonly Book[]): Choice {
  const kept = subjectsFor(classId, books).some(({ id }) => id === choice.subjectId);
  return {
    ...choice,
    classId,
    subjectId: kept ? choice.subjectId : null,
    studentId: classId === choice.classId ? choice.studentId : null,
  };
}
