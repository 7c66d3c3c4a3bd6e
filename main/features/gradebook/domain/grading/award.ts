import type { Outcome } from './learning-level.ts';
import type { Level } from './levels.ts';
import type { SecondaryAward, SecondaryRules } from './rule-sets/rule-set.ts';
import { explained, levelWord, mark, type Explained } from './why.ts';

export interface AwardInput {
  readonly conduct: Level | null;
  readonly learning: Level | null;
  /** Of the year. */
  readonly outcomes: readonly Outcome[];
}

/** The best title of the year that the student reaches and the school gives; value null = none, or not yet known. */
export function award(rules: SecondaryRules, input: AwardInput): Explained<SecondaryAward | null> {
  const { clause, titles } = rules.awards;
  const { conduct, learning } = input;
  if (conduct === null || learning === null) return explained(null, 'award-missing', clause, {}, input);
  const levels = { conduct: levelWord(conduct), learning: levelWord(learning) };
  for (const title of titles) {
    const count = marksFrom(input.outcomes, title.many?.mark ?? 0);
    if (title.title === null || conduct < title.conduct || learning < title.learning) continue;
    if (title.many !== null && count < title.many.count) continue;
    const params = { ...levels, count: many(rules, input.outcomes), mark: mark(topMark(rules)) };
    return explained(title, 'award', clause, { ...params, title: { text: title.title } }, input);
  }
  return explained(null, 'award-none', clause, levels, input);
}

const topMark = (rules: SecondaryRules) => rules.awards.titles[0]?.many?.mark ?? 0;
const many = (rules: SecondaryRules, outcomes: readonly Outcome[]) => marksFrom(outcomes, topMark(rules));

function marksFrom(outcomes: readonly Outcome[], least: number): number {
  let count = 0;
  for (const { kind, value } of outcomes)
    if (kind === 'scored' && value !== null && value >= least) count += 1;
  return count;
}
