import type { MeasureUnit } from '../../preload/contract/vocabulary/registers/index.ts';
import type { CellValue } from './spreadsheet.ts';

/** Metres people write for a height. */
const TALLEST_METRES = 3;
/** Behind a number of centimetres or kilograms. */
const WORDS: Readonly<Record<MeasureUnit, string>> = { cm: 'cm', kg: 'kgs?|ký|kí|ky|ki|cân' };
const NUMBER = String.raw`(\d{1,3}(?:[.,]\d)?)`;

/**
 * What a cell that is no plain number of its unit most likely says, in tenths: "1m45" and 1.45 are 145 cm, "38,2 kg" is 38.2.
 * Null when nobody could tell. It is a question to a person, never an answer.
 */
export function meantMeasure(raw: CellValue, unit: MeasureUnit): number | null {
  if (typeof raw === 'number') return unit === 'cm' ? ofMetres(raw) : null;
  if (typeof raw !== 'string') return null;
  const text = raw
    .normalize('NFC')
    .toLowerCase()
    .replace(/^'|[\s\u00a0]/gu, '');
  const [, plain] = new RegExp(`^${NUMBER}(?:${WORDS[unit]})$`, 'u').exec(text) ?? [];
  if (plain !== undefined) return tenthsOf(plain);
  return unit === 'cm' ? heightIn(text) : weightIn(text);
}

/** "1m45", "1m4" (1.40 m), "1m", "1m455", "1,45m", "1.45". */
function heightIn(text: string): number | null {
  const [, metres, digits = ''] = /^(\d)m(\d{0,3})(?:cm)?$/u.exec(text) ?? [];
  if (metres !== undefined) return Number(`${metres}${digits.padEnd(3, '0')}`);
  const [, decimal] = /^(\d[.,]\d{1,3})m?$/u.exec(text) ?? [];
  return decimal === undefined ? null : ofMetres(Number(decimal.replace(',', '.')));
}

/** "38kg2" is 38.2 kg. */
function weightIn(text: string): number | null {
  const [, whole, tenth] = /^(\d{1,3})(?:kg|ký|kí)(\d)$/u.exec(text) ?? [];
  return whole === undefined ? null : Number(`${whole}${String(tenth)}`);
}

function ofMetres(metres: number): number | null {
  const tenths = Math.round(metres * 1000);
  const isExact = Math.abs(metres * 1000 - tenths) < 1e-6;
  return isExact && metres > 0 && metres < TALLEST_METRES ? tenths : null;
}

function tenthsOf(plain: string): number {
  return Math.round(Number(plain.replace(',', '.')) * 10);
}
