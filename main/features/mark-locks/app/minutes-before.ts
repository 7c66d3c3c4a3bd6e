import { vietnamDay } from '../../../kernel/vietnam-day.ts';
import type { KnownResults } from '../../gradebook/index.ts';
import { signedActs } from '../data/act-rows.ts';
import { readRecord, type EarlierMinutes } from '../domain/record.ts';
import type { Unit } from '../domain/unit.ts';
import { differencesNow } from './differences-since.ts';
import type { LocksCore } from './locks-core.ts';
import { lastAbout, signsCell } from './seals.ts';

/** The signed minutes that said last what stood in cells of these units which hold something else now; oldest first. */
export function minutesBefore(
  core: LocksCore,
  yearId: string,
  semester: number,
  units: readonly Unit[],
  known: KnownResults,
): EarlierMinutes[] {
  const classIds = new Set(units.map(({ classId }) => classId));
  const records = signedActs(core.database.read, yearId)
    .map(({ record, symbol, issuedAt }) => ({ ...readRecord(record), symbol, day: vietnamDay(issuedAt) }))
    .map((record) => ({ ...record, units: record.units.filter(({ classId }) => classIds.has(classId)) }));
  return records
    .filter((record) =>
      differencesNow(core, record, known).some(
        (cell) =>
          units.some((unit) => signsCell(semester, unit, cell)) && lastAbout(records, cell) === record,
      ),
    )
    .map(({ symbol, day }) => ({ symbol, day }));
}
