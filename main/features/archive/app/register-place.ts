import type { InputOf } from '../../../../preload/contract/index.ts';
import { appError } from '../../../kernel/app-error.ts';
import { vietnamYear } from '../../../kernel/vietnam-day.ts';
import type { Transaction } from '../../../platform/database/work.ts';
import {
  bearerOf,
  firstLiveNumber,
  nextNumber,
  takeNextNumber,
  type RegisterOfYear,
} from '../data/dispatch-numbers.ts';
import type { DocumentFields, DocumentRecord } from '../data/document-rows.ts';
import { isOpenYear } from '../domain/open-year.ts';
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
  'kind' | 'number' | 'day' | 'arrivalDay' | 'outKind' | 'unit' | 'earlierNo' | 'jumpConfirmed'
>;

/** The place of a new document; its number is taken in the transaction that stores it. */
export function placeFor(core: Pick<ArchiveCore, 'papers'>, tx: Transaction, asked: Asked): RegisterPlace {
  const { kind, number } = asked;
  if (kind === 'file') return { ...NO_PLACE, number };
  const numberOrigin = asked.earlierNo === null ? 'given' : 'earlier';
  if (kind === 'dispatch-in') {
    const year = yearOf(asked.arrivalDay);
    const place = take(tx, { series: kind, year }, asked);
    return { ...NO_PLACE, number, arrivalYear: year, arrivalNo: place, numberOrigin };
  }
  const { outKind, earlierNo } = asked;
  if (earlierNo === null && number !== '') throw appError('archive.number-given');
  if (earlierNo !== null && number !== '' && numberOfSymbol(number) !== earlierNo)
    throw appError('archive.number-differs', { number, earlier: earlierNo });
  const year = yearOf(asked.day);
  const place = take(tx, { series: outKind, year }, asked);
  const symbol = outgoingSymbol(outKind, place, core.papers.school(tx.at).abbreviation, asked.unit);
  return { ...NO_PLACE, number: number || symbol, outKind, outYear: year, outNo: place, numberOrigin };
}

/** A number stays with the year and the symbol it was given for. */
export function checkPlace(before: DocumentRecord, fields: DocumentFields): void {
  const { outYear, outNo, arrivalYear, numberOrigin } = before;
  if (fields.arrivalDay !== before.arrivalDay) requireYear(fields.arrivalDay, arrivalYear);
  if (outNo === null) return;
  if (fields.day !== before.day) requireYear(fields.day, outYear);
  if (fields.number === before.number) return;
  if (numberOrigin === 'given') throw appError('archive.number-given');
  if (numberOfSymbol(fields.number) !== outNo)
    throw appError('archive.number-differs', { number: fields.number, earlier: outNo });
}

/** What is entered late belongs to the year of its day; the books of the years before the last one are closed. */
function take(
  tx: Transaction,
  register: RegisterOfYear,
  { earlierNo, jumpConfirmed }: Pick<Asked, 'earlierNo' | 'jumpConfirmed'>,
): number {
  const year = String(register.year);
  const isOpen = isOpenYear(register.year, vietnamYear(tx.at));
  const first = firstLiveNumber(tx.sql, register);
  if (earlierNo === null) {
    if (isOpen) return takeNextNumber(tx.sql, register);
    throw first === null
      ? appError('archive.register-closed', { year })
      : appError('archive.register-closed-begun', { year, first });
  }
  const bearer = bearerOf(tx.sql, register, earlierNo);
  if (bearer !== undefined) throw appError('archive.number-taken', { number: earlierNo, bearer, year });
  const next = nextNumber(tx.sql, register);
  if (first !== null && earlierNo >= first)
    throw isOpen
      ? appError('archive.number-not-earlier', { number: earlierNo, first, next, year })
      : appError('archive.register-closed-begun', { year, first });
  const after = nextNumber(tx.sql, register, earlierNo);
  if (isOpen && !jumpConfirmed && earlierNo > next)
    throw appError('archive.number-jump', { number: earlierNo, next, after, year });
  return earlierNo;
}

function requireYear(day: string, year: number | null): void {
  if (year !== null && yearOf(day) !== year)
    throw appError('archive.day-of-other-year', { year: String(year) });
}

function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}
