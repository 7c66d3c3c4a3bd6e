import type { OutputOf } from '../../../preload/contract/index.ts';
import type { ComputedColumn } from '../../../preload/contract/vocabulary/gradebook.ts';
import type { LockScope } from './lock-dialog.tsx';

const everything = { grade: null, studentId: null, col: null };

/** The levels of a class stand in no book: a column of their own on the board of the school. */
export const LEVEL = 'muc' satisfies ComputedColumn;

/** Class × subject, as chosen on the board of the school. */
export function scopesOfSchool(chosen: ReadonlySet<string>): LockScope[] {
  return [...chosen].map((key) => {
    const [classId = '', subjectId = ''] = key.split('|');
    if (subjectId === LEVEL) return { ...everything, classId, subjectId: null, col: LEVEL };
    return { ...everything, classId, subjectId };
  });
}

/**
 * Subject × column, as chosen on the board of a class: columns of it, or the cells of one student. A student whose cells
 * of a book are all chosen is locked as a row, so that a column that comes later is shut as well.
 */
export function scopesOfClass(
  chosen: ReadonlySet<string>,
  { classId, studentId }: { readonly classId: string; readonly studentId: string | null },
  board: OutputOf<'locks.columns'>,
): LockScope[] {
  const keys = [...chosen].map((key) => key.split('|') as [string, string]);
  const bySubject = Map.groupBy(keys, ([subjectId]) => subjectId);
  return [...bySubject].flatMap(([subjectId, chosenCells]): LockScope[] => {
    const levels = chosenCells
      .filter(([, col]) => col === LEVEL)
      .map(() => ({ ...everything, classId, subjectId: null, studentId, col: LEVEL }));
    const cells = chosenCells.filter(([, col]) => col !== LEVEL);
    const columns = board.find((book) => book.subjectId === subjectId)?.columns ?? [];
    const all = columns.filter(({ col }) => col !== LEVEL).length;
    if (studentId !== null && cells.length === all)
      return [{ ...everything, classId, subjectId, studentId }, ...levels];
    return [...cells.map(([, col]) => ({ ...everything, classId, subjectId, studentId, col })), ...levels];
  });
}
