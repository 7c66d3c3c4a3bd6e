import type { GridColumn, GridValue } from './grid-types.ts';

const SYMBOLS: Partial<Readonly<Record<GridColumn['kind'], readonly string[]>>> = {
  pass: ['CĐ', 'Đ'],
  level: ['', 'C', 'H', 'T'],
  quality: ['', 'C', 'Đ', 'T'],
  conduct: ['', 'CĐ', 'Đ', 'K', 'T'],
  'yes-no': ['Không', 'Có'],
};

/** As it stands in the cell and in what is copied: "7,5", "Đ", "T"; blank is ''. */
export function showCell(kind: GridColumn['kind'], value: GridValue): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (kind === 'mark' || kind === 'test') {
    const whole = String(Math.floor(value / 10));
    return value % 10 === 0 ? whole : `${whole},${String(value % 10)}`;
  }
  return SYMBOLS[kind]?.[value] ?? String(value);
}
