import type { CellInBook, CellRef } from './cell.ts';
import { HOMEROOM, WHOLE_YEAR } from './cell.ts';
import { AVERAGE, LEVEL, feedsResults, isComputed } from './computed-column.ts';

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

/**
 * Shut at this instant; the triggers of the table say the same. Only a scheduled lock waits for its time: one that was
 * drawn up has begun, by whatever clock.
 */
export function isInForce({ state, startsAt, releasedAt, againAt }: LockRow, at: string): boolean {
  if (state === 'scheduled' && startsAt > at) return false;
  return releasedAt === null || releasedAt > at || (againAt !== null && againAt <= at);
}

/** Whether a lock reaches into a book at all. */
export function reachesBook(
  lock: LockRow,
  book: { grade: number } & Omit<CellRef, keyof CellInBook>,
): boolean {
  return (
    reachesSemester(lock, book.semester) &&
    (lock.grade === null || lock.grade === book.grade) &&
    (lock.classId === null || lock.classId === book.classId) &&
    (lock.subjectId === null || lock.subjectId === book.subjectId) &&
    (lock.part === 'summary' || book.subjectId !== HOMEROOM)
  );
}

/** The averages and levels of the whole year rest on both semesters. */
export function reachesSemester(
  { semester, col }: Pick<LockRow, 'semester' | 'col'>,
  other: number,
): boolean {
  return semester === other || (semester === WHOLE_YEAR && isComputed(col));
}

/**
 * Whether a lock that reaches into the book covers this column of it. A lock of an average shuts the marks it is computed
 * from, one of a level the averages too; a book of the whole year that is shut shuts no results of the semesters before.
 */
export function coversColumn(lock: Pick<LockRow, 'semester' | 'col'>, col: string): boolean {
  if (lock.col === null) return lock.semester !== WHOLE_YEAR || !isComputed(col);
  if (lock.col === col) return true;
  if (lock.col === LEVEL && col === AVERAGE) return true;
  return isComputed(lock.col) && feedsResults(col);
}

/** Whether a lock that reaches into the book covers this cell of it. */
export function coversInBook(lock: LockRow, { studentId, col }: CellInBook): boolean {
  return (lock.studentId === null || lock.studentId === studentId) && coversColumn(lock, col);
}

/** How much of a column is shut: a lock of single students leaves it partly open. */
export function columnLock(locks: readonly LockRow[], col: string): 'open' | 'partly' | 'locked' {
  const touching = locks.filter((lock) => coversColumn(lock, col));
  if (touching.some(({ studentId }) => studentId === null)) return 'locked';
  return touching.length > 0 ? 'partly' : 'open';
}

/** How much of a book is shut, by its columns. */
export function bookLock(locks: readonly LockRow[], cols: readonly string[]): 'open' | 'partly' | 'locked' {
  const states = cols.map((col) => columnLock(locks, col));
  if (states.length > 0 && states.every((state) => state === 'locked')) return 'locked';
  return states.every((state) => state === 'open') ? 'open' : 'partly';
}
