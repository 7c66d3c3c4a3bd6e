import type { CellInBook, CellRef } from './cell.ts';
import { HOMEROOM } from './cell.ts';

/** A row of `mark_lock` with the state of its act; parts that are null mean all. */
export interface LockRow {
  readonly id: string;
  readonly actId: string;
  readonly semester: number;
  readonly part: 'marks' | 'summary';
  readonly grade: number | null;
  readonly classId: string | null;
  readonly subjectId: string | null;
  readonly studentId: string | null;
  readonly col: string | null;
  readonly startsAt: string;
  readonly releasedAt: string | null;
  /** Opened for a time only: shut again by itself. */
  readonly againAt: string | null;
  readonly state: 'scheduled' | 'pending' | 'locked';
}

/** Shut at this instant; the triggers of the table say the same. */
export function isInForce({ startsAt, releasedAt, againAt }: LockRow, at: string): boolean {
  if (startsAt > at) return false;
  return releasedAt === null || releasedAt > at || (againAt !== null && againAt <= at);
}

/** Whether a lock reaches into a book at all. */
export function reachesBook(
  lock: LockRow,
  book: { grade: number } & Omit<CellRef, keyof CellInBook>,
): boolean {
  return (
    lock.semester === book.semester &&
    (lock.grade === null || lock.grade === book.grade) &&
    (lock.classId === null || lock.classId === book.classId) &&
    (lock.subjectId === null || lock.subjectId === book.subjectId) &&
    (lock.part === 'summary' || book.subjectId !== HOMEROOM)
  );
}

/** Whether a lock that reaches into the book covers this cell of it. */
export function coversInBook(lock: LockRow, { studentId, col }: CellInBook): boolean {
  return (lock.studentId === null || lock.studentId === studentId) && (lock.col === null || lock.col === col);
}

/** How much of a column is shut: a lock of single students leaves it partly open. */
export function columnLock(locks: readonly LockRow[], col: string): 'open' | 'partly' | 'locked' {
  const touching = locks.filter((lock) => lock.col === null || lock.col === col);
  if (touching.some(({ studentId }) => studentId === null)) return 'locked';
  return touching.length > 0 ? 'partly' : 'open';
}

/** How much of a book is shut, by its columns. */
export function bookLock(locks: readonly LockRow[], cols: readonly string[]): 'open' | 'partly' | 'locked' {
  const states = cols.map((col) => columnLock(locks, col));
  if (states.length > 0 && states.every((state) => state === 'locked')) return 'locked';
  return states.every((state) => state === 'open') ? 'open' : 'partly';
}
