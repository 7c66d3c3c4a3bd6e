import type { SecondaryRules } from './rule-sets/rule-set.ts';
import { meanHalfUp, type Tenths } from './tenths.ts';
import { explained, mark, type Explained } from './why.ts';

/** (semester I + 2 × semester II) : 3, from the averages as they are shown. */
export function yearAverage(
  rules: SecondaryRules,
  first: Tenths | null,
  second: Tenths | null,
): Explained<Tenths | null> {
  const { clause, firstWeight, secondWeight } = rules.yearAverage;
  const inputs = { first, second };
  if (first === null || second === null) return explained(null, 'year-average-missing', clause, {}, inputs);
  const weight = firstWeight + secondWeight;
  const average = meanHalfUp(firstWeight * first + secondWeight * second, weight);
  const params = { first: mark(first), second: mark(second), secondWeight, weight, average: mark(average) };
  return explained(average, 'year-average', clause, params, inputs);
}
