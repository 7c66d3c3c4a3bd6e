import type { Sqlite } from '../../../platform/database/sqlite.ts';
import { readEventsOfCell } from '../data/event-rows.ts';
import { readLocksOfClass, readMinutesOfAct } from '../data/shut-rows.ts';
import { HOMEROOM, WHOLE_YEAR } from '../domain/cell.ts';
import { coversInBook, isInForce, reachesBook } from '../domain/lock-cover.ts';
import { numberOf, type ClassMarks } from '../domain/marks-of-student.ts';
import { effectiveAt } from './effective-now.ts';
import type { Book } from './open-book.ts';

const DECISION = { TT22: 'len-lop', TT27: 'hoan-thanh' } as const;

/** Number of the minutes the head signed that cover what was decided of a student; null = not signed. */
export type DecisionSigned = (studentId: string) => string | null;

/**
 * A signature covers a decision while its lock is in force and the value is the one that was locked, or came under signed
 * minutes of correction: what was changed while the book stood open waits for the next signature.
 */
export function signedDecisions(
  sql: Sqlite,
  { facts, rules }: Book,
  own: ClassMarks | undefined,
  now: string,
): DecisionSigned {
  const col = DECISION[rules.id];
  const decided = [...(own?.values() ?? [])].some((marks) => numberOf(marks, WHOLE_YEAR, col) !== null);
  if (!decided) return () => null;
  const book = { ...facts, semester: WHOLE_YEAR };
  const at = effectiveAt(sql, now);
  const locks = readLocksOfClass(sql, facts.yearId, WHOLE_YEAR, facts.classId).filter(
    (lock) => lock.state === 'locked' && reachesBook(lock, book) && isInForce(lock, at),
  );
  return (studentId) => {
    const covering = locks.filter((lock) => coversInBook(lock, { studentId, col }));
    if (covering.length === 0) return null;
    const cell = { classId: facts.classId, subjectId: HOMEROOM, semester: WHOLE_YEAR, studentId, col };
    const [last] = readEventsOfCell(sql, cell);
    if (last?.correctionId != null) return last.minutes;
    const lock = covering.find(({ startsAt }) => last === undefined || last.at <= startsAt);
    return lock === undefined ? null : readMinutesOfAct(sql, lock.actId);
  };
}
