import type { BookContent } from './record.ts';

type Value = number | string | null;

export interface Difference {
  readonly classId: string;
  readonly subjectId: string;
  readonly semester: number;
  readonly studentId: string;
  readonly student: string;
  readonly col: string;
  readonly locked: Value;
  readonly now: Value;
}

/** Cells whose value is another one than was sealed; a blank that was filled and a value that is gone count as well. */
export function differencesOf(sealed: readonly BookContent[], now: readonly BookContent[]): Difference[] {
  const before = cellsOf(sealed);
  const after = cellsOf(now);
  const keys = [...new Set([...before.keys(), ...after.keys()])].sort();
  return keys.flatMap((key) => {
    const [was, is] = [before.get(key), after.get(key)];
    const cell = was ?? is;
    if (!cell || (was?.value ?? null) === (is?.value ?? null)) return [];
    const { value: _value, ...place } = cell;
    return [{ ...place, locked: was?.value ?? null, now: is?.value ?? null }];
  });
}

/** The same for the same cell, whatever lock it is found by. */
export function keyOfCell(
  cell: Pick<Difference, 'classId' | 'subjectId' | 'semester' | 'studentId' | 'col'>,
): string {
  return [cell.classId, cell.subjectId, cell.semester, cell.studentId, cell.col].join('/');
}

type Cell = Omit<Difference, 'locked' | 'now'> & { readonly value: Value };

function cellsOf(books: readonly BookContent[]): Map<string, Cell> {
  const cells = new Map<string, Cell>();
  for (const { classId, subjectId, semester, columns, rows } of books) {
    for (const { studentId, name, values } of rows) {
      columns.forEach((col, at) => {
        const value = values[at] ?? null;
        if (value === null) return;
        cells.set(keyOfCell({ classId, subjectId, semester, studentId, col }), {
          ...{ classId, subjectId, semester, studentId, col, value },
          student: name,
        });
      });
    }
  }
  return cells;
}
