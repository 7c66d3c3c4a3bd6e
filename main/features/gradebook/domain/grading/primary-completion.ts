import type { Flag } from './flags.ts';
import type { PrimaryResult } from './levels.ts';
import type { PrimaryRules } from './rule-sets/rule-set.ts';
import { NO, YES, explained, type Explained, type WhyParams } from './why.ts';

/** `guided`: helped, then assessed again; absence is no criterion in primary school. */
export type Completion = 'completed' | 'guided' | 'completed-by-principal' | 'not-completed';

export interface CompletionInput {
  readonly result: PrimaryResult | null;
  /** After the summer's guidance; null = not assessed again. */
  readonly again: PrimaryResult | null;
  /** Codes of what is still to be assessed again. */
  readonly open: readonly string[];
  /** Codes of what is blank at the end of the year. */
  readonly missing: readonly string[];
  /** Undefined = the principal has not decided. */
  readonly principalCompletes: boolean | undefined;
  readonly decisionSigned: boolean | undefined;
}

/**
 * The class is completed by the result, by the result after guidance, or by the principal. Who never comes back still ends
 * the year: a decision stands whatever is missing, and a flag says what it came before. Unsigned, it changes nothing.
 */
export function completion(rules: PrimaryRules, input: CompletionInput): Explained<Completion | null> {
  const { clause } = rules.completion;
  const before = byResults(rules, input);
  const { principalCompletes } = input;
  if (principalCompletes === undefined || before.value === 'completed') return before;
  const conclusion = principalCompletes ? YES : NO;
  if (input.decisionSigned === false)
    return explained(before.value, 'decision-unsigned', clause, { conclusion }, input);
  const outcome = principalCompletes ? 'completed-by-principal' : 'not-completed';
  return explained(outcome, outcome, clause, { conclusion, ...resultParam(input) }, input);
}

function byResults(rules: PrimaryRules, input: CompletionInput): Explained<Completion | null> {
  const { clause, atLeast } = rules.completion;
  const result = input.again ?? input.result;
  if (result === null) return explained(null, 'completion-missing', clause, {}, input);
  const params = resultParam(input);
  if (result >= atLeast)
    return explained('completed', 'completed', clause, { conclusion: YES, ...params }, input);
  if (input.open.length > 0) return explained('guided', 'guided', clause, params, input);
  return explained(null, 'principal-decides', clause, params, input);
}

function resultParam({ again, result }: CompletionInput): WhyParams {
  return { result: { word: `result-${again ?? result ?? 'open'}` } };
}

/** What a person still has to do, or did out of turn. */
export function completionFlags(rules: PrimaryRules, input: CompletionInput): Flag[] {
  const { result, open, missing, principalCompletes, decisionSigned } = input;
  const before = byResults(rules, input);
  if (before.value === 'completed')
    return principalCompletes === undefined ? [] : [{ code: 'decision-not-due', params: {} }];
  const stillOpen = { subjects: { subjects: open } };
  if (principalCompletes !== undefined && decisionSigned !== false)
    return [
      ...(open.length > 0 ? [{ code: 'decision-before-reassessment', params: stillOpen } as const] : []),
      ...(result === null
        ? [{ code: 'decision-before-results', params: { subjects: { subjects: missing } } } as const]
        : []),
    ];
  const flags: Flag[] = before.value === 'guided' ? [{ code: 'reassessment-due', params: stillOpen }] : [];
  if (principalCompletes !== undefined) flags.push({ code: 'decision-unsigned', params: {} });
  else if (before.why.code === 'principal-decides') flags.push({ code: 'principal-decides', params: {} });
  return flags;
}

/** Null = not decided yet. */
export function isCompleted(outcome: Completion | null): boolean | null {
  return outcome === null ? null : outcome === 'completed' || outcome === 'completed-by-principal';
}
