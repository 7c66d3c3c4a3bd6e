import type { OutputOf } from '../../../preload/contract/index.ts';
import { formatMark, t } from '../../i18n/index.ts';

export type PastResultRow = OutputOf<'pastResults.list'>[number];

/** 2022 → "2022-2023" */
export function yearText(firstYear: number): string {
  return `${String(firstYear)}-${String(firstYear + 1)}`;
}

/** Tenths with one decimal, also where it is 0; words as they are. */
export function markText(value: number | string | null): string {
  if (value === null) return '';
  return typeof value === 'string' ? value : formatMark(value);
}

export function promotionText({ promotion }: Pick<PastResultRow, 'promotion'>): string {
  return promotion === '' ? '' : t(`past-results.promotion.${promotion}`);
}

/** The circular with its change of the time: TT 26/2020 counts from the school year 2020-2021. */
export function circularText({ circular, firstYear }: Pick<PastResultRow, 'circular' | 'firstYear'>): string {
  const changed = circular === 'TT58' && firstYear >= 2020 ? 'TT58-changed' : circular;
  return t(`past-results.circular.${circular === 'TT30' && firstYear >= 2016 ? 'TT30-changed' : changed}`);
}
