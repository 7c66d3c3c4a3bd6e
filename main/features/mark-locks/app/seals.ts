import { LEVEL, coversColumn, isComputed, reachesSemester } from '../../gradebook/index.ts';
import type { Difference } from '../domain/differences.ts';
import type { LockRecord } from '../domain/record.ts';
import type { Unit } from '../domain/unit.ts';

type Cell = Pick<Difference, 'classId' | 'subjectId' | 'semester' | 'studentId' | 'col'>;

/** Whether a record of this unit says what stands in a cell; the levels of a class stand in none of its books. */
export function signsCell(semester: number, unit: Unit, cell: Cell): boolean {
  const { classId, subjectId, studentId, col } = unit;
  return (
    classId === cell.classId &&
    (studentId === null || studentId === cell.studentId) &&
    (subjectId === null || (subjectId === cell.subjectId && cell.col !== LEVEL)) &&
    (isComputed(cell.col) ? semester === cell.semester : reachesSemester({ semester, col }, cell.semester)) &&
    coversColumn({ semester, col }, cell.col)
  );
}

/** The last of the records about a cell. */
export function lastAbout<R extends LockRecord>(records: readonly R[], cell: Cell): R | undefined {
  const [last] = records
    .filter(({ semester, units }) => units.some((unit) => signsCell(semester, unit, cell)))
    .sort((one, other) => (one.lockedAt < other.lockedAt ? 1 : -1));
  return last;
}

/** The last of the later records about the cell says what stands in it now. */
export function isSealedAnew(
  records: readonly LockRecord[],
  lockedAt: string,
  difference: Difference,
): boolean {
  const later = records.filter((record) => record.lockedAt > lockedAt);
  const last = lastAbout(later, difference);
  return last !== undefined && valueIn(last, difference) === difference.now;
}

function valueIn({ units }: LockRecord, { classId, subjectId, semester, studentId, col }: Cell) {
  const values = units
    .flatMap(({ books }) => books)
    .filter((book) => book.classId === classId && book.subjectId === subjectId && book.semester === semester)
    .map(
      ({ columns, rows }) => rows.find((row) => row.studentId === studentId)?.values[columns.indexOf(col)],
    );
  return values.find((value) => value != null) ?? null;
}
