import type { MarkSource } from '../../../../preload/contract/vocabulary/gradebook.ts';
import { appError } from '../../../kernel/app-error.ts';
import type { Actor, Context } from '../../../kernel/context.ts';
import { signedInUser } from '../../../kernel/signed-in-user.ts';
import type { Transaction } from '../../../platform/database/work.ts';
import { emptyingEvent, putMark, readMark } from '../data/mark-rows.ts';
import { storedOf, valueOf, type BookRef, type CellInBook, type CellValue } from '../domain/cell.ts';
import type { Refusal } from '../domain/refusal.ts';
import { mayWriteCell, openBookToWrite, type Entry } from './may-write.ts';

export interface MarkChange extends CellInBook {
  /** What the writer saw there: nothing else is overwritten. */
  readonly before: CellValue;
  readonly after: CellValue;
  /** Asked for a 0 and where a value is taken away. */
  readonly reason: string;
}
export interface WriteRequest extends BookRef {
  readonly how: MarkSource;
  readonly changes: readonly MarkChange[];
  /** The correction whose signed minutes allow it; with `how` 'correction' only. */
  readonly correctionId?: string;
}
export type RefusedCell = CellInBook & Refusal;
export interface WriteResult {
  readonly written: CellInBook[];
  readonly refused: RefusedCell[];
}
/** A cell that was written; `correctionId` when a grant of it was used. */
export interface WrittenCell extends BookRef, CellInBook {
  readonly before: CellValue;
  readonly after: CellValue;
  readonly correctionId: string | null;
}
export type WrittenFollower = (tx: Transaction, context: Context, written: readonly WrittenCell[]) => void;

/**
 * The one place that writes marks: typing, paste, import, sync and corrections all come here. What may be written is
 * written with its event, the rest is named with its reason.
 * @throws gradebook.unknown-book, gradebook.old-rules, gradebook.year-over, gradebook.not-yours, gradebook.correction-unnamed
 */
export function writeMarks(
  tx: Transaction,
  context: Context,
  request: WriteRequest,
  followers: readonly WrittenFollower[],
): WriteResult {
  const actor = signedInUser(context);
  if ((request.how === 'correction') !== (request.correctionId !== undefined))
    throw appError('gradebook.correction-unnamed');
  const entry = openBookToWrite(tx.sql, actor, tx.at, request);
  const done: WrittenCell[] = [];
  const written: CellInBook[] = [];
  const refused: RefusedCell[] = [];
  for (const change of request.changes) {
    const { studentId, col } = change;
    const outcome = writeOne(tx, actor, entry, request, change);
    if ('code' in outcome) refused.push({ studentId, col, ...outcome });
    else written.push({ studentId, col });
    if ('cell' in outcome && outcome.cell) done.push(outcome.cell);
  }
  tx.note({ how: request.how, written: done.length, refused: refused.length });
  if (done.length > 0) for (const follow of followers) follow(tx, context, done);
  return { written, refused };
}

/** A refusal, or the cell that changed; null when it held this value already. */
function writeOne(
  tx: Transaction,
  actor: Actor,
  entry: Entry,
  request: WriteRequest,
  change: MarkChange,
): Refusal | { readonly cell: WrittenCell | null } {
  const { classId, subjectId, semester } = request;
  const { studentId, col, after } = change;
  const cell = { classId, subjectId, semester, studentId, col };
  const stored = readMark(tx.sql, cell);
  const before = valueOf(stored);
  if (before === after) return { cell: null };
  const allowed = mayWriteCell(tx.sql, entry, request, { cell, before, change });
  if ('code' in allowed) return allowed;
  const { windowId, correctionId } = allowed;
  const next = storedOf(after);
  putMark(tx.sql, {
    at: entry.at,
    cell,
    before: stored,
    after: next,
    userId: actor.userId,
    staffId: actor.staffId,
    how: correctionId === null ? request.how : 'correction',
    windowId,
    correctionId,
    reason: change.reason,
    relates: before === null ? emptyingEvent(tx.sql, cell) : null,
  });
  tx.change('mark', [classId, subjectId, semester, studentId, col].join('/'), {
    classId,
    subjectId,
    semester,
    studentId,
    col,
    ...next,
  });
  return { cell: { ...cell, before, after, correctionId } };
}
