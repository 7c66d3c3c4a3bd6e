import type { PrimarySubject } from './primary-input.ts';
import type { PrimaryRules } from './rule-sets/rule-set.ts';

/** At which of the four times a subject has a periodic test. */
export function periodicTests(
  rules: PrimaryRules,
  grade: number,
  { code, kind }: Pick<PrimarySubject, 'code' | 'kind'>,
): readonly [boolean, boolean, boolean, boolean] {
  if (kind === 'comment') return [false, false, false, false];
  const { grades, subjects } = rules.tests.midterm;
  const midterm = grades.includes(grade) && subjects.includes(code.toUpperCase());
  return [midterm, true, midterm, true];
}
