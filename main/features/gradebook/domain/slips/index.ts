import { copiedBetweenClasses } from './copied-between-classes.ts';
import { raisedInOneEvening } from './raised-in-one-evening.ts';
import { roundingPattern } from './rounding-pattern.ts';
import { shiftedColumn } from './shifted-column.ts';
import type { Slip, SlipDetector, SlipInput } from './slip.ts';
import { swappedColumns } from './swapped-columns.ts';
import { unusualJump } from './unusual-jump.ts';

const DETECTORS: readonly SlipDetector[] = [
  shiftedColumn,
  swappedColumns,
  copiedBetweenClasses,
  unusualJump,
  roundingPattern,
  raisedInOneEvening,
];

/** Everything in a book that looks like a slip; a person decides whether it is one. */
export function findSlips(input: SlipInput): Slip[] {
  return DETECTORS.flatMap((detect) => detect(input));
}
