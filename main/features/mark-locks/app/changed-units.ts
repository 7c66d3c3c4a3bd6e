import type { KnownResults } from '../../gradebook/index.ts';
import { actsOfYear, recordOf } from '../data/act-rows.ts';
import { readRecord } from '../domain/record.ts';
import type { Unit } from '../domain/unit.ts';
import { differencesNow } from './differences-since.ts';
import type { LocksCore } from './locks-core.ts';
import { isSealedAnew, signsCell } from './seals.ts';

/**
 * Whether something of a unit is another than in the record that sealed it last: opened by a decision, or corrected, it may
 * be sealed anew. A record whose minutes wait for the signature counts: nothing is asked for twice.
 */
export function changedUnits(
  core: LocksCore,
  yearId: string,
  semester: number,
  units: readonly Unit[],
): (unit: Unit) => boolean {
  if (units.length === 0) return () => false;
  const { read } = core.database;
  const known: KnownResults = new Map();
  const classIds = new Set(units.map(({ classId }) => classId));
  const records = actsOfYear(read, yearId)
    .filter(({ state }) => state === 'locked' || state === 'pending')
    .flatMap(({ id }) => {
      const record = readRecord(recordOf(read, id) ?? '{"units":[]}');
      const own = record.units.filter(({ classId }) => classIds.has(classId));
      return own.length === 0 ? [] : [{ ...record, units: own }];
    });
  const changed = records.flatMap((record) =>
    differencesNow(core, record, known).filter((cell) => !isSealedAnew(records, record.lockedAt, cell)),
  );
  return (unit) => changed.some((cell) => signsCell(semester, unit, cell));
}
