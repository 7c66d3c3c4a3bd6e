import type { OutputOf } from '../../../../preload/contract/index.ts';
import { appError } from '../../../kernel/app-error.ts';
import type { Context } from '../../../kernel/context.ts';
import { sha256Hex } from '../../../kernel/sha256-hex.ts';
import { LEVEL, coversColumn, isComputed, type KnownResults } from '../../gradebook/index.ts';
import { actById, actsOfYear, recordOf, type ListedAct } from '../data/act-rows.ts';
import { locksOfAct, type NamedLock } from '../data/lock-rows.ts';
import { decisionOf } from '../data/release-rows.ts';
import { cellText, type ValueKind } from '../domain/cell-text.ts';
import { differencesOf, keyOfCell, type Difference } from '../domain/differences.ts';
import { readRecord, type BookContent, type LockRecord } from '../domain/record.ts';
import type { Unit } from '../domain/unit.ts';
import { kindsOfBook } from './kinds-of-book.ts';
import type { LocksCore } from './locks-core.ts';

type Verified = OutputOf<'locks.verify'>;
type Checked = Verified['locks'][number];

/** Every lock that stands, or one, against what is in the books now. @throws mark-locks.unknown */
export function verifyLocks(core: LocksCore, id: string | null, context: Context): Verified {
  const { read } = core.database;
  const year = core.people.currentYear();
  const known: KnownResults = new Map();
  const acts = id === null ? (year ? actsOfYear(read, year.id) : []) : [actById(read, id)];
  return {
    checkedAt: context.at,
    locks: acts.flatMap((act) => {
      if (!act) throw appError('mark-locks.unknown');
      return act.state === 'pending' || act.state === 'locked' ? [check(core, act, known)] : [];
    }),
  };
}

function check(core: LocksCore, act: ListedAct, known: KnownResults): Checked {
  const { read } = core.database;
  const text = recordOf(read, act.id) ?? '';
  const intact = sha256Hex(text) === act.digest && paperNames(core, act);
  const record = readRecord(text);
  return {
    id: act.id,
    paper: act.paper,
    paperId: act.paperId,
    state: act.state,
    units: record.units.length,
    cells: record.units.reduce((sum, { filled }) => sum + filled, 0),
    recordIntact: intact,
    differences: differences(core, act, record, known),
  };
}

/** The digest stands on the paper, whose own bytes are under signature. */
function paperNames(core: LocksCore, { paperId, digest }: ListedAct): boolean {
  const paper = paperId === null ? undefined : core.papers.signing.paper(core.database.read, paperId);
  return paper !== undefined && digest !== null && paper.content.includes(digest);
}

/** What a unit signs, as it stands now. */
function contentNow(core: LocksCore, record: LockRecord, unit: Unit, known: KnownResults): BookContent[] {
  const { read } = core.database;
  const { classId, subjectId, studentId, col } = unit;
  const { yearId, semester } = record;
  const scope = { yearId, semester, grade: null, classId, subjectId, studentId, col };
  return record.format === 'so-truong/lock/1'
    ? core.gradebook.canonical(read, scope)
    : core.gradebook.sealedContent(read, scope, known);
}

function differences(
  core: LocksCore,
  act: ListedAct,
  record: LockRecord,
  known: KnownResults,
): Checked['differences'] {
  const { read } = core.database;
  const names = new Map<string, string>();
  const all = record.units.flatMap((unit) => {
    const { classId } = unit;
    const now = contentNow(core, record, unit, known);
    if (core.gradebook.digestOf(now) === unit.digest && core.gradebook.digestOf(unit.books) === unit.digest)
      return [];
    names.set(classId, unit.className);
    return differencesOf(unit.books, now);
  });
  if (all.length === 0) return [];
  // A cell that two units sign is one difference.
  const found = [...new Map(all.map((difference) => [keyOfCell(difference), difference])).values()];
  const locks = locksOfAct(read, act.id);
  const books = new Map<string, BookWords>();
  const eventOf = (difference: Difference) => eventSince(core, record, locks, difference);
  return found.map((difference) => {
    const { classId, subjectId, semester, student, col } = difference;
    const book = wordsOf(core, books, { classId, subjectId, semester });
    const kind = book.kinds.get(col) ?? 'text';
    return {
      className: names.get(classId) ?? '',
      subjectName: book.subjectName,
      semester,
      student,
      col,
      locked: cellText(kind, difference.locked),
      now: cellText(kind, difference.now),
      event: isComputed(col) ? eventOfResult(fedBy(found, difference).map(eventOf)) : eventOf(difference),
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
function eventOfResult(events: readonly Event[]): Event {
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
  const view = gradebook.book(classId, subjectId, semester);
  const made = { subjectName: view.subjectName, kinds: kindsOfBook(view) };
  known.set(key, made);
  return made;
}

/** What this program knows of the change; a value that no event left there came from outside. */
function eventSince(
  { database, gradebook }: LocksCore,
  { lockedAt }: LockRecord,
  locks: readonly NamedLock[],
  { classId, subjectId, semester, studentId, col, now }: Difference,
): Event {
  const [event] = gradebook.eventsOf({ classId, subjectId, semester, studentId, col });
  if (!event || event.at < lockedAt) return null;
  const left = event.after.value ?? (event.after.text === '' ? null : event.after.text);
  if (left !== now) return null;
  const opened = locks.find(
    (lock) =>
      lock.classId === classId &&
      (lock.subjectId === null || lock.subjectId === subjectId) &&
      coversColumn(lock, col) &&
      (lock.studentId === null || lock.studentId === studentId) &&
      lock.releasedAt !== null &&
      lock.releasedAt <= event.at &&
      event.at < (lock.againAt ?? lock.releasedAt),
  );
  const minutes = event.minutes || (opened ? decisionOf(database.read, opened.id) : '');
  return { at: event.at, person: event.person, minutes };
}
