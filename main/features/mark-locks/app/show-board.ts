import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { locksOfYear } from '../data/lock-rows.ts';
import { locksOn, shutBook, shutColumn } from './shut.ts';
import { booksIn, requireYear, type LocksCore } from './locks-core.ts';

/** Class by subject, with how much of each book is shut. */
export function showBoard(core: LocksCore, semester: number): OutputOf<'locks.board'> {
  const { people, gradebook, database } = core;
  const year = people.currentYear();
  if (!year) return { classes: [], subjects: [], cells: [] };
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
  };
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
  return ['', null]
    .flatMap((subjectId) => gradebook.missingIn({ ...scope, subjectId }))
    .filter(({ columns }) => columns.length > 0)
    .sort((a, b) => (order.get(a.subjectId) ?? Infinity) - (order.get(b.subjectId) ?? Infinity))
    .map(({ subjectId, subjectName, columns, missing }) => {
      const reaching = locksOn(locks, { classId, subjectId, semester, grade }, at);
      return {
        subjectId,
        subjectName,
        columns: columns.map((col) => ({
          col,
          ...shutColumn(reaching, col, studentId),
          missing: missing.filter(
            (cell) => cell.col === col && (studentId === null || cell.studentId === studentId),
          ).length,
        })),
      };
    });
}
