import type { PrimaryRules, QualityRule } from './rule-sets/rule-set.ts';
import { TT27 } from './rule-sets/tt27.ts';

export type { QualityRule } from './rule-sets/rule-set.ts';

/** Every one that any grade of primary school knows, in the order of the form. */
export const QUALITIES_OF_PRIMARY: readonly QualityRule[] = TT27.qualities.items;

/** What a homeroom teacher of a grade assesses, in the order of the form; `closedEarly` = without what came late. */
export function qualitiesIn(
  { qualities }: PrimaryRules,
  grade: number,
  closedEarly: boolean,
): readonly QualityRule[] {
  return qualities.items.filter(({ fromGrade, late }) => fromGrade <= grade && !(late && closedEarly));
}

const LATE = new Set(QUALITIES_OF_PRIMARY.filter(({ late }) => late).map(({ code }) => code));

/** "nl9-ck" → true: a column of what came late. */
export function isLate(col: string): boolean {
  return LATE.has(col.slice(0, Math.max(0, col.indexOf('-'))));
}
