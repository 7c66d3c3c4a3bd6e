import type { OutputOf } from '../../../../preload/contract/index.ts';
import type { Context } from '../../../kernel/context.ts';
import { signedInUser } from '../../../kernel/signed-in-user.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';
import { actorMay } from '../../auth/index.ts';
import { readCorrected, type CorrectedCell } from '../data/event-rows.ts';
import { grantedCells, readLocksOfClass, readWindows, type GrantTime } from '../data/shut-rows.ts';
import { valueOf, type BookRef } from '../domain/cell.ts';
import { coversInBook, isInForce, reachesBook } from '../domain/lock-cover.ts';
import { markOf } from '../domain/marks-of-student.ts';
import { openUntil } from '../domain/window-cover.ts';
import { readBookContent, type BookContent } from './book-content.ts';
import { requireSight } from './book-sight.ts';
import { effectiveAt } from './effective-now.ts';
import type { GradebookCore } from './gradebook-core.ts';
import { isAssigned, notYours } from './may-write.ts';
import type { Book } from './open-book.ts';

type Shown = OutputOf<'gradebook.open'>;
export type GradebookView = Omit<Shown, 'readOnly'>;

/** @throws gradebook.unknown-book, gradebook.old-rules, gradebook.not-visible */
export function showBook(core: GradebookCore, ref: BookRef, context: Context): Shown {
  const { read } = core.database;
  const content = readBookContent(read, ref);
  requireSight(core, context, content.book.facts);
  return { ...bookView(read, content, context.at), readOnly: whyReadOnly(content.book, context) };
}

function whyReadOnly({ facts }: Book, context: Context): Shown['readOnly'] {
  const actor = signedInUser(context);
  if (!facts.current) return { code: 'gradebook.year-over', params: { year: facts.yearName } };
  if (isAssigned(facts, actor) && actorMay(actor, 'grades.enter')) return null;
  const { code, params } = notYours(facts);
  return { code, params };
}

export function bookView(sql: Sqlite, content: BookContent, now: string): GradebookView {
  const { book, results, missing } = content;
  const { facts, rules, columns, ...ref } = pick(book);
  const at = effectiveAt(sql, now);
  const windows = readWindows(sql, facts.yearId, ref.semester);
  return {
    ...ref,
    className: facts.className,
    subjectName: facts.subjectName,
    teacher: facts.teachers.map(({ name }) => name).join(', '),
    yearName: facts.yearName,
    ruleSet: rules.id,
    columns: [...columns],
    windows: { enter: openUntil(windows, 'enter', facts, at), edit: openUntil(windows, 'edit', facts, at) },
    students: shownStudents(sql, content, { clock: now, at }),
    results,
    missing: missing.length,
  };
}

function pick({ classId, subjectId, semester, facts, rules, columns }: Book) {
  return { classId, subjectId, semester, facts, rules, columns };
}

function shownStudents(
  sql: Sqlite,
  { book, students, marks }: BookContent,
  time: GrantTime,
): Shown['students'] {
  const { facts, columns, semester, classId } = book;
  const granted = new Set(grantedCells(sql, book, time).map(({ studentId, col }) => `${studentId}/${col}`));
  const locks = readLocksOfClass(sql, facts.yearId, semester, classId).filter(
    (lock) => reachesBook(lock, { ...facts, semester }) && isInForce(lock, time.at),
  );
  const corrected = Map.groupBy(readCorrected(sql, book), ({ studentId }) => studentId);
  const columnAt = new Map(columns.map(({ key }, index) => [key, index]));
  return students.map(({ id, name, birthDate, status, present }) => ({
    id,
    name,
    birthDate,
    status: present ? status : 'left-class',
    values: columns.map(({ key }) => markOf(marks.get(id), semester, key)),
    locked: columns.flatMap(({ key: col }, index) => {
      // Of who has left the class nothing is typed but what signed minutes open.
      const shut = !present || locks.some((lock) => coversInBook(lock, { studentId: id, col }));
      return shut && !granted.has(`${id}/${col}`) ? [index] : [];
    }),
    corrected: (corrected.get(id) ?? []).flatMap((cell) => shownCorrection(cell, columnAt.get(cell.col))),
  }));
}

function shownCorrection({ before, minutes }: CorrectedCell, column: number | undefined) {
  return column === undefined ? [] : [{ column, before: valueOf(before), minutes }];
}
