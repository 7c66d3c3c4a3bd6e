import type { PrimaryResult } from './levels.ts';
import type { PrimaryRules } from './rule-sets/rule-set.ts';
import { explained, type Explained } from './why.ts';

/** `guided`: helped, then assessed again; absence is no criterion in primary school. */
export type Completion = 'completed' | 'guided' | 'completed-by-principal' | 'not-completed';

export interface CompletionInput {
  readonly result: PrimaryResult | null;
  /** After the summer's guidance; null = not assessed again. */
  readonly again: PrimaryResult | null;
  /** Undefined = the principal has not decided. */
  readonly principalCompletes: boolean | undefined;
}

/** The class is completed by the result, by the result after guidance, or by the principal. */
export function completion(rules: PrimaryRules, input: CompletionInput): Explained<Completion | null> {
  const { clause, atLeast } = rules.completion;
  const { again, principalCompletes } = input;
  const result = again ?? input.result;
  if (result === null) return explained(null, 'completion-missing', clause, {}, input);
  const params = { result: { word: `result-${result}` } };
  if (result >= atLeast) return explained('completed', 'completed', clause, params, input);
  if (again === null) return explained('guided', 'guided', clause, params, input);
  if (principalCompletes === undefined) return explained(null, 'principal-decides', clause, params, input);
  return principalCompletes
    ? explained('completed-by-principal', 'completed-by-principal', clause, params, input)
    : explained('not-completed', 'not-completed', clause, params, input);
}

/** Null = not decided yet. */
export function isCompleted(outcome: Completion | null): boolean | null {
  return outcome === null ? null : outcome === 'completed' || outcome === 'completed-by-principal';
}
