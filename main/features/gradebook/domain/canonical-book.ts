import { canonicalJson } from '../../../kernel/canonical-json.ts';
import { sha256Hex } from '../../../kernel/sha256-hex.ts';
import { valueOf, type BookRef, type CellRef, type CellValue, type StoredValue } from './cell.ts';

/** A book as it is sealed: its filled cells in a fixed order. */
export interface CanonicalBook extends BookRef {
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly studentId: string;
    readonly name: string;
    /** In the order of `columns`. */
    readonly values: readonly CellValue[];
  }[];
}

/** A filled cell, or a result with the key of its column, and whose it is. */
export type CanonicalCell = CellRef & StoredValue & { readonly name: string };

/** `rows` in the order class, subject, semester, student, column. */
export function canonicalBooks(rows: readonly CanonicalCell[]): CanonicalBook[] {
  const byBook = Map.groupBy(
    rows,
    ({ classId, subjectId, semester }) => `${classId}/${subjectId}/${semester}`,
  );
  return [...byBook.values()].map((cells) => {
    const { classId, subjectId, semester } = cells[0]!;
    const columns = [...new Set(cells.map(({ col }) => col))].sort();
    const byStudent = Map.groupBy(cells, ({ studentId }) => studentId);
    return {
      classId,
      subjectId,
      semester,
      columns,
      rows: [...byStudent].map(([studentId, own]) => {
        const values = new Map(own.map((cell) => [cell.col, valueOf(cell)]));
        return { studentId, name: own[0]!.name, values: columns.map((col) => values.get(col) ?? null) };
      }),
    };
  });
}

/** SHA-256 of what was entered. Names are left out: a name put right later is no other mark. */
export function digestOf(books: readonly CanonicalBook[]): string {
  const entered = books.map(({ rows, ...book }) => ({
    ...book,
    rows: rows.map(({ studentId, values }) => ({ studentId, values })),
  }));
  return sha256Hex(canonicalJson(entered));
}
