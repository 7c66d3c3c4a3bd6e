import { columnText } from '../domain/cell-text.ts';
import { appError } from '../../../kernel/app-error.ts';
import type { Actor } from '../../../kernel/context.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';
import { isClockBehind } from '../../audit/index.ts';
import { readBookStudents } from '../data/book-facts.ts';
import { readMarks } from '../data/mark-rows.ts';
import { openGrant, readLocksOfClass, readWindows } from '../data/shut-rows.ts';
import { storedOf, type CellRef, type CellValue } from '../domain/cell.ts';
import { asksReason, faultOfValue } from '../domain/check-value.ts';
import type { BookColumn } from '../domain/columns-of.ts';
import { coversInBook, isInForce, reachesBook, type LockRow } from '../domain/lock-cover.ts';
import type { Refusal } from '../domain/refusal.ts';
import { momentText } from '../domain/moment.ts';
import { windowFor, type WindowRow } from '../domain/window-cover.ts';
import { effectiveAt } from './effective-now.ts';
import { openedFor } from './opened-for.ts';
import { openBook, withMarks, type Book } from './open-book.ts';
import { whyLocked } from './why-locked.ts';
import type { MarkChange, WriteRequest } from './write-marks.ts';

/** A book as a writer meets it at one instant. */
export interface Entry {
  readonly at: string;
  /** What the clock says, perhaps put back. */
  readonly clock: string;
  readonly book: Book;
  readonly columns: ReadonlyMap<string, BookColumn>;
  /** Student → still sits in the class. */
  readonly students: ReadonlyMap<string, boolean>;
  /** In force now. */
  readonly locks: readonly LockRow[];
  readonly windows: readonly WindowRow[];
}

/** Neither typed nor imported by a teacher: signed minutes or the central system stand behind it. */
function isTeachersOwn({ how }: Pick<WriteRequest, 'how'>): boolean {
  return how !== 'correction' && how !== 'sync';
}

/** The sign-in of who is assigned now; a helper types under the teacher's. */
export function isAssigned({ teachers }: Book['facts'], { staffId }: Actor): boolean {
  return staffId !== null && teachers.some((teacher) => teacher.staffId === staffId);
}

export function openBookToWrite(sql: Sqlite, actor: Actor, at: string, request: WriteRequest): Entry {
  const book = withMarks(openBook(sql, request), readMarks(sql, request.classId, request.subjectId));
  const { facts } = book;
  if (!facts.current) throw appError('gradebook.year-over', { year: facts.yearName });
  if (isTeachersOwn(request) && !isAssigned(facts, actor)) throw notYours(facts);
  const effective = effectiveAt(sql, at);
  const place = { ...facts, semester: request.semester };
  return {
    at: effective,
    clock: at,
    book,
    columns: new Map(book.columns.map((column) => [column.key, column])),
    students: new Map(readBookStudents(sql, request.classId).map(({ id, present }) => [id, present])),
    locks: readLocksOfClass(sql, facts.yearId, request.semester, request.classId).filter(
      (lock) => reachesBook(lock, place) && isInForce(lock, effective),
    ),
    windows: readWindows(sql, facts.yearId, request.semester),
  };
}

export function notYours({ teachers, className, subjectName }: Book['facts']) {
  const params = {
    book: subjectName === '' ? className : `${className} · ${subjectName}`,
    teacher: teachers.map(({ name }) => name).join(', '),
  };
  return appError(teachers.length > 0 ? 'gradebook.not-yours' : 'gradebook.nobody-assigned', params);
}

/** Under what a cell may be written, or why not. */
export function mayWriteCell(
  sql: Sqlite,
  entry: Entry,
  request: WriteRequest,
  { cell, before, change }: { cell: CellRef; before: CellValue; change: MarkChange },
): Refusal | { readonly windowId: string | null; readonly correctionId: string | null } {
  const grant = openGrant(sql, cell, entry);
  const fault = faultOf(entry, request, before, change, grant !== null);
  if (fault) return fault;
  const value = storedOf(change.after);
  // Also where a window is open or the lock was released: what was approved comes under its minutes.
  const granted =
    grant !== null &&
    grant.value === value.value &&
    grant.text === value.text &&
    (request.correctionId === undefined || request.correctionId === grant.correctionId);
  if (granted) return { windowId: null, correctionId: grant.correctionId };
  const lock = entry.locks.find((each) => coversInBook(each, cell));
  const kind = before === null ? 'enter' : 'edit';
  const window = windowFor(entry.windows, kind, entry.book.facts, cell.col, entry.at);
  const shut = lock !== undefined || !window.open || entry.students.get(cell.studentId) === false;
  if (grant !== null && shut && isTeachersOwn(request))
    return openedFor(grant, entry.columns.get(cell.col)?.kind ?? 'text');
  if (lock) return whyLocked(sql, lock, entry.book.facts);
  if (request.correctionId !== undefined) return { code: 'gradebook.no-grant', params: {} };
  if (window.open) return { windowId: window.id, correctionId: null };
  const openByClock = windowFor(entry.windows, kind, entry.book.facts, cell.col, entry.clock).open;
  if (openByClock && isClockBehind(entry.clock, entry.at))
    return { code: 'gradebook.clock-behind', params: { newest: momentText(entry.at) } };
  return { code: `gradebook.window-${kind}-shut`, params: {} };
}

/** What is wrong with the change itself; a grant reaches whoever has left the class too. */
function faultOf(
  { columns, students }: Entry,
  request: WriteRequest,
  before: CellValue,
  change: MarkChange,
  isGranted: boolean,
): Refusal | null {
  const refusal = (code: string, params: Refusal['params'] = {}) => ({ code, params });
  const column = columns.get(change.col);
  if (!column) return refusal('gradebook.no-such-column', { col: columnText(change.col) });
  const present = students.get(change.studentId);
  if (present === undefined) return refusal('gradebook.not-in-class');
  if (!present && isTeachersOwn(request) && !isGranted) return refusal('gradebook.left-class');
  const fault = faultOfValue(column.kind, change.after);
  if (fault) return refusal(fault);
  if (before !== change.before) return refusal('gradebook.changed-meanwhile');
  if (asksReason(column.kind, before, change.after) && change.reason === '')
    return refusal('gradebook.reason-needed');
  return null;
}
