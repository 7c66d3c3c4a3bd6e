import type { LockRecord } from './record.ts';
import type { Unit } from './unit.ts';

type Row = Pick<Unit, 'part' | 'subjectId' | 'studentId' | 'col'> & {
  readonly classId: string | null;
  readonly grade: number | null;
  readonly semester: number;
  readonly startsAt: string;
};

/** Whether the rows that shut the cells are the units of the signed record, each once, from its instant on. */
export function sameRows(rows: readonly Row[], { units, semester, lockedAt }: LockRecord): boolean {
  const wanted = units.map((unit) => keyOf({ ...unit, grade: null, semester, startsAt: lockedAt })).sort();
  const there = rows.map(keyOf).sort();
  return wanted.length === there.length && wanted.every((key, at) => key === there[at]);
}

function keyOf({ part, classId, subjectId, studentId, col, grade, semester, startsAt }: Row): string {
  return JSON.stringify([part, classId, subjectId, studentId, col, grade, semester, startsAt]);
}
