import type { OutputOf } from '../../../../preload/contract/index.ts';
import type { Context } from '../../../kernel/context.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';
import { readEventsOfBook } from '../data/event-rows.ts';
import { readClassesOfOtherGrades, readSisterClasses } from '../data/sister-classes.ts';
import type { BookRef } from '../domain/cell.ts';
import { numberOf, type StudentMarks } from '../domain/marks-of-student.ts';
import { findSlips } from '../domain/slips/index.ts';
import type { ReferenceBook, Slip, SlipColumn } from '../domain/slips/slip.ts';
import { requireSight } from './book-sight.ts';
import type { GradebookCore } from './gradebook-core.ts';
import { editsIn, editsOfEvening } from './edits-of-evening.ts';
import { openBook } from './open-book.ts';
import { newSlipSearch, roomOf, type Room, type SlipSearch } from './slip-search.ts';

export type { Slip } from '../domain/slips/slip.ts';

/** @throws gradebook.unknown-book, gradebook.old-rules, gradebook.not-visible */
export function showSlips(core: GradebookCore, ref: BookRef, context: Context): OutputOf<'gradebook.slips'> {
  const { read } = core.database;
  requireSight(core, context, openBook(read, ref).facts);
  return slipsOf(read, ref, newSlipSearch()).map(({ studentIds, cols, ...slip }) => ({
    ...slip,
    studentIds: [...studentIds],
    cols: [...cols],
  }));
}

/** `search` is shared by the books of one search. */
export function slipsOf(sql: Sqlite, ref: BookRef, search: SlipSearch): Slip[] {
  const { classId, subjectId, semester } = ref;
  const book = openBook(sql, ref);
  const keys = book.columns.filter(({ kind }) => kind === 'mark' || kind === 'test').map(({ key }) => key);
  if (keys.length === 0) return [];
  const room = roomOf(sql, search, classId, subjectId);
  return findSlips({
    studentIds: room.students.map(({ id }) => id),
    columns: columnsOf(keys, room, semester),
    history: room.students.map(({ id }) => otherSemesters(room.marks.get(id), keys, semester)),
    otherClasses: referencesOf(sql, ref, keys, search),
    before:
      semester === 2 ? { name: book.facts.className, columns: columnsOf(keys, room, semester - 1) } : null,
    edits: editsIn(
      sql,
      readEventsOfBook(sql, ref).filter(({ col }) => keys.includes(col)),
    ),
    editsOfEvening: (day) => editsOfEvening(sql, search, day),
  });
}

function columnsOf(keys: readonly string[], { students, marks }: Room, semester: number): SlipColumn[] {
  return keys.map((key) => ({
    key,
    marks: students.map(({ id }) => numberOf(marks.get(id), semester, key)),
  }));
}

function otherSemesters(
  marks: StudentMarks | undefined,
  keys: readonly string[],
  semester: number,
): number[] {
  return [1, 2]
    .filter((other) => other !== semester)
    .flatMap((other) => keys.flatMap((key) => numberOf(marks, other, key) ?? []));
}

/** Fewer do not say what is usual in a grade. */
const FEW_CLASSES = 2;

function referencesOf(
  sql: Sqlite,
  { classId, subjectId, semester }: BookRef,
  keys: readonly string[],
  search: SlipSearch,
): ReferenceBook[] {
  // The same subject in other classes, where it has marks.
  const read = (classes: readonly string[]) =>
    classes.flatMap((other): ReferenceBook[] => {
      const room = roomOf(sql, search, other, subjectId);
      if (room.marks.size === 0) return [];
      return [{ name: room.className, columns: columnsOf(keys, room, semester) }];
    });
  const references = read(readSisterClasses(sql, classId));
  if (references.length >= FEW_CLASSES) return references;
  for (const other of readClassesOfOtherGrades(sql, classId)) {
    references.push(...read([other]));
    if (references.length > FEW_CLASSES) break;
  }
  return references;
}
