import type { ColumnOf } from '../../preload/contract/vocabulary/registers/index.ts';
import type { ErrorParams } from './app-error.ts';
import type { CellValue } from './spreadsheet.ts';
import { formatDay } from './dates.ts';
import { meantMeasure } from './meant-measure.ts';

/** What a cell says: a value, perhaps with something to look at again, or why it is none. */
export type ReadNumber = Readonly<
  | { value: number | null; warning?: string }
  /** `meant`: the value if a person says the suggestion is right. */
  | { code: string; params: ErrorParams; suggestion: string; meant?: number }
>;
export type NumberColumn = ColumnOf<'number'> | ColumnOf<'year'> | ColumnOf<'eyesight'>;

/** "1.200.000", "1,200,000.5": marks between thousands; "0.125" has none. */
const GROUPED = /^(?!0)\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*(?:(?!\1)[.,]\d+)?$/u;
/** Binary fractions Excel keeps: 45.3 is 45.299999999999997 there. */
const NOISE = 1e-6;
const EYES = 10;

function refused(code: string, params: ErrorParams = {}, suggestion = ''): ReadNumber {
  return { code, params, suggestion };
}

/** A number typed by a person or stored by Excel; NaN when it is none. */
function numberOf(raw: CellValue): number {
  if (typeof raw === 'number') return raw;
  if (typeof raw !== 'string') return Number.NaN;
  const text = raw.replace(/^'|[\s\u00a0]/gu, '');
  const [, mark] = GROUPED.exec(text) ?? [];
  const plain = (mark === undefined ? text : text.replaceAll(mark, '')).replace(',', '.');
  return /^-?\d+(?:\.\d+)?$/u.test(plain) ? Number(plain) : Number.NaN;
}

/** 1325 with one decimal → "132,5". */
export function shownNumber(value: number, decimals: 0 | 1 | 2): string {
  const text = (value / 10 ** decimals).toFixed(decimals);
  return decimals === 0 ? text : text.replace(/\.?0+$/u, '').replace('.', ',');
}

/** Stored units: 7,5 with one decimal is 75; limits likewise. */
export function readScaled(raw: CellValue, decimals: 0 | 1 | 2, min: number, max: number): ReadNumber {
  const number = numberOf(raw);
  if (!Number.isFinite(number)) return refused('registers.cell-number');
  const scaled = number * 10 ** decimals;
  const value = Math.round(scaled);
  if (Math.abs(scaled - value) > NOISE * Math.max(1, Math.abs(scaled)))
    return decimals === 0
      ? refused('registers.cell-whole')
      : refused('registers.cell-decimals', { decimals });
  if (value < min || value > max) return outOf(min, max, decimals);
  return { value: value + 0 };
}

function outOf(min: number, max: number, decimals: 0 | 1 | 2): ReadNumber {
  return refused('registers.cell-range', {
    min: shownNumber(min, decimals),
    max: shownNumber(max, decimals),
  });
}

/**
 * Tenths: "8/10", "8 / 10", 0.8. Excel takes "8/10" for the 8th of October (or August 10th), so a day is read back.
 * A bare 1 is refused: 1/10 or 10/10.
 */
function readEyesight(raw: CellValue, max: number): ReadNumber {
  if (raw !== null && typeof raw === 'object') {
    const [, month = 0, day = 0] = raw.date.split('-').map(Number);
    if (month !== EYES && day !== EYES) return refused('registers.cell-eyesight', {}, '');
    const value = month === EYES ? day : month;
    return value <= max
      ? { value, warning: 'registers.eyesight-day' }
      : refused('registers.cell-eyesight', {}, '');
  }
  const text = typeof raw === 'string' ? raw.replace(/^'|[\s\u00a0]/gu, '') : '';
  const [, tenths] = /^(\d{1,2})\/10$/u.exec(text) ?? [];
  const number = numberOf(raw);
  const isDecimal = typeof raw === 'number' ? !Number.isInteger(raw) || raw === 0 : /^\d[.,]\d$/u.test(text);
  const value = tenths !== undefined ? Number(tenths) : isDecimal ? Math.round(number * EYES) : Number.NaN;
  const exact = tenths !== undefined || Math.abs(number * EYES - value) <= NOISE;
  if (!Number.isInteger(value) || !exact || value > max) {
    const bare = Number.isInteger(number) && number > 0 && number <= EYES;
    return refused('registers.cell-eyesight', {}, bare ? `${String(number)}/${String(EYES)}` : '');
  }
  return { value };
}

/** The longest value shown back inside a sentence. */
const QUOTED = 40;

/** A number; where it is none, or out of its limits, perhaps one with its unit beside it or in another unit. */
function readMeasure({ decimals, min, max, unit }: ColumnOf<'number'>, raw: CellValue): ReadNumber {
  const read = readScaled(raw, decimals, min, max);
  if ('value' in read || unit === undefined) return read;
  const meant = meantMeasure(raw, unit);
  if (meant === null) return read;
  const shown = shownNumber(meant, 1);
  if (meant < min || meant > max) return outOf(min, max, decimals);
  const value = typeof raw === 'string' ? raw.trim().slice(0, QUOTED) : JSON.stringify(raw).replace('.', ',');
  return { ...refused('registers.cell-unit', { value, meant: shown, unit }, `${shown} ${unit}`), meant };
}

/** Null for an empty cell. `thisYear` bounds the years. */
export function readRegisterNumber(column: NumberColumn, raw: CellValue, thisYear: number): ReadNumber {
  if (raw === null || (typeof raw === 'string' && raw.trim() === '')) return { value: null };
  switch (column.type) {
    case 'number':
      return readMeasure(column, raw);
    case 'year':
      return readScaled(typeof raw === 'object' ? formatDay(raw.date) : raw, 0, column.min, thisYear);
    case 'eyesight':
      return readEyesight(raw, column.max);
  }
}

/** The same value as a cell that is read back as it was: "8/10" as text, so that Excel makes no day of it. */
export function registerNumberCell(column: NumberColumn, value: number | null): CellValue {
  if (value === null) return null;
  if (column.type === 'eyesight') return `${String(value)}/${String(EYES)}`;
  return column.type === 'number' ? value / 10 ** column.decimals : value;
}
