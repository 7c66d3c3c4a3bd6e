import type { OutputOf } from '../../../../preload/contract/index.ts';
import type { Context } from '../../../kernel/context.ts';
import { signedInUser } from '../../../kernel/signed-in-user.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';
import { readBooksOfYear, type ListedBook } from '../data/book-list.ts';
import { readFilledCells, type FilledCells } from '../data/filled-counts.ts';
import { readLocksOfYear } from '../data/shut-rows.ts';
import type { BookRef } from '../domain/cell.ts';
import { bookLock, isInForce, reachesBook, type LockRow } from '../domain/lock-cover.ts';
import { askedIn, readBookContent } from './book-content.ts';
import { bookSight } from './book-sight.ts';
import { effectiveAt } from './effective-now.ts';
import type { GradebookCore } from './gradebook-core.ts';
import { isAssigned } from './may-write.ts';
import { openBook, type Book } from './open-book.ts';

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
  const book = openBook(read, { classId, subjectId, semester });
  const { facts, columns } = book;
  const keys = columns.map(({ key }) => key);
  const reaching = locks.filter((lock) => reachesBook(lock, { ...facts, semester }));
  return {
    classId,
    className: facts.className,
    grade: facts.grade,
    subjectId,
    subjectName: facts.subjectName,
    teacher: facts.teachers.map(({ name }) => name).join(', '),
    mine: isAssigned(facts, signedInUser(context)),
    ...(book.closedEarly.size === 0 ? counts(book, cells) : countsByStudent(read, book)),
    lock: bookLock(reaching, keys),
  };
}

type Counts = Pick<Listed, 'missing' | 'cells'>;

function counts({ classId, subjectId, columns }: Book, cells: FilledCells): Counts {
  const students = cells.students(classId);
  const counted = columns.filter((column) => column.counts);
  return {
    missing: counted.reduce((sum, { key }) => sum + students - cells.filled(classId, subjectId, key), 0),
    cells: students * counted.length,
  };
}

/** Where not every student is asked for every column. */
function countsByStudent(sql: Sqlite, ref: BookRef): Counts {
  const { book, students, missing } = readBookContent(sql, ref);
  return { missing: missing.length, cells: askedIn(book, students).length };
}
