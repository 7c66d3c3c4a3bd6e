import type { ComputedColumn } from '../../../../preload/contract/vocabulary/gradebook.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';
import { readBooksOfYear } from '../data/book-list.ts';
import type { MarkScope } from '../data/canonical-rows.ts';
import { HOMEROOM, WHOLE_YEAR, type BookRef, type CellInBook } from '../domain/cell.ts';
import { computedIn, feedsResults } from '../domain/computed-column.ts';
import { askedIn, readBookContent, type BookContent } from './book-content.ts';

export interface MissingInBook extends BookRef {
  readonly className: string;
  readonly subjectName: string;
  /** All of the book, from the left to the right. */
  readonly columns: readonly string[];
  /** Cells the book must have. */
  readonly cells: number;
  readonly missing: readonly (CellInBook & { readonly name: string })[];
  /** Averages or levels that can be locked with this book. */
  readonly computed: readonly ComputedColumn[];
  /** Who sits in the class and has no result in this book yet; empty where it feeds none. */
  readonly withoutResult: readonly { readonly studentId: string; readonly name: string }[];
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
    const content = readBookContent(sql, { classId, subjectId, semester });
    const { book, students, missing } = content;
    if (grade !== null && book.facts.grade !== grade) return [];
    const inScope = (cell: CellInBook) =>
      (studentId === null || cell.studentId === studentId) && (col === null || cell.col === col);
    const names = new Map(students.map(({ id, name }) => [id, name]));
    return {
      classId,
      subjectId,
      semester,
      className: book.facts.className,
      subjectName: book.facts.subjectName,
      columns: book.columns.map(({ key }) => key),
      cells: askedIn(book, students).filter(inScope).length,
      missing: missing.filter(inScope).map((cell) => ({ ...cell, name: names.get(cell.studentId) ?? '' })),
      computed: computedIn(book.rules, book),
      withoutResult: withoutResult(content),
    };
  });
}

function withoutResult({ book, students, results, missing }: BookContent): MissingInBook['withoutResult'] {
  const { rules, subjectId, semester } = book;
  const blank = new Set(
    rules.id === 'TT27'
      ? missing.filter(({ col }) => feedsResults(col)).map(({ studentId }) => studentId)
      : results
          .filter((result) => (semester === WHOLE_YEAR ? result.year : result.semester) === '')
          .map(({ studentId }) => studentId),
  );
  if (rules.id === 'TT22' && subjectId === HOMEROOM) return [];
  return students
    .filter(({ id, present }) => present && blank.has(id))
    .map(({ id, name }) => ({ studentId: id, name }));
}
