import type { PastResult } from '../../../../preload/contract/vocabulary/past-results.ts';
import { sortKeyByGivenName } from '../../../kernel/vietnamese.ts';
import type { Snapshot } from '../data/snapshot.ts';
import type { Row } from '../data/table-rows.ts';
import { pastResultKey } from '../domain/past-result-key.ts';
import type { PlanInput } from './plan-input.ts';
import { PlanBuilder, type Plan } from './planned.ts';

/** Shown in a warning when a result that is stored already would be another one. */
const TOLD = ['level', 'conduct', 'award', 'promotion', 'class_name'] as const;

/** A student has one result a school year; what a new file says instead is shown, old and new, before it is taken. */
export function planPastResults(input: PlanInput<PastResult>, stored: Snapshot): Plan {
  const builder = new PlanBuilder();
  const known = new Map(
    stored.pastResults.map((row) => [`${String(row['first_year'])}/${String(row['student_key'])}`, row]),
  );
  for (const { row, record } of input.accepted) {
    const key = pastResultKey(record);
    const before = known.get(`${record.firstYear}/${key}`) ?? null;
    const after = rowOf(record, key, before, input);
    builder.put(row, 'past_result', before, after);
    const changed = before && TOLD.find((column) => before[column] !== after[column]);
    if (before && changed)
      builder.warn(row, 'fullName', 'past-results.replaces', {
        name: record.fullName,
        before: String(before[changed]),
        after: String(after[changed]),
      });
  }
  return builder.plan();
}

function rowOf(
  record: PastResult,
  key: string,
  before: Row | null,
  { newId, importId }: PlanInput<PastResult>,
): Row {
  const row: Row = {
    id: before?.['id'] ?? newId(),
    student_key: key,
    sector_id: record.sectorId,
    full_name: record.fullName,
    sort_key: sortKeyByGivenName(record.fullName),
    birth_date: record.birthDate,
    first_year: record.firstYear,
    grade: record.grade,
    class_name: record.className,
    circular: record.circular,
    subjects: JSON.stringify(record.subjects),
    average: record.average,
    level: record.level,
    conduct: record.conduct,
    award: record.award,
    promotion: record.promotion,
    import_id: importId,
  };
  // The file that says the same again is not where it came from.
  const same =
    before !== null &&
    Object.keys(row).every((column) => column === 'import_id' || row[column] === before[column]);
  return same ? before : row;
}
