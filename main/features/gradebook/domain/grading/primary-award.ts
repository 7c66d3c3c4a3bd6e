import type { PrimaryResult } from './levels.ts';
import type { PrimaryAward, PrimaryRules } from './rule-sets/rule-set.ts';
import { explained, type Explained } from './why.ts';

export interface PrimaryAwardInput {
  readonly result: PrimaryResult | null;
  readonly recognised: boolean | null;
}

/** The best title that the pupil reaches and the school gives; value null = none, or not yet known. */
export function primaryAward(rules: PrimaryRules, input: PrimaryAwardInput): Explained<PrimaryAward | null> {
  const { clause, titles } = rules.awards;
  const { result, recognised } = input;
  if (result === null) return explained(null, 'primary-award-missing', clause, {}, input);
  const params = { result: { word: `result-${result}` } };
  const title = titles.find((known) => known.title !== null && result >= known.result);
  if (title === undefined) return explained(null, 'primary-award-none', clause, params, input);
  if (title.recognised && recognised === null)
    return explained(null, 'primary-award-missing', clause, {}, input);
  if (title.recognised && recognised === false)
    return explained(null, 'primary-award-none', clause, params, input);
  const named = { ...params, title: { text: title.title ?? '' } };
  return explained(title, 'primary-award', clause, named, input);
}
