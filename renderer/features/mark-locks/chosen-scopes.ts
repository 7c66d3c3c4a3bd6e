import type { OutputOf } from '../../../preload/contract/index.ts';
import type { LockScope } from './lock-dialog.tsx';

const everything = { grade: null, studentId: null, col: null };

/** Class × subject, as chosen on the board of the school. */
export function scopesOfSchool(chosen: ReadonlySet<string>): LockScope[] {
  return [...chosen].map((key) => {
    const [classId = '', subjectId = ''] = key.split('|');
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
  return [...bySubject].flatMap(([subjectId, cells]): LockScope[] => {
    const all = board.find((book) => book.subjectId === subjectId)?.columns.length;
    if (studentId !== null && cells.length === all) return [{ ...everything, classId, subjectId, studentId }];
    return cells.map(([, col]) => ({ ...everything, classId, subjectId, studentId, col }));
  });
}
