import type { Flag, FlagCode } from './flags.ts';
import type { PromotionOutcome } from './promotion.ts';
import type { SecondaryRules } from './rule-sets/rule-set.ts';
import { explained, type Explained } from './why.ts';

export interface DecisionInput {
  /** By the rules alone, after the summer where there was one. */
  readonly reached: Explained<PromotionOutcome | null>;
  /** Conduct and learning both failed in May, and re-tests counted since: the law does not say that they may. */
  readonly summerOrder: boolean;
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

/** The principal decides where the rules leave it open; anywhere else a decision changes nothing and is shown. */
export function principalDecision(rules: SecondaryRules, input: DecisionInput): Decision {
  const { reached, summerOrder, principalPromotes } = input;
  const { clause } = rules.promotion;
  const inDispute = summerOrder && reached.value === 'promoted';
  const leftOpen = reached.value === 'principal-decides' || inDispute;
  if (principalPromotes === undefined) {
    // Who failed again is retained whatever came first.
    const settles: FlagCode[] = reached.value === 'retained' ? ['summer-order'] : [];
    const outcome = inDispute
      ? explained<PromotionOutcome>('principal-decides', 'summer-order', clause, {}, input)
      : reached;
    return { outcome, flags: [], settles };
  }
  // Both failed: what a student has to do first is not settled, so the decision may come before the summer's work.
  if (!leftOpen && reached.value !== 'conduct-then-retest')
    return { outcome: reached, flags: [{ code: 'decision-not-due', params: {} }], settles: [] };
  const value = principalPromotes ? 'promoted-by-principal' : 'retained-by-principal';
  return {
    outcome: explained<PromotionOutcome>(value, value, clause, {}, input),
    flags: input.decisionSigned === false ? [{ code: 'decision-unsigned', params: {} }] : [],
    settles: ['summer-order', 'disability'],
  };
}
