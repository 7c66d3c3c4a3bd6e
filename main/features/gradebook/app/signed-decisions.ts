import type { Sqlite } from '../../../platform/database/sqlite.ts';
import { readDecisions, type DecisionRow } from '../data/decision-rows.ts';
import { readEventsOfCell } from '../data/event-rows.ts';
import { readLocksOfClass, readLocksOfYear, readMinutesOfAct } from '../data/shut-rows.ts';
import { HOMEROOM, WHOLE_YEAR, type CellInBook } from '../domain/cell.ts';
import { coversInBook, isInForce, reachesBook, type LockRow } from '../domain/lock-cover.ts';
import { numberOf, type ClassMarks } from '../domain/marks-of-student.ts';
import { effectiveAt } from './effective-now.ts';
import type { Book } from './open-book.ts';

const DECISION = { TT22: 'len-lop', TT27: 'hoan-thanh' } as const;

/** Number of the minutes the head signed that cover what was decided of a student; null = not signed. */
export type DecisionSigned = (studentId: string) => string | null;

/** Of a student, in the class of the homeroom teacher's book. */
export interface UnsignedDecision {
  readonly classId: string;
  readonly studentId: string;
}

export function signedDecisions(
  sql: Sqlite,
  { facts, rules }: Book,
  own: ClassMarks | undefined,
  now: string,
): DecisionSigned {
  const col = DECISION[rules.id];
  const decided = [...(own?.values() ?? [])].some((marks) => numberOf(marks, WHOLE_YEAR, col) !== null);
  if (!decided) return () => null;
  const at = effectiveAt(sql, now);
  const locks = readLocksOfClass(sql, facts.yearId, WHOLE_YEAR, facts.classId).filter(
    (lock) => lock.state === 'locked' && reachesYear(lock, facts) && isInForce(lock, at),
  );
  return (studentId) => minutesOver(sql, facts.classId, { studentId, col }, locks);
}

/**
 * Decisions of a year that nobody has locked yet; in no order. A lock that waits for its signature is one, and so is one
 * that was opened for a time and shuts again by itself.
 */
export function decisionsToSign(sql: Sqlite, yearId: string, now: string): UnsignedDecision[] {
  const at = effectiveAt(sql, now);
  const decided = readDecisions(sql, yearId, Object.values(DECISION));
  const locks =
    decided.length === 0
      ? []
      : readLocksOfYear(sql, yearId, WHOLE_YEAR).filter(({ state }) => state !== 'scheduled');
  return [...Map.groupBy(decided, ({ classId }) => classId).values()].flatMap((ofClass) => {
    const reaching = locks.filter(
      (lock) => reachesYear(lock, ofClass[0]!) && (isInForce(lock, at) || lock.againAt !== null),
    );
    return ofClass
      .filter(({ classId, ...cell }) => minutesOver(sql, classId, cell, reaching) === null)
      .map(({ classId, studentId }) => ({ classId, studentId }));
  });
}

function reachesYear(lock: LockRow, { classId, grade }: Pick<DecisionRow, 'classId' | 'grade'>): boolean {
  return reachesBook(lock, { classId, grade, subjectId: HOMEROOM, semester: WHOLE_YEAR });
}

/**
 * Number of the minutes that stand behind a decision; null = none.
 * What came under signed minutes of correction is signed by these. Otherwise a signature covers a decision while its lock
 * is in force and the value is the one that was locked: what was changed while the book stood open waits for the next one.
 */
function minutesOver(
  sql: Sqlite,
  classId: string,
  decision: CellInBook,
  locks: readonly LockRow[],
): string | null {
  const cell = { classId, subjectId: HOMEROOM, semester: WHOLE_YEAR, ...decision };
  const [last] = readEventsOfCell(sql, cell);
  if (last?.correctionId != null) return last.minutes;
  const lock = locks.find(
    (each) => coversInBook(each, decision) && (last === undefined || last.at <= each.startsAt),
  );
  return lock === undefined ? null : readMinutesOfAct(sql, lock.actId);
}
