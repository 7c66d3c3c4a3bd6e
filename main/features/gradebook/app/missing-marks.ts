import type { Sqlite } from '../../../platform/database/sqlite.ts';
import { readBooksOfYear } from '../data/book-list.ts';
import type { MarkScope } from '../data/canonical-rows.ts';
import { HOMEROOM, type BookRef, type CellInBook } from '../domain/cell.ts';
import { readBookContent } from './book-content.ts';

export interface MissingInBook extends BookRef {
  readonly className: string;
  readonly subjectName: string;
  /** All of the book, from the left to the right. */
  readonly columns: readonly string[];
  /** Cells the book must have. */
  readonly cells: number;
  readonly missing: readonly (CellInBook & { readonly name: string })[];
}

/** Every book of a scope with what is still missing in it; complete ones too. */
export function missingMarks(sql: Sqlite, scope: MarkScope): MissingInBook[] {
  const { semester, grade, studentId, col } = scope;
  const books = readBooksOfYear(sql, scope.yearId).filter(
    ({ classId, subjectId }) =>
      (scope.classId === null || scope.classId === classId) &&
      (scope.subjectId === null ? subjectId !== HOMEROOM : scope.subjectId === subjectId),
  );
  return books.flatMap(({ classId, subjectId }) => {
    const { book, students, missing } = readBookContent(sql, { classId, subjectId, semester });
    if (grade !== null && book.facts.grade !== grade) return [];
    const inScope = (cell: CellInBook) =>
      (studentId === null || cell.studentId === studentId) && (col === null || cell.col === col);
    const counted = book.columns.filter(({ key, counts }) => counts && (col === null || key === col));
    const sitting = students.filter(({ id, present }) => present && (studentId === null || id === studentId));
    const names = new Map(students.map(({ id, name }) => [id, name]));
    return {
      classId,
      subjectId,
      semester,
      className: book.facts.className,
      subjectName: book.facts.subjectName,
      columns: book.columns.map(({ key }) => key),
      cells: counted.length * sitting.length,
      missing: missing.filter(inScope).map((cell) => ({ ...cell, name: names.get(cell.studentId) ?? '' })),
    };
  });
}
