import type { OutputOf } from '../../../../preload/contract/index.ts';
import { isAppError } from '../../../kernel/app-error.ts';
import { LEVEL, WHOLE_YEAR, coversColumn, isComputed, type KnownResults } from '../../gradebook/index.ts';
import { columnsSetSince } from '../data/columns-rows.ts';
import { locksOfAct, type NamedLock } from '../data/lock-rows.ts';
import { allowsValue } from '../data/minutes-rows.ts';
import { decisionsOfAct, type Decision } from '../data/release-rows.ts';
import { cellText, type ValueKind } from '../domain/cell-text.ts';
import { differencesOf, keyOfCell, type Difference } from '../domain/differences.ts';
import type { BookContent, LockRecord } from '../domain/record.ts';
import type { Unit } from '../domain/unit.ts';
import { kindsOfBook } from './kinds-of-book.ts';
import type { LocksCore } from './locks-core.ts';
import { isSealedAnew } from './seals.ts';

type Checked = OutputOf<'locks.verify'>['locks'][number];

/** What a unit signs, as it stands now. */
function contentNow(core: LocksCore, record: LockRecord, unit: Unit, known: KnownResults): BookContent[] {
  const { read } = core.database;
  const { classId, subjectId, studentId, col } = unit;
  const { yearId, semester } = record;
  const scope = { yearId, semester, grade: null, classId, subjectId, studentId, col };
  if (record.format === 'so-truong/lock/1') return core.gradebook.canonical(read, scope);
  return whereThere<BookContent[]>(() => core.gradebook.sealedContent(read, scope, known), []);
}

/** A class or subject that is gone leaves nothing in its books. */
function whereThere<T>(look: () => T, otherwise: T): T {
  try {
    return look();
  } catch (error) {
    if (isAppError(error)) return otherwise;
    throw error;
  }
}

/** Cells that are not what the record says; one that two units sign is named once. */
export function differencesNow(core: LocksCore, record: LockRecord, known: KnownResults): Difference[] {
  const { digestOf } = core.gradebook;
  const all = record.units.flatMap((unit) => {
    const now = contentNow(core, record, unit, known);
    if (digestOf(now) === unit.digest && digestOf(unit.books) === unit.digest) return [];
    return differencesOf(unit.books, now);
  });
  return [...new Map(all.map((difference) => [keyOfCell(difference), difference])).values()];
}

export interface Seen {
  readonly known: KnownResults;
  /** Papers the log knows to be signed. */
  readonly signed: ReadonlySet<string>;
  /** Records that are signed and whole. */
  readonly seals: () => readonly LockRecord[];
}

/**
 * What was signed against what stands in the books; `actId` names the rows that a decision may have opened. A difference
 * that this program made and the last signed record of the cell holds is settled; one that came from outside never is.
 */
export function differencesSince(
  core: LocksCore,
  actId: string,
  record: LockRecord,
  { known, signed, seals }: Seen,
): Checked['differences'] {
  const { read } = core.database;
  const found = differencesNow(core, record, known);
  if (found.length === 0) return [];
  const names = new Map(record.units.map(({ classId, className }) => [classId, className]));
  const since: Since = {
    lockedAt: record.lockedAt,
    locks: locksOfAct(read, actId),
    decisions: decisionsOfAct(read, actId).filter(({ paperId }) => signed.has(paperId)),
    signed,
  };
  const books = new Map<string, BookWords>();
  const eventOf = (difference: Difference) => eventSince(core, since, difference);
  const eventsBehind = (difference: Difference): Event[] => {
    if (!isComputed(difference.col)) return [eventOf(difference)];
    const cells = fedBy(found, difference);
    return cells.length > 0 ? cells.map(eventOf) : [columnsSince(core, since, difference)];
  };
  const isSettled = (difference: Difference) =>
    isSealedAnew(seals(), record.lockedAt, difference) &&
    eventsBehind(difference).every((event) => event !== null);
  const open = found.filter((difference) => !isSettled(difference));
  return open.map((difference) => {
    const { classId, subjectId, studentId, semester, student, col } = difference;
    const book = wordsOf(core, books, { classId, subjectId, semester });
    const kind = book.kinds.get(col) ?? 'text';
    return {
      ...{ classId, subjectId, studentId },
      className: names.get(classId) ?? '',
      subjectName: book.subjectName,
      semester,
      student,
      col,
      locked: cellText(kind, difference.locked),
      now: cellText(kind, difference.now),
      event: eventOfAll(eventsBehind(difference)),
    };
  });
}

