import type { OutputOf } from '../../../../preload/contract/index.ts';
import type { Context } from '../../../kernel/context.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';
import { readBookStudents } from '../data/book-facts.ts';
import { readEventsOfCell } from '../data/event-rows.ts';
import { readMark } from '../data/mark-rows.ts';
import { openGrant, readLocksOfClass, type GrantTime } from '../data/shut-rows.ts';
import { valueOf, type CellRef } from '../domain/cell.ts';
import { coversInBook, isInForce, reachesBook, type LockRow } from '../domain/lock-cover.ts';
import type { Refusal } from '../domain/refusal.ts';
import { requireSight } from './book-sight.ts';
import { effectiveAt } from './effective-now.ts';
import type { GradebookCore } from './gradebook-core.ts';
import { openBook, type Book } from './open-book.ts';
import { openedFor } from './opened-for.ts';
import { whyLocked } from './why-locked.ts';

/** The story of one cell, newest first, and why it is as it is. */
export function cellStory(core: GradebookCore, cell: CellRef, context: Context): OutputOf<'gradebook.cell'> {
  const { read } = core.database;
  const book = openBook(read, cell);
  requireSight(core, context, book.facts);
  const time = { clock: context.at, at: effectiveAt(read, context.at) };
  const lock = lockOver(read, cell, time.at);
  return {
    value: valueOf(readMark(read, cell)),
    locked:
      whyOpen(read, book, cell, time) ?? (lock ? whyLocked(read, lock, book.facts) : whyLeft(read, cell)),
    events: readEventsOfCell(read, cell).map((event) => ({
      at: event.at,
      before: valueOf(event.before),
      after: valueOf(event.after),
      person: event.person,
      login: event.login,
      how: event.how,
      reason: event.reason,
      minutes: event.minutes,
      followsUp: event.relates !== null,
    })),
  };
}

/** Null = no signed minutes open the cell now. */
function whyOpen(sql: Sqlite, { columns }: Book, cell: CellRef, time: GrantTime): Refusal | null {
  const grant = openGrant(sql, cell, time);
  const column = columns.find(({ key }) => key === cell.col);
  return grant && column ? openedFor(grant, column.kind) : null;
}

/** Null = the student sits in the class. */
function whyLeft(sql: Sqlite, { classId, studentId }: CellRef): Refusal | null {
  const left = readBookStudents(sql, classId).some(({ id, present }) => id === studentId && !present);
  return left ? { code: 'gradebook.left-class', params: {} } : null;
}

/** A lock in force over the cell; null = none. */
export function lockOver(sql: Sqlite, cell: CellRef, at: string): LockRow | null {
  const { facts } = openBook(sql, cell);
  const locks = readLocksOfClass(sql, facts.yearId, cell.semester, cell.classId);
  const place = { ...facts, semester: cell.semester };
  return (
    locks.find((lock) => reachesBook(lock, place) && isInForce(lock, at) && coversInBook(lock, cell)) ?? null
  );
}
