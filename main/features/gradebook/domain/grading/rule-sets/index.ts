import type { RuleSet } from './rule-set.ts';
import { TT22 } from './tt22.ts';
import { TT27 } from './tt27.ts';

export const RULE_SETS: readonly RuleSet[] = [TT22, TT27];

/**
 * The rules of a grade in a school year, named by the year it begins in. Null = an older circular (TT 58/2011, TT 26/2020,
 * TT 22/2016): its results are imported as they stand, nothing is computed.
 */
export function ruleSetFor(grade: number, firstYear: number): RuleSet | null {
  const begins = `${firstYear}-09-05`;
  return (
    RULE_SETS.find(
      ({ grades, to }) =>
        grades.some((known) => known.grade === grade && known.firstYear <= firstYear) &&
        (to === null || begins <= to),
    ) ?? null
  );
}

/** From which school year on a grade follows the rules of today. */
export function todaysRules(): { grade: number; firstYear: number; circular: RuleSet['id'] }[] {
  return RULE_SETS.flatMap(({ id, grades }) =>
    grades.map(({ grade, firstYear }) => ({ grade, firstYear, circular: id })),
  );
}

/** The same rules with the school's own titles, by code; null = not given. What is not named stays. */
export function withTitles<Rules extends RuleSet>(
  rules: Rules,
  titles: Readonly<Record<string, string | null>>,
): Rules {
  const own = rules.awards.titles.map((award) =>
    Object.hasOwn(titles, award.code) ? { ...award, title: titles[award.code] ?? null } : award,
  );
  return { ...rules, awards: { ...rules.awards, titles: own } };
}
