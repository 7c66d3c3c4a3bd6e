import type { Flag } from './flags.ts';
import type { PrimaryResult } from './levels.ts';
import type { PrimaryRules } from './rule-sets/rule-set.ts';
import { explained, type Explained } from './why.ts';

/** `guided`: helped, then assessed again; absence is no criterion in primary school. */
export type Completion = 'completed' | 'guided' | 'completed-by-principal' | 'not-completed';

export interface CompletionInput {
  readonly result: PrimaryResult | null;
  /** After the summer's guidance; null = not assessed again. */
  readonly again: PrimaryResult | null;
  /** Codes of what is still to be assessed again. */
  readonly open: readonly string[];
  /** Undefined = the principal has not decided. */
  readonly principalCompletes: boolean | undefined;
  readonly decisionSigned: boolean | undefined;
}

/** The class is completed by the result, by the result after guidance, or by the principal. */
export function completion(rules: PrimaryRules, input: CompletionInput): Explained<Completion | null> {
  const { clause, atLeast } = rules.completion;
  const { again, open, principalCompletes } = input;
  const result = again ?? input.result;
  if (result === null) return explained(null, 'completion-missing', clause, {}, input);
  const params = { result: { word: `result-${result}` } };
  if (result >= atLeast) return explained('completed', 'completed', clause, params, input);
  // Who is never assessed again still ends the year: the decision stands, and a flag says what it came before.
  if (principalCompletes !== undefined)
    return principalCompletes
      ? explained('completed-by-principal', 'completed-by-principal', clause, params, input)
      : explained('not-completed', 'not-completed', clause, params, input);
  if (open.length > 0) return explained('guided', 'guided', clause, params, input);
  return explained(null, 'principal-decides', clause, params, input);
}

/** What a person still has to do, or did out of turn. */
export function completionFlags(
  { open, principalCompletes, decisionSigned }: CompletionInput,
  { value, why }: Explained<Completion | null>,
): Flag[] {
  if (value === 'guided') return [{ code: 'reassessment-due', params: { subjects: { subjects: open } } }];
  if (why.code === 'principal-decides') return [{ code: 'principal-decides', params: {} }];
  if (principalCompletes === undefined) return [];
  if (value === null || value === 'completed') return [{ code: 'decision-not-due', params: {} }];
  const flags: Flag[] = [];
  if (open.length > 0)
    flags.push({ code: 'decision-before-reassessment', params: { subjects: { subjects: open } } });
  if (decisionSigned === false) flags.push({ code: 'decision-unsigned', params: {} });
  return flags;
}

/** Null = not decided yet. */
export function isCompleted(outcome: Completion | null): boolean | null {
  return outcome === null ? null : outcome === 'completed' || outcome === 'completed-by-principal';
}
