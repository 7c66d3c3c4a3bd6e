import {
  DISPATCH_SERIES,
  type DispatchBook,
  type DispatchSeries,
  type NumberOrigin,
} from '../../../../preload/contract/vocabulary/dispatches.ts';
import { numbersIn, seriesState, type SeriesState } from './number-series.ts';
import { outgoingTitle } from './outgoing-symbol.ts';

/** A dispatch as its register lists it. */
export interface RegisteredDispatch {
  /** null = older than the registers, without a readable number. */
  readonly series: DispatchSeries | null;
  readonly number: number | null;
  readonly ref: string;
  readonly symbol: string;
  readonly day: string;
  readonly arrivalDay: string;
  readonly party: string;
  readonly subject: string;
  readonly signer: string;
  readonly receiver: string;
  readonly copies: number;
  readonly note: string;
  readonly origin: NumberOrigin;
  readonly state: 'kept' | 'void';
  /** Cancelled, and its register does not go on behind its number. */
  readonly numberFreed: boolean;
  readonly reason: string;
}
/** A line; of a number that was lost only the number is known. */
export type RegisterLine = Omit<RegisteredDispatch, 'ref' | 'state' | 'numberFreed'> & {
  readonly ref: string | null;
  readonly state: RegisteredDispatch['state'] | null;
};
export interface DispatchRegister extends SeriesState {
  /** null = what has no number. */
  readonly series: DispatchSeries | null;
  readonly lines: RegisterLine[];
}

const UNKNOWN: Omit<RegisterLine, 'series' | 'number'> = {
  ...{ ref: null, symbol: '', day: '', arrivalDay: '', party: '', subject: '', signer: '', receiver: '' },
  ...{ copies: 0, note: '', origin: '', state: null, reason: '' },
};

function lineOf({ numberFreed: _told, ...line }: RegisteredDispatch): RegisterLine {
  return line;
}

/** The registers of a book in a year, each with every number from the first to the last; what has none comes last. */
export function dispatchRegisters(
  given: ReadonlyMap<DispatchSeries, readonly number[]>,
  dispatches: readonly RegisteredDispatch[],
  book: DispatchBook,
): DispatchRegister[] {
  const bySeries = Map.groupBy(dispatches, ({ series }) => series);
  const numbered = DISPATCH_SERIES.filter(
    (series) => (series === 'dispatch-in') === (book === 'in') && (given.has(series) || bySeries.has(series)),
  ).map((series): DispatchRegister => {
    const own = bySeries.get(series) ?? [];
    const state = seriesState(
      given.get(series) ?? [],
      own.flatMap(({ number, origin, numberFreed }) =>
        number === null ? [] : [{ number, origin, void: numberFreed }],
      ),
    );
    const lost = numbersIn(state.missing).map((number) => ({ ...UNKNOWN, series, number }));
    const lines = [...own.map(lineOf), ...lost].sort((a, b) => (a.number ?? 0) - (b.number ?? 0));
    return { series, ...state, lines };
  });
  const unnumbered = bySeries.get(null) ?? [];
  return unnumbered.length === 0
    ? numbered
    : [...numbered, { series: null, last: 0, missing: [], onPaper: [], lines: unnumbered.map(lineOf) }];
}

/** As a heading names it. */
export function registerTitle(series: DispatchSeries | null): string {
  if (series === null) return 'Chưa rõ sổ';
  return series === 'dispatch-in' ? 'Văn bản đến' : outgoingTitle(series);
}

/** Last column of a register: what became of the dispatch or of its number. */
export function noteOfLine({ state, reason, note, origin }: RegisterLine): string {
  if (state === null) return 'Thiếu: không tìm thấy văn bản mang số này';
  const parts = [
    state === 'void' ? `Đã hủy: ${reason}` : '',
    origin === 'earlier' ? 'Số đã cấp trước' : origin === 'read' ? 'Số đọc từ ký hiệu' : '',
    note,
  ];
  return parts.filter((part) => part !== '').join('. ');
}
