import { coversColumn, isInForce, reachesSemester, type LockRow } from '../../gradebook/index.ts';

const PLACE = ['semester', 'part', 'classId', 'subjectId', 'col', 'studentId'] as const;
type Place = Pick<LockRow, (typeof PLACE)[number]>;

/** Of the same unit, signed: it was sealed anew, and is opened together with what it was first sealed by. */
export function opensWith(lock: LockRow, other: LockRow): boolean {
  return (
    other.id !== lock.id && other.state === 'locked' && PLACE.every((part) => lock[part] === other[part])
  );
}

/** One of the others keeps something of this lock shut: opening the one never opens what was locked on its own. */
export function shutBesides<L extends LockRow>(lock: L, others: readonly L[], at: string): boolean {
  return others.some(
    (other) => other.id !== lock.id && !opensWith(lock, other) && isInForce(other, at) && meet(lock, other),
  );
}

function meet(a: Place, b: Place): boolean {
  return (
    (reachesSemester(a, b.semester) || reachesSemester(b, a.semester)) &&
    sameOrAll(a.classId, b.classId) &&
    sameOrAll(a.subjectId, b.subjectId) &&
    sameColumns(a, b) &&
    sameOrAll(a.studentId, b.studentId)
  );
}

/** A lock of an average also holds the marks it is computed from. */
function sameColumns(a: Place, b: Place): boolean {
  if (a.col === null || b.col === null) return true;
  return coversColumn(a, b.col) || coversColumn(b, a.col);
}

function sameOrAll(a: string | null, b: string | null): boolean {
  return a === null || b === null || a === b;
}
