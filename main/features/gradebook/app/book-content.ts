import type { Sqlite } from '../../../platform/database/sqlite.ts';
import { readBookStudents, type BookStudent } from '../data/book-facts.ts';
import { readMarks } from '../data/mark-rows.ts';
import type { BookRef, CellInBook } from '../domain/cell.ts';
import { isLate } from '../domain/grading/qualities.ts';
import { markOf, marksByStudent, type StudentMarks } from '../domain/marks-of-student.ts';
import { bookResults, type BookResult } from './book-results.ts';
import { openBook, withMarks, type Book } from './open-book.ts';

export interface BookContent {
  readonly book: Book;
  /** Who sits in the class, and who left it with marks in this book; in list order. */
  readonly students: readonly BookStudent[];
  readonly marks: ReadonlyMap<string, StudentMarks>;
  readonly results: BookResult[];
  readonly missing: CellInBook[];
}

/** @throws gradebook.unknown-book, gradebook.old-rules */
export function readBookContent(sql: Sqlite, ref: BookRef): BookContent {
  const rows = readMarks(sql, ref.classId, ref.subjectId);
  const book = withMarks(openBook(sql, ref), rows);
  const marks = marksByStudent(rows);
  const students = readBookStudents(sql, ref.classId).filter(({ id, present }) => present || marks.has(id));
  return {
    book,
    students,
    marks,
    results: bookResults(sql, book, students, marks),
    missing: askedIn(book, students).filter(
      ({ studentId, col }) => markOf(marks.get(studentId), book.semester, col) === null,
    ),
  };
}

/** Cells that must be there before the book is complete, of students who sit in the class. */
export function askedIn({ columns, closedEarly }: Book, students: readonly BookStudent[]): CellInBook[] {
  const counted = columns.filter(({ counts }) => counts).map(({ key }) => key);
  return students
    .filter(({ present }) => present)
    .flatMap(({ id: studentId }) =>
      counted
        .filter((col) => !(closedEarly.has(studentId) && isLate(col)))
        .map((col) => ({ studentId, col })),
    );
}
