import { COMPUTED_COLUMNS, type ComputedColumn } from '../../../../preload/contract/vocabulary/gradebook.ts';
import { HOMEROOM, WHOLE_YEAR } from './cell.ts';
import type { RuleSet } from './grading/rule-sets/rule-set.ts';
import { QUALITIES_OF_PRIMARY } from './grading/qualities.ts';

export const AVERAGE = 'dtb' satisfies ComputedColumn;
export const LEVEL = 'muc' satisfies ComputedColumn;

export function isComputed(col: string | null): col is ComputedColumn {
  return COMPUTED_COLUMNS.some((computed) => computed === col);
}

/**
 * Remarks, absences, conduct, the vote of the class, what is done in the summer and what the principal decides feed
 * neither an average nor a level of learning.
 */
const FEEDS_NOTHING: ReadonlySet<string> = new Set([
  'nx',
  'buoi-nghi',
  'ren-luyen',
  'ren-luyen-lai',
  'thi-lai',
  'ghi-nhan',
  'muc-lai',
  'kt-lai',
  ...QUALITIES_OF_PRIMARY.map(({ code }) => `${code}-lai`),
  'hoan-thanh',
  'len-lop',
]);

/** Whether averages and levels are computed from what is entered in a column; the triggers say the same. */
export function feedsResults(col: string): boolean {
  return !FEEDS_NOTHING.has(col) && !isComputed(col);
}

/**
 * What is computed in a book and can be locked there. The level of a class stands with its homeroom teacher; primary
 * school knows no average, and its level of the year is the one at the end of semester II.
 */
export function computedIn(
  rules: RuleSet,
  { subjectId, semester }: { readonly subjectId: string; readonly semester: number },
): readonly ComputedColumn[] {
  if (subjectId === HOMEROOM) return rules.id === 'TT27' && semester === WHOLE_YEAR ? [] : [LEVEL];
  return rules.id === 'TT22' ? [AVERAGE] : [];
}
