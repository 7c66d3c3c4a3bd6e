import type { ColumnKind } from '../../../../preload/contract/vocabulary/gradebook.ts';

const WORDS: Readonly<Partial<Record<ColumnKind, readonly string[]>>> = {
  pass: ['CĐ', 'Đ'],
  level: ['', 'C', 'H', 'T'],
  quality: ['', 'C', 'Đ', 'T'],
  conduct: ['', 'Chưa đạt', 'Đạt', 'Khá', 'Tốt'],
};

/** As it is written in a gradebook, with a decimal point: "7.5", "Đ", "T"; '' = blank. */
export function cellText(kind: ColumnKind, value: number | string | null): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (kind === 'mark' || kind === 'test') return String(value / 10);
  return WORDS[kind]?.[value] ?? String(value);
}
