import type { Flag, FlagCode } from './flags.ts';
import type { PromotionOutcome } from './promotion.ts';
import type { SecondaryRules } from './rule-sets/rule-set.ts';
import { NO, YES, explained, type Explained } from './why.ts';

export interface DecisionInput {
  /** By the rules alone, after the summer where there was one. */
  readonly reached: Explained<PromotionOutcome | null>;
  /** Conduct and learning both failed in May, and re-tests counted since: the law does not say that they may. */
  readonly summerOrder: boolean;
  readonly disability: boolean;
  /** Undefined = the principal has not decided. */
  readonly principalPromotes: boolean | undefined;
  readonly decisionSigned: boolean | undefined;
}

export interface Decision {
  readonly outcome: Explained<PromotionOutcome | null>;
  readonly flags: readonly Flag[];
  /** Flags that the decision answers. */
  readonly settles: readonly FlagCode[];
}

/**
 * The principal decides where the rules leave it open; anywhere else a decision changes nothing and is shown. Unsigned, it
 * changes nothing anywhere.
 */
export function principalDecision(rules: SecondaryRules, input: DecisionInput): Decision {
  const { principalPromotes } = input;
  const { clause } = rules.promotion;
  const before = undecided(rules, input);
  if (principalPromotes === undefined) return before;
  if (!isLeftOpen(input)) {
    const code = input.reached.value === null ? 'decision-early' : 'decision-not-due';
    return { ...before, flags: [{ code, params: {} }] };
  }
  const conclusion = principalPromotes ? YES : NO;
  if (input.decisionSigned === false) {
    const outcome = explained(before.outcome.value, 'decision-unsigned', clause, { conclusion }, input);
    return { ...before, outcome, flags: [{ code: 'decision-unsigned', params: {} }] };
  }
  const value = principalPromotes ? 'promoted-by-principal' : 'retained-by-principal';
  const outcome = explained<PromotionOutcome>(value, value, clause, { conclusion }, input);
  return { outcome, flags: [], settles: ['conduct-then-retest', 'summer-order', 'disability'] };
}

function undecided(rules: SecondaryRules, input: DecisionInput): Decision {
  const { reached } = input;
  // Who failed again is retained whatever came first.
  const settles: FlagCode[] = reached.value === 'retained' ? ['summer-order'] : [];
  const outcome = isInDispute(input)
    ? explained<PromotionOutcome>('principal-decides', 'summer-order', rules.promotion.clause, {}, input)
    : reached;
  return { outcome, flags: [], settles };
}

const isInDispute = ({ summerOrder, reached }: DecisionInput) => summerOrder && reached.value === 'promoted';

/**
 * Both failed: what a student has to do first is not settled, so the decision may come before the summer's work. A student
 * with a disability is judged by a plan of their own, also where marks are missing.
 */
function isLeftOpen(input: DecisionInput): boolean {
  const { value } = input.reached;
  if (value === null) return input.disability;
  return value === 'principal-decides' || value === 'conduct-then-retest' || isInDispute(input);
}
