import type { InputOf } from '../../../../preload/contract/index.ts';
import type { DispatchSeries } from '../../../../preload/contract/vocabulary/dispatches.ts';
import { appError } from '../../../kernel/app-error.ts';
import { vietnamYear } from '../../../kernel/vietnam-day.ts';
import type { Transaction } from '../../../platform/database/work.ts';
import { bearerOf, countOn, firstGivenNumber, takeNextNumber } from '../data/dispatch-numbers.ts';
import type { DocumentFields, DocumentRecord } from '../data/document-rows.ts';
import { numberOfSymbol, outgoingSymbol } from '../domain/outgoing-symbol.ts';
import type { ArchiveCore } from './archive-core.ts';

/** Where a document stands in the registers, and the symbol that follows from it. */
export type RegisterPlace = Pick<
  DocumentRecord,
  'number' | 'arrivalYear' | 'arrivalNo' | 'outKind' | 'outYear' | 'outNo' | 'numberOrigin'
>;
export const NO_PLACE = {
  arrivalYear: null,
  arrivalNo: null,
  outKind: '',
  outYear: null,
  outNo: null,
  numberOrigin: '',
} as const;

type Asked = Pick<
  InputOf<'archive.addDocument'>,
  'kind' | 'number' | 'day' | 'arrivalDay' | 'outKind' | 'unit' | 'earlierNo'
>;

/** The place of a new document; its number is taken in the transaction that stores it. */
export function placeFor(core: Pick<ArchiveCore, 'papers'>, tx: Transaction, asked: Asked): RegisterPlace {
  const { kind, number } = asked;
  if (kind === 'file') return { ...NO_PLACE, number };
  const numberOrigin = asked.earlierNo === null ? 'given' : 'earlier';
  if (kind === 'dispatch-in') {
    const { year, place } = take(tx, kind, asked.arrivalDay, asked.earlierNo);
    return { ...NO_PLACE, number, arrivalYear: year, arrivalNo: place, numberOrigin };
  }
  const { outKind, earlierNo } = asked;
  if (earlierNo === null && number !== '') throw appError('archive.number-given');
  if (earlierNo !== null && number !== '' && numberOfSymbol(number) !== earlierNo)
    throw appError('archive.number-differs', { number, earlier: earlierNo });
  if (earlierNo === null && yearOf(asked.day) !== vietnamYear(tx.at))
    throw appError('archive.day-of-other-year', { year: String(vietnamYear(tx.at)) });
  const { year, place } = take(tx, outKind, asked.day, earlierNo);
  const symbol = outgoingSymbol(outKind, place, core.papers.school(tx.at).abbreviation, asked.unit);
  return { ...NO_PLACE, number: number || symbol, outKind, outYear: year, outNo: place, numberOrigin };
}

/** A number stays with the year and the symbol it was given for. */
export function checkPlace(before: DocumentRecord, fields: DocumentFields): void {
  const { kind, outYear, outNo, arrivalYear, numberOrigin } = before;
  if (kind === 'dispatch-in' && numberOrigin === 'earlier' && yearOf(fields.arrivalDay) !== arrivalYear)
    throw appError('archive.day-of-other-year', { year: String(arrivalYear) });
  if (kind !== 'dispatch-out' || outNo === null) return;
  if (yearOf(fields.day) !== outYear) throw appError('archive.day-of-other-year', { year: String(outYear) });
  if (fields.number === before.number) return;
  if (numberOrigin === 'given') throw appError('archive.number-given');
  if (numberOfSymbol(fields.number) !== outNo)
    throw appError('archive.number-differs', { number: fields.number, earlier: outNo });
}

function take(
  tx: Transaction,
  series: DispatchSeries,
  day: string,
  earlierNo: number | null,
): { year: number; place: number } {
  if (earlierNo === null) {
    const year = vietnamYear(tx.at);
    return { year, place: takeNextNumber(tx.sql, series, year) };
  }
  const year = yearOf(day);
  const bearer = bearerOf(tx.sql, series, year, earlierNo);
  if (bearer !== undefined)
    throw appError('archive.number-taken', { number: earlierNo, bearer, year: String(year) });
  const first = firstGivenNumber(tx.sql, series, year);
  if (first !== null && earlierNo > first)
    throw appError('archive.number-not-earlier', { number: earlierNo, first });
  countOn(tx.sql, series, year, earlierNo);
  return { year, place: earlierNo };
}

function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}
