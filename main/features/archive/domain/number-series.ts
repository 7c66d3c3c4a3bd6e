import type { NumberOrigin } from '../../../../preload/contract/vocabulary/dispatches.ts';
import { twoDigits } from './outgoing-symbol.ts';

/** From one number to another, both counted. */
export interface NumberRange {
  readonly from: number;
  readonly to: number;
}
export interface SeriesState {
  /** The greater of what the counter says and what the dispatches bear, so that neither can hide a loss. */
  readonly last: number;
  /** Given by the program, but no dispatch bears them. */
  readonly missing: NumberRange[];
  /** Up to the last one taken in, but not entered: they stand in the book on paper. */
  readonly onPaper: NumberRange[];
}
interface Numbered {
  readonly number: number;
  readonly origin: NumberOrigin;
}

/**
 * One register of one year. Where the program took a register over in the middle of a year, the numbers up to the last
 * one taken in may be entered or not; what comes after it the program gave, and none of that may be missing.
 */
export function seriesState(counted: number, numbered: readonly Numbered[]): SeriesState {
  const taken = new Set(numbered.map(({ number }) => number));
  const last = numbered.reduce((most, { number }) => Math.max(most, number), counted);
  const outside = numbered.reduce(
    (most, { number, origin }) => (origin === 'given' ? most : Math.max(most, number)),
    0,
  );
  return {
    last,
    missing: rangesWithout(taken, outside + 1, last),
    onPaper: rangesWithout(taken, 1, outside),
  };
}

function rangesWithout(taken: ReadonlySet<number>, from: number, to: number): NumberRange[] {
  const ranges: NumberRange[] = [];
  for (let number = from; number <= to; number += 1) {
    if (taken.has(number)) continue;
    const before = ranges.at(-1);
    if (before?.to === number - 1) ranges[ranges.length - 1] = { from: before.from, to: number };
    else ranges.push({ from: number, to: number });
  }
  return ranges;
}

/** "01–36, 40". */
export function rangesInWords(ranges: readonly NumberRange[]): string {
  return ranges
    .map(({ from, to }) => (from === to ? twoDigits(from) : `${twoDigits(from)}–${twoDigits(to)}`))
    .join(', ');
}
