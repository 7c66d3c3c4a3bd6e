import type { ColumnKind } from '../../../../preload/contract/vocabulary/gradebook.ts';
import type { CellValue } from './cell.ts';

const RANGES: Readonly<Record<Exclude<ColumnKind, 'text'>, readonly [first: number, last: number]>> = {
  // Tenths of a mark.
  mark: [0, 100],
  test: [0, 100],
  pass: [0, 1],
  level: [1, 3],
  quality: [1, 3],
  conduct: [1, 4],
  'yes-no': [0, 1],
  count: [0, 366],
};
const LONGEST_REMARK = 255;
/** A test mark of primary school is whole (Thông tư 27/2020, Điều 7). */
const WHOLE_MARK = 10;

/** Why a value cannot stand in a column, as a code of the `gradebook` locale; null = it can. Blank always can. */
export function faultOfValue(kind: ColumnKind, value: CellValue): string | null {
  if (value === null) return null;
  if (kind === 'text')
    return typeof value === 'string' && value.length <= LONGEST_REMARK ? null : 'gradebook.no-remark';
  const [first, last] = RANGES[kind];
  if (typeof value === 'string' || value < first || value > last) return `gradebook.bad-${kind}`;
  return kind === 'test' && value % WHOLE_MARK !== 0 ? 'gradebook.bad-test' : null;
}

/** A 0 and a taken-away value are acts of their own: they say why. */
export function asksReason(kind: ColumnKind, before: CellValue, after: CellValue): boolean {
  if (after === null) return before !== null;
  return after === 0 && (kind === 'mark' || kind === 'test');
}