type Event = Checked['differences'][number]['event'];

/** The cells of the same student that an average (of its book) or a level (of all books) is computed from. */
function fedBy(
  found: readonly Difference[],
  { classId, subjectId, studentId, col }: Difference,
): Difference[] {
  return found.filter(
    (cell) =>
      !isComputed(cell.col) &&
      cell.classId === classId &&
      cell.studentId === studentId &&
      (col === LEVEL || cell.subjectId === subjectId),
  );
}

/** A result changed by what changed its cells; one of them without minutes leaves the result without minutes. */
function eventOfAll(events: readonly Event[]): Event {
  const unexplained = events.find((event) => event === null || event.minutes === '');
  if (unexplained !== undefined) return unexplained;
  return events.reduce((newest, event) => (newest && event && newest.at > event.at ? newest : event), null);
}

interface BookWords {
  readonly subjectName: string;
  readonly kinds: ReadonlyMap<string, ValueKind>;
}

function wordsOf(
  { gradebook }: LocksCore,
  known: Map<string, BookWords>,
  { classId, subjectId, semester }: Pick<Difference, 'classId' | 'subjectId' | 'semester'>,
): BookWords {
  const key = `${classId}/${subjectId}/${semester}`;
  const words = known.get(key);
  if (words) return words;
  const made = whereThere<BookWords>(
    () => {
      const view = gradebook.book(classId, subjectId, semester);
      return { subjectName: view.subjectName, kinds: kindsOfBook(view) };
    },
    { subjectName: '', kinds: new Map() },
  );
  known.set(key, made);
  return made;
}

interface Since {
  readonly lockedAt: string;
  readonly locks: readonly NamedLock[];
  /** That opened rows of the act and are signed, however often it was. */
  readonly decisions: readonly Decision[];
  /** Papers the log knows to be signed. */
  readonly signed: ReadonlySet<string>;
}

/** What this program knows of the change; a value that no event left there came from outside. */
function eventSince(
  { database, gradebook }: LocksCore,
  since: Since,
  { classId, subjectId, semester, studentId, col, now }: Difference,
): Event {
  const { lockedAt, signed } = since;
  const cell = { classId, subjectId, semester, studentId, col };
  const [event] = gradebook.eventsOf(cell);
  if (!event || event.at < lockedAt) return null;
  const left = event.after.value ?? (event.after.text === '' ? null : event.after.text);
  if (left !== now) return null;
  const correction =
    event.correctionId === null
      ? null
      : allowsValue(database.read, event.correctionId, { ...cell, ...event.after });
  const corrected = correction && signed.has(correction.paperId) ? event.minutes : '';
  return { at: event.at, person: event.person, minutes: corrected || decisionAt(since, cell, event.at) };
}

type Cell = Pick<Difference, 'classId' | 'subjectId' | 'semester' | 'studentId' | 'col'>;

/** A result whose cells are as they were: other regular marks count, as somebody chose in this program. */
function columnsSince({ database }: LocksCore, since: Since, cell: Cell): Event {
  const [set] = columnsSetSince(database.read, cell.classId, since.lockedAt).filter(
    ({ subjectId, semester }) =>
      (cell.col === LEVEL || subjectId === cell.subjectId) &&
      (cell.semester === WHOLE_YEAR || semester === cell.semester),
  );
  return set ? { at: set.at, person: set.person, minutes: decisionAt(since, cell, set.at) } : null;
}

/** Number of the signed decision by which a cell stood open at an instant; '' = none. */
function decisionAt({ locks, decisions }: Since, cell: Cell, at: string): string {
  const { classId, subjectId, studentId, col } = cell;
  const covering = locks.filter(
    (lock) =>
      lock.classId === classId &&
      (lock.subjectId === null || lock.subjectId === subjectId) &&
      coversColumn(lock, col) &&
      (lock.studentId === null || lock.studentId === studentId),
  );
  const decision = decisions.find(
    ({ lockId, askedAt, againAt }) =>
      covering.some(({ id }) => id === lockId) && askedAt <= at && at < againAt,
  );
  return decision?.symbol ?? '';
}
