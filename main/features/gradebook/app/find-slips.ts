import type { OutputOf } from '../../../../preload/contract/index.ts';
import type { Context } from '../../../kernel/context.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';
import { readBookFacts, readBookStudents, type BookStudent } from '../data/book-facts.ts';
import { readEventsOfBook } from '../data/event-rows.ts';
import { readMarks } from '../data/mark-rows.ts';
import { readSisterClasses } from '../data/sister-classes.ts';
import type { BookRef } from '../domain/cell.ts';
import { marksByStudent, numberOf, type StudentMarks } from '../domain/marks-of-student.ts';
import { findSlips } from '../domain/slips/index.ts';
import type { ReferenceBook, Slip, SlipColumn } from '../domain/slips/slip.ts';
import { requireSight } from './book-sight.ts';
import type { GradebookCore } from './gradebook-core.ts';
import { openBook } from './open-book.ts';

export type { Slip } from '../domain/slips/slip.ts';
type Marks = ReadonlyMap<string, StudentMarks>;

/** @throws gradebook.unknown-book, gradebook.old-rules, gradebook.not-visible */
export function showSlips(core: GradebookCore, ref: BookRef, context: Context): OutputOf<'gradebook.slips'> {
  const { read } = core.database;
  requireSight(core, context, openBook(read, ref).facts);
  return slipsOf(read, ref).map(({ studentIds, cols, ...slip }) => ({
    ...slip,
    studentIds: [...studentIds],
    cols: [...cols],
  }));
}

export function slipsOf(sql: Sqlite, ref: BookRef): Slip[] {
  const { classId, subjectId, semester } = ref;
  const book = openBook(sql, ref);
  const keys = book.columns.filter(({ kind }) => kind === 'mark' || kind === 'test').map(({ key }) => key);
  if (keys.length === 0) return [];
  const students = sitting(sql, classId);
  const marks = marksByStudent(readMarks(sql, classId, subjectId));
  return findSlips({
    studentIds: students.map(({ id }) => id),
    columns: columnsOf(keys, students, marks, semester),
    history: students.map(({ id }) => otherSemesters(marks.get(id), keys, semester)),
    otherClasses: readSisterClasses(sql, classId).flatMap((sister) =>
      referenceOf(sql, sister, subjectId, semester, keys),
    ),
    before:
      semester === 2
        ? { name: book.facts.className, columns: columnsOf(keys, students, marks, semester - 1) }
        : null,
    events: readEventsOfBook(sql, ref)
      .filter(({ col, how }) => keys.includes(col) && how !== 'correction')
      .map(({ at, studentId, col, before, after }) => ({
        at,
        studentId,
        col,
        before: before.value,
        after: after.value,
      })),
  });
}

function sitting(sql: Sqlite, classId: string): BookStudent[] {
  return readBookStudents(sql, classId).filter(({ present }) => present);
}

function columnsOf(
  keys: readonly string[],
  students: readonly BookStudent[],
  marks: Marks,
  semester: number,
): SlipColumn[] {
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

/** The same subject in another class of the grade, where it has marks. */
function referenceOf(
  sql: Sqlite,
  classId: string,
  subjectId: string,
  semester: number,
  keys: readonly string[],
): ReferenceBook[] {
  const rows = readMarks(sql, classId, subjectId);
  if (rows.length === 0) return [];
  const name = readBookFacts(sql, classId, subjectId)?.className ?? '';
  return [{ name, columns: columnsOf(keys, sitting(sql, classId), marksByStudent(rows), semester) }];
}
