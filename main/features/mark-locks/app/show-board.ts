import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { LEVEL, type MissingInBook } from '../../gradebook/index.ts';
import { locksOfYear, type NamedLock } from '../data/lock-rows.ts';
import { missingOfUnit } from './missing-of-unit.ts';
import { locksOn, locksOnLevel, shutBook, shutColumn, type BookPlace } from './shut.ts';
import { booksIn, requireYear, type LocksCore } from './locks-core.ts';

/** Class by subject, with how much of each book is shut. */
export function showBoard(core: LocksCore, semester: number): OutputOf<'locks.board'> {
  const { people, gradebook, database } = core;
  const year = people.currentYear();
  if (!year) return { classes: [], subjects: [], cells: [], levels: [] };
  const classes = people.classes().map(({ id, name, grade }) => ({ id, name, grade }));
  const at = gradebook.effectiveNow(database.read);
  const locks = Map.groupBy(locksOfYear(database.read, year.id), ({ classId }) => classId);
  const gradeOf = new Map(classes.map(({ id, grade }) => [id, grade]));
  const books = booksIn(core, year.id, semester).filter(({ columns }) => columns.length > 0);
  const used = new Set(books.map(({ subjectId }) => subjectId));
  const subjects = people.subjects().map(({ id, name }) => ({ id, name }));
  return {
    classes,
    subjects: [...subjects, { id: '', name: '' }].filter(({ id }) => used.has(id)),
    cells: books.map(({ classId, subjectId, columns, missing, cells }) => {
      const place = { classId, subjectId, semester, grade: gradeOf.get(classId) ?? 0 };
      const reaching = locksOn(locks.get(classId) ?? [], place, at);
      return { classId, subjectId, ...shutBook(reaching, columns), missing: missing.length, cells };
    }),
    levels: classes.flatMap(({ id: classId, grade }) => {
      const own = books.filter((book) => book.classId === classId);
      if (!own.some(({ computed }) => computed.includes(LEVEL))) return [];
      const place = { classId, grade, semester };
      return [{ classId, ...levelCell(locks.get(classId) ?? [], place, own, { at, studentId: null }) }];
    }),
  };
}

/** How far the levels of a class are signed. */
function levelCell(
  locks: readonly NamedLock[],
  place: Omit<BookPlace, 'subjectId'>,
  books: readonly MissingInBook[],
  { at, studentId }: { readonly at: string; readonly studentId: string | null },
) {
  const missing = missingOfUnit({ col: LEVEL, studentId }, books).length;
  return { ...shutColumn(locksOnLevel(locks, place, at), LEVEL, studentId), missing };
}

/** Subject by column of one class, or of one student of it. */
export function showColumns(
  core: LocksCore,
  { classId, semester, studentId }: InputOf<'locks.columns'>,
): OutputOf<'locks.columns'> {
  const { people, gradebook, database } = core;
  const year = requireYear(core);
  const at = gradebook.effectiveNow(database.read);
  const grade = people.classes().find(({ id }) => id === classId)?.grade ?? 0;
  const locks = locksOfYear(database.read, year.id);
  const scope = { yearId: year.id, semester, grade: null, classId, studentId: null, col: null };
  const order = new Map(people.subjects().map(({ id }, index) => [id, index]));
  const books = ['', null]
    .flatMap((subjectId) => gradebook.missingIn({ ...scope, subjectId }))
    .filter(({ columns }) => columns.length > 0)
    .sort((a, b) => (order.get(a.subjectId) ?? Infinity) - (order.get(b.subjectId) ?? Infinity));
  return books.map((book) => {
    const { subjectId, subjectName } = book;
    const place = { classId, subjectId, semester, grade };
    const reaching = locksOn(locks, place, at);
    return {
      subjectId,
      subjectName,
      columns: shownColumns(book).map((col) =>
        col === LEVEL
          ? { col, ...levelCell(locks, place, books, { at, studentId }) }
          : {
              col,
              ...shutColumn(reaching, col, studentId),
              missing: missingOfUnit({ col, studentId }, [book]).length,
            },
      ),
    };
  });
}

/** Results stand before the remarks, as a printed gradebook has them. */
function shownColumns({ columns, computed }: MissingInBook): string[] {
  const isRemark = (col: string) => col === 'nx';
  return [...columns.filter((col) => !isRemark(col)), ...computed, ...columns.filter(isRemark)];
}
