import type { ShutState } from '../../../../preload/contract/vocabulary/mark-locks.ts';
import {
  bookLock,
  columnLock,
  coversColumn,
  coversInBook,
  isInForce,
  reachesBook,
  type LockRow,
} from '../../gradebook/index.ts';
import type { Unit } from '../domain/unit.ts';

export interface BookPlace {
  readonly classId: string;
  readonly grade: number;
  readonly subjectId: string;
  readonly semester: number;
}
export interface Shut {
  readonly state: ShutState;
  /** Something of it is shut by a lock whose paper is not signed yet. */
  readonly waiting: boolean;
}

/** Locks in force at an instant that reach into a book. */
export function locksOn<L extends LockRow>(locks: readonly L[], book: BookPlace, at: string): L[] {
  return locks.filter((lock) => isInForce(lock, at) && reachesBook(lock, book));
}

/** Locks in force that hold the levels of a class: they stand in no book, so a lock of one book holds none of them. */
export function locksOnLevel<L extends LockRow>(
  locks: readonly L[],
  { classId, grade, semester }: Omit<BookPlace, 'subjectId'>,
  at: string,
): L[] {
  return locksOn(locks, { classId, grade, semester, subjectId: '' }, at).filter(
    ({ subjectId }) => subjectId === null,
  );
}

/** `reaching`: in force, and into this book. */
export function shutBook(reaching: readonly LockRow[], cols: readonly string[]): Shut {
  return { state: bookLock(reaching, cols), waiting: reaching.some(({ state }) => state !== 'locked') };
}

/** One column of the class, or the cell of one student in it. */
export function shutColumn(reaching: readonly LockRow[], col: string, studentId: string | null = null): Shut {
  const touching = reaching.filter((lock) =>
    studentId === null ? coversColumn(lock, col) : coversInBook(lock, { studentId, col }),
  );
  if (studentId !== null)
    return {
      state: touching.length > 0 ? 'locked' : 'open',
      waiting: touching.some(({ state }) => state !== 'locked'),
    };
  return { state: columnLock(reaching, col), waiting: touching.some(({ state }) => state !== 'locked') };
}

/** Whether every cell of a unit in this book is shut already. */
export function coversUnit(
  reaching: readonly LockRow[],
  { col, studentId }: Pick<Unit, 'col' | 'studentId'>,
  cols: readonly string[],
): boolean {
  const wanted = col === null ? cols : [col];
  return wanted.every((each) =>
    reaching.some((lock) =>
      studentId === null
        ? lock.studentId === null && coversColumn(lock, each)
        : coversInBook(lock, { studentId, col: each }),
    ),
  );
}
