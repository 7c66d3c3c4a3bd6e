import type { ColumnKind } from '../../../../preload/contract/vocabulary/gradebook.ts';

/** What is computed is the kind of no column: an average, the result of the year in primary school. */
export type ValueKind = ColumnKind | 'average' | 'year-result';

const WORDS: Readonly<Partial<Record<ValueKind, readonly string[]>>> = {
  pass: ['CĐ', 'Đ'],
  level: ['', 'C', 'H', 'T'],
  quality: ['', 'C', 'Đ', 'T'],
  conduct: ['', 'Chưa đạt', 'Đạt', 'Khá', 'Tốt'],
  'yes-no': ['Không', 'Có'],
  'year-result': ['', 'Chưa hoàn thành', 'Hoàn thành', 'Hoàn thành tốt', 'Hoàn thành xuất sắc'],
};

/** As it is written in a gradebook, with a decimal point: "7.5", "Đ", "T"; '' = blank. */
export function cellText(kind: ValueKind, value: number | string | null): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (kind === 'average') return (value / 10).toFixed(1);
  if (kind === 'mark' || kind === 'test') return String(value / 10);
  return WORDS[kind]?.[value] ?? String(value);
}
