import type { OutputOf } from '../../../preload/contract/index.ts';
import { LEVEL } from './chosen-scopes.ts';

interface Shown {
  readonly semester: number;
  /** Null = the board of the school, class × subject; of one class it is subject × column. */
  readonly classId: string | null;
  /** Null = everybody of the class. */
  readonly studentId: string | null;
}

/** Keys of the padlocks whose content is not what was signed. */
export function differingCells(
  { locks }: OutputOf<'locks.verify'>,
  { semester, classId, studentId }: Shown,
  keyOf: (row: string, column: string) => string,
): ReadonlySet<string> {
  const found = locks
    .flatMap(({ differences }) => differences)
    .filter((cell) => cell.semester === semester)
    .filter((cell) => classId === null || cell.classId === classId)
    .filter((cell) => studentId === null || cell.studentId === studentId);
  return new Set(
    found.map((cell) => {
      if (classId !== null) return keyOf(cell.subjectId, cell.col);
      return keyOf(cell.classId, cell.col === LEVEL ? LEVEL : cell.subjectId);
    }),
  );
}
