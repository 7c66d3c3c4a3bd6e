import type { NumberOrigin } from '../../../../preload/contract/vocabulary/dispatches.ts';
import { twoDigits } from './outgoing-symbol.ts';

/** From one number to another, both counted. */
export interface NumberRange {
  readonly from: number;
  readonly to: number;
}
export interface SeriesState {
  /** The next number of the register comes after it. */
  readonly last: number;
  /** Given by the program, but no dispatch bears them. */
  readonly missing: NumberRange[];
  /** Up to the last, but neither given nor entered: they stand in the book on paper, or nowhere. */
  readonly onPaper: NumberRange[];
}
export interface Numbered {
  readonly number: number;
  readonly origin: NumberOrigin;
  /** Cancelled, and the register does not go on behind it. */
  readonly void: boolean;
}

/**
 * One register of one year: what the program gave, and what dispatches bear. Where the program took a register over in
 * the middle of a year, the numbers it did not give may be entered or not; none that it gave may be missing.
 */
export function seriesState(given: readonly number[], borne: readonly Numbered[]): SeriesState {
  const taken = new Set(borne.map(({ number }) => number));
  const lost = given.filter((number) => !taken.has(number)).sort((a, b) => a - b);
  const live = borne.reduce(
    (most, each) => (each.void ? most : Math.max(most, each.number)),
    lost.at(-1) ?? 0,
  );
  const known = new Set([...taken, ...given]);
  const last = lastOf(live, known);
  return {
    last,
    missing: rangesOf(lost),
    onPaper: rangesWithout(known, 1, last),
  };
}

/**
 * The last number of a register whose live ones reach up to `live`. A cancelled number carries nothing along, so that a
 * slip can be undone, but it is not given again: what is taken right behind the live ones is passed over.
 */
export function lastOf(live: number, taken: ReadonlySet<number>): number {
  let last = live;
  while (taken.has(last + 1)) last += 1;
  return last;
}

/** Every number of the ranges. */
export function numbersIn(ranges: readonly NumberRange[]): number[] {
  return ranges.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, index) => from + index));
}

function rangesWithout(taken: ReadonlySet<number>, from: number, to: number): NumberRange[] {
  return rangesOf(numbersIn([{ from, to }]).filter((number) => !taken.has(number)));
}

/** Of numbers in their order. */
function rangesOf(numbers: readonly number[]): NumberRange[] {
  const ranges: NumberRange[] = [];
  for (const number of numbers) {
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
