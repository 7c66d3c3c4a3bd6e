import type { PrimaryInput } from './primary-input.ts';
import { primaryYear, type PrimaryYear } from './primary-year.ts';
import type { PrimaryRules, RuleSet, SecondaryRules } from './rule-sets/rule-set.ts';
import type { SecondaryInput } from './secondary-input.ts';
import { secondaryResult, type SecondaryResult } from './secondary-result.ts';

/** All results of one student, from the rules and the marks alone: same input, same answer. */
export function computeStudent(rules: SecondaryRules, input: SecondaryInput): SecondaryResult;
export function computeStudent(rules: PrimaryRules, input: PrimaryInput): PrimaryYear;
export function computeStudent(
  rules: RuleSet,
  input: SecondaryInput | PrimaryInput,
): SecondaryResult | PrimaryYear {
  return rules.id === 'TT22'
    ? secondaryResult(rules, input as SecondaryInput)
    : primaryYear(rules, input as PrimaryInput);
}
