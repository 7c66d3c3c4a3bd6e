import type { ColumnKind } from '../../../../preload/contract/vocabulary/gradebook.ts';
import type { OutputOf } from '../../../../preload/contract/index.ts';
import { appError } from '../../../kernel/app-error.ts';
import type { Context } from '../../../kernel/context.ts';
import { sha256Hex } from '../../../kernel/sha256-hex.ts';
import { actById, actsOfYear, recordOf, type ListedAct } from '../data/act-rows.ts';
import { locksOfAct, type NamedLock } from '../data/lock-rows.ts';
import { decisionOf } from '../data/release-rows.ts';
import { cellText } from '../domain/cell-text.ts';
import { differencesOf, type Difference } from '../domain/differences.ts';
import { readRecord, type LockRecord } from '../domain/record.ts';
import type { LocksCore } from './locks-core.ts';

type Verified = OutputOf<'locks.verify'>;
type Checked = Verified['locks'][number];

/** Every lock that stands, or one, against what is in the books now. @throws mark-locks.unknown */
export function verifyLocks(core: LocksCore, id: string | null, context: Context): Verified {
  const { read } = core.database;
  const year = core.people.currentYear();
  const acts = id === null ? (year ? actsOfYear(read, year.id) : []) : [actById(read, id)];
  return {
    checkedAt: context.at,
    locks: acts.flatMap((act) => {
      if (!act) throw appError('mark-locks.unknown');
      return act.state === 'pending' || act.state === 'locked' ? [check(core, act)] : [];
    }),
  };
}

function check(core: LocksCore, act: ListedAct): Checked {
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
    differences: differences(core, act, record),
  };
}

/** The digest stands on the paper, whose own bytes are under signature. */
function paperNames(core: LocksCore, { paperId, digest }: ListedAct): boolean {
  const paper = paperId === null ? undefined : core.papers.signing.paper(core.database.read, paperId);
  return paper !== undefined && digest !== null && paper.content.includes(digest);
}

function differences(core: LocksCore, act: ListedAct, record: LockRecord): Checked['differences'] {
  const { read } = core.database;
  const names = new Map<string, string>();
  const found = record.units.flatMap((unit) => {
    const { classId, subjectId, studentId, col } = unit;
    const scope = {
      yearId: record.yearId,
      semester: record.semester,
      grade: null,
      classId,
      subjectId,
      studentId,
      col,
    };
    const now = core.gradebook.canonical(read, scope);
    if (core.gradebook.digestOf(now) === unit.digest && core.gradebook.digestOf(unit.books) === unit.digest)
      return [];
    names.set(classId, unit.className);
    return differencesOf(unit.books, now);
  });
  if (found.length === 0) return [];
  const locks = locksOfAct(read, act.id);
  const kinds = new Map<string, BookWords>();
  return found.map((difference) => {
    const { classId, subjectId, student, col } = difference;
    const book = wordsOf(core, kinds, classId, subjectId, record.semester);
    const kind = book.kinds.get(col) ?? 'text';
    return {
      className: names.get(classId) ?? '',
      subjectName: book.subjectName,
      student,
      col,
      locked: cellText(kind, difference.locked),
      now: cellText(kind, difference.now),
      event: eventSince(core, record, locks, difference),
    };
  });
}

interface BookWords {
  readonly subjectName: string;
  readonly kinds: ReadonlyMap<string, ColumnKind>;
}

function wordsOf(
  { gradebook }: LocksCore,
  known: Map<string, BookWords>,
  classId: string,
  subjectId: string,
  semester: number,
): BookWords {
  const key = `${classId}/${subjectId}`;
  const words = known.get(key);
  if (words) return words;
  const { subjectName, columns } = gradebook.book(classId, subjectId, semester);
  const made = { subjectName, kinds: new Map(columns.map((column) => [column.key, column.kind])) };
  known.set(key, made);
  return made;
}

/** What this program knows of the change; a value that no event left there came from outside. */
function eventSince(
  { database, gradebook }: LocksCore,
  { semester, lockedAt }: LockRecord,
  locks: readonly NamedLock[],
  { classId, subjectId, studentId, col, now }: Difference,
): Checked['differences'][number]['event'] {
  const [event] = gradebook.eventsOf({ classId, subjectId, semester, studentId, col });
  if (!event || event.at < lockedAt) return null;
  const left = event.after.value ?? (event.after.text === '' ? null : event.after.text);
  if (left !== now) return null;
  const opened = locks.find(
    (lock) =>
      lock.classId === classId &&
      (lock.subjectId === null || lock.subjectId === subjectId) &&
      (lock.col === null || lock.col === col) &&
      (lock.studentId === null || lock.studentId === studentId) &&
      lock.releasedAt !== null &&
      lock.releasedAt <= event.at &&
      event.at < (lock.againAt ?? lock.releasedAt),
  );
  const minutes = event.minutes || (opened ? decisionOf(database.read, opened.id) : '');
  return { at: event.at, person: event.person, minutes };
}
