import type { Sqlite } from '../../../platform/database/sqlite.ts';
import { readBookStudents } from '../data/book-facts.ts';
import { readCanonicalRows, type MarkScope } from '../data/canonical-rows.ts';
import { HOMEROOM, WHOLE_YEAR } from '../domain/cell.ts';
import { canonicalBooks, type CanonicalBook, type CanonicalCell } from '../domain/canonical-book.ts';
import { AVERAGE, LEVEL, feedsResults, isComputed } from '../domain/computed-column.ts';
import { computedFor, readClassContent } from './class-inputs.ts';

/** Within one class; its averages and levels are part of it. */
export interface SealedScope extends MarkScope {
  readonly classId: string;
}
/** Results of classes that were computed already, while one act is sealed or compared. */
export type KnownResults = Map<string, readonly CanonicalCell[]>;

/**
 * What a lock signs: the filled cells it covers and the averages and levels computed from them. `order` = ids of the
 * subjects as they are listed.
 */
export function sealedContent(
  sql: Sqlite,
  scope: SealedScope,
  order: readonly string[],
  known: KnownResults,
): CanonicalBook[] {
  const { col, semester } = scope;
  if (col !== null && !isComputed(col)) return canonicalBooks(readCanonicalRows(sql, scope));
  const semesters = col !== null && semester === WHOLE_YEAR ? [1, 2, WHOLE_YEAR] : [semester];
  const entered = semesters.flatMap((each) =>
    readCanonicalRows(sql, { ...scope, semester: each, col: null }).filter(
      (cell) => col === null || feedsResults(cell.col),
    ),
  );
  // A book of the whole year that is shut leaves the semesters open, and with them what is computed of the year.
  const results =
    col === null && semester === WHOLE_YEAR
      ? []
      : resultsOf(sql, scope, order, known).filter((cell) => isSigned(scope, cell));
  return canonicalBooks(inKeyOrder([...entered, ...results]));
}

function isSigned({ subjectId, studentId }: SealedScope, cell: CanonicalCell): boolean {
  const ofBook = cell.col === AVERAGE && cell.subjectId === subjectId;
  return (subjectId === null || ofBook) && (studentId === null || cell.studentId === studentId);
}

function inKeyOrder(cells: readonly CanonicalCell[]): CanonicalCell[] {
  return cells
    .map((cell) => ({ cell, key: keyOf(cell) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ cell }) => cell);
}

/** Ids are ASCII, so this is the order of the table's key. */
function keyOf({ classId, subjectId, semester, studentId, col }: CanonicalCell): string {
  return [classId, subjectId, semester, studentId, col].join('\0');
}

function resultsOf(
  sql: Sqlite,
  { classId, semester }: SealedScope,
  order: readonly string[],
  known: KnownResults,
): readonly CanonicalCell[] {
  const key = `${classId}/${semester}`;
  const found = known.get(key);
  if (found) return found;
  const content = readClassContent(sql, classId, order);
  const at = (['first', 'second', 'year'] as const)[semester - 1]!;
  // Who left the class keeps the results of the marks that stay in its books.
  const cells = readBookStudents(sql, classId).flatMap(({ id: studentId, name }): CanonicalCell[] => {
    const cell = (subjectId: string, col: string, value: number | null): CanonicalCell[] =>
      value === null ? [] : [{ classId, subjectId, semester, studentId, col, value, text: '', name }];
    const computed = computedFor(content, studentId);
    if (computed.by === 'TT27')
      return semester === 2 ? cell(HOMEROOM, LEVEL, computed.result.result.value) : [];
    return [
      ...content.subjects.flatMap(({ id }, index) =>
        cell(id, AVERAGE, computed.result.subjects[index]![at].value),
      ),
      ...cell(HOMEROOM, LEVEL, computed.result.level[at].value),
    ];
  });
  known.set(key, cells);
  return cells;
}
