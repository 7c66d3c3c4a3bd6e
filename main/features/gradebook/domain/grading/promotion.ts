import type { Outcome } from './learning-level.ts';
import type { Level } from './levels.ts';
import type { SecondaryRules } from './rule-sets/rule-set.ts';
import { NO, YES, explained, levelWord, type Explained } from './why.ts';

/**
 * `retest`, `conduct-training`, `conduct-then-retest`: decided after the summer. `conduct-then-retest` needs a person: a
 * re-test asks for conduct Đạt, and what comes first is not settled.
 */
export type PromotionOutcome =
  | 'promoted'
  | 'retest'
  | 'conduct-training'
  | 'conduct-then-retest'
  | 'absent-too-long'
  | 'retained'
  | 'principal-decides'
  | 'promoted-by-principal'
  | 'retained-by-principal';

export interface PromotionInput {
  readonly conduct: Level | null;
  readonly learning: Level | null;
  /** Half-days (buổi), with or without leave; null = not yet counted. */
  readonly absences: number | null;
  /** Of the year; for what has to be tested again. */
  readonly outcomes: readonly Outcome[];
  /** The principal decides on the basis of the student's own plan. */
  readonly disability: boolean;
}

export function promotion(rules: SecondaryRules, input: PromotionInput): Explained<PromotionOutcome | null> {
  const least = rules.promotion;
  const { clause, absencesAtMost } = least;
  const { conduct, learning, absences } = input;
  if (conduct === null || learning === null || absences === null)
    return explained(null, 'promotion-missing', clause, {}, input);
  const levels = { conduct: levelWord(conduct), learning: levelWord(learning) };
  const days = { absences, limit: absencesAtMost };
  const conductFails = conduct < least.conduct;
  const learningFails = learning < least.learning;
  if (!conductFails && !learningFails && absences <= absencesAtMost)
    return explained('promoted', 'promoted', clause, { conclusion: YES, ...levels, ...days }, input);
  if (input.disability) return explained('principal-decides', 'principal-decides', clause, levels, input);
  if (absences > absencesAtMost)
    return explained('absent-too-long', 'absent-too-long', clause, { conclusion: NO, ...days }, input);
  const subjects = { subjects: retestSubjects(rules, input.outcomes) };
  if (conductFails && learningFails)
    return explained('conduct-then-retest', 'conduct-then-retest', rules.retest.clause, { subjects }, input);
  if (conductFails)
    return explained('conduct-training', 'conduct-training', rules.conductTraining.clause, levels, input);
  return explained('retest', 'retest', rules.retest.clause, { subjects }, input);
}

/** Codes of the subjects that are Chưa đạt or whose year average is below 5,0. */
export function retestSubjects(rules: SecondaryRules, outcomes: readonly Outcome[]): string[] {
  return outcomes
    .filter(({ kind, value }) => value !== null && value < (kind === 'comment' ? 1 : rules.retest.below))
    .map(({ code }) => code);
}

/** Null = not decided yet: something is missing, or the principal decides. */
export function isPromoted(outcome: PromotionOutcome | null): boolean | null {
  return outcome === null || outcome === 'principal-decides'
    ? null
    : outcome === 'promoted' || outcome === 'promoted-by-principal';
}
