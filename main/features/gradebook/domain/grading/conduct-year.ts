import type { Level } from './levels.ts';
import type { SecondaryRules } from './rule-sets/rule-set.ts';
import { explained, levelWord, type Explained } from './why.ts';

/** Conduct of both semesters, as the homeroom teacher assessed it; null = not yet. */
export interface Conduct {
  readonly first: Level | null;
  readonly second: Level | null;
}

export function conductYear(rules: SecondaryRules, conduct: Conduct): Explained<Level | null> {
  const { clause, year } = rules.conductYear;
  const { first, second } = conduct;
  const level = first === null || second === null ? undefined : year[first - 1]?.[second - 1];
  if (first === null || second === null || level === undefined)
    return explained(null, 'conduct-missing', clause, {}, conduct);
  const params = { first: levelWord(first), second: levelWord(second), level: levelWord(level) };
  return explained(level, 'conduct-year', clause, params, conduct);
}
