import type { OutputOf } from '../../../../preload/contract/index.ts';
import type { Context } from '../../../kernel/context.ts';
import { signedInUser } from '../../../kernel/signed-in-user.ts';
import { readBooksOfYear, type ListedBook } from '../data/book-list.ts';
import { readFilledCells, type FilledCells } from '../data/filled-counts.ts';
import { readLocksOfYear } from '../data/shut-rows.ts';
import { bookLock, isInForce, reachesBook, type LockRow } from '../domain/lock-cover.ts';
import { bookSight } from './book-sight.ts';
import { effectiveAt } from './effective-now.ts';
import type { GradebookCore } from './gradebook-core.ts';
import { isAssigned } from './may-write.ts';
import { openBook } from './open-book.ts';

type Listed = OutputOf<'gradebook.books'>[number];

/** Books the caller may look at: the own ones first, then by class and subject. */
export function listBooks(core: GradebookCore, semester: number, context: Context): Listed[] {
  const { database, people } = core;
  const year = people.currentYear();
  if (!year) return [];
  const { read } = database;
  const at = effectiveAt(read, context.at);
  const locks = readLocksOfYear(read, year.id, semester).filter((lock) => isInForce(lock, at));
  const classAt = new Map(people.classes().map(({ id }, index) => [id, index]));
  const subjectAt = new Map(people.subjects().map(({ id }, index) => [id, index]));
  const books = readBooksOfYear(read, year.id)
    .filter(bookSight(core, context))
    .sort(
      (a, b) =>
        (classAt.get(a.classId) ?? 0) - (classAt.get(b.classId) ?? 0) ||
        (subjectAt.get(a.subjectId) ?? -1) - (subjectAt.get(b.subjectId) ?? -1),
    );
  const cells = readFilledCells(read, [...new Set(books.map(({ classId }) => classId))], semester);
  return books
    .map((book) => listed(core, book, semester, { locks, cells }, context))
    .sort((a, b) => Number(b.mine) - Number(a.mine));
}

function listed(
  { database: { read } }: GradebookCore,
  { classId, subjectId }: ListedBook,
  semester: number,
  { locks, cells }: { readonly locks: readonly LockRow[]; readonly cells: FilledCells },
  context: Context,
): Listed {
  const { facts, columns } = openBook(read, { classId, subjectId, semester });
  const keys = columns.map(({ key }) => key);
  const students = cells.students(classId);
  const counted = columns.filter(({ counts }) => counts);
  const reaching = locks.filter((lock) => reachesBook(lock, { ...facts, semester }));
  return {
    classId,
    className: facts.className,
    grade: facts.grade,
    subjectId,
    subjectName: facts.subjectName,
    teacher: facts.teachers.map(({ name }) => name).join(', '),
    mine: isAssigned(facts, signedInUser(context)),
    missing: counted.reduce((sum, { key }) => sum + students - cells.filled(classId, subjectId, key), 0),
    cells: students * counted.length,
    lock: bookLock(reaching, keys),
  };
}
