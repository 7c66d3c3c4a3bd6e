import { isComputed, type MissingInBook } from '../../gradebook/index.ts';
import type { Unit } from '../domain/unit.ts';

type Missing = MissingInBook['missing'];

/** What a unit lacks in the books it is about: cells that must be there, or results that cannot be computed yet. */
export function missingOfUnit(
  { col, studentId }: Pick<Unit, 'col' | 'studentId'>,
  books: readonly MissingInBook[],
): Missing {
  const lacking = isComputed(col)
    ? withoutResult(books, col)
    : books.flatMap(({ missing }) => missing).filter((cell) => col === null || cell.col === col);
  return studentId === null ? lacking : lacking.filter((cell) => cell.studentId === studentId);
}

/** A student has no level while any subject has no result. */
function withoutResult(books: readonly MissingInBook[], col: string): Missing {
  const students = new Map(
    books.flatMap((book) => book.withoutResult.map(({ studentId, name }) => [studentId, name] as const)),
  );
  return [...students].map(([studentId, name]) => ({ studentId, name, col }));
}
