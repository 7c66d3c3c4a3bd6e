import type { Flag } from './flags.ts';
import { levelResult, type LevelResult } from './level-result.ts';
import type { Level } from './levels.ts';
import { promotion, retestSubjects, type PromotionInput, type PromotionOutcome } from './promotion.ts';
import type { SecondaryRules } from './rule-sets/rule-set.ts';
import type { Summer } from './secondary-input.ts';
import type { Tenths } from './tenths.ts';
import { NO, explained, levelWord, mark, type Explained } from './why.ts';

/** The year as it is after the summer; the result of before stands beside it, unchanged. */
export interface AfterSummer {
  /** By the code of each subject that was tested again. */
  readonly retested: Readonly<Record<string, Explained<Tenths>>>;
  readonly level: LevelResult;
  readonly conduct: Explained<Level | null>;
  readonly promotion: Explained<PromotionOutcome | null>;
  readonly flags: readonly Flag[];
}

export interface BeforeSummer extends PromotionInput {
  readonly conductResult: Explained<Level | null>;
  readonly levelResult: LevelResult;
}

/** A re-test replaces the subject's year result, a re-assessment the conduct of the year; only where they were due. */
export function afterSummer(rules: SecondaryRules, before: BeforeSummer, summer: Summer): AfterSummer {
  const flags: Flag[] = [];
  const conduct = reassessedConduct(rules, before, summer, flags);
  const due = before.learning !== null && before.learning < rules.promotion.learning;
  const mayRetest = new Set(due ? retestSubjects(rules, before.outcomes) : []);
  const conductAllows = conduct.value !== null && conduct.value >= rules.promotion.conduct;
  const retested: Record<string, Explained<Tenths>> = Object.create(null) as Record<
    string,
    Explained<Tenths>
  >;
  for (const [code, value] of Object.entries(summer.retests)) {
    if (mayRetest.has(code) && conductAllows) retested[code] = retestedResult(rules, before, code, value);
    else flags.push({ code: 'retest-not-due', params: { subject: { subject: code } } });
  }
  // Both failed in May: the law asks for conduct first and says nothing of what follows.
  if (Object.keys(retested).length > 0 && before.conduct !== conduct.value)
    flags.push({ code: 'summer-order', params: {} });
  const outcomes = before.outcomes.map((outcome) => {
    const again = retested[outcome.code];
    return again === undefined ? outcome : { ...outcome, value: again.value };
  });
  const level = Object.keys(retested).length === 0 ? before.levelResult : levelResult(rules, outcomes);
  const input = { ...before, conduct: conduct.value, learning: level.value, outcomes };
  const open = [...mayRetest].some((code) => !(code in retested));
  return { retested, level, conduct, promotion: decided(rules, input, summer, open), flags };
}

/** What still failed when nothing was left to be done again stays failed. */
function decided(
  rules: SecondaryRules,
  input: PromotionInput,
  summer: Summer,
  retestsOpen: boolean,
): Explained<PromotionOutcome | null> {
  const now = promotion(rules, input);
  const conductFailed = now.value === 'conduct-training' || now.value === 'conduct-then-retest';
  const over = (conductFailed && summer.conduct !== null) || (now.value === 'retest' && !retestsOpen);
  if (!over || input.conduct === null || input.learning === null) return now;
  const params = {
    conclusion: NO,
    conduct: levelWord(input.conduct),
    learning: levelWord(input.learning),
  };
  return explained('retained', 'retained', rules.promotion.clause, params, input);
}

function reassessedConduct(
  rules: SecondaryRules,
  before: BeforeSummer,
  summer: Summer,
  flags: Flag[],
): Explained<Level | null> {
  if (summer.conduct === null) return before.conductResult;
  if (before.conduct === null || before.conduct >= rules.promotion.conduct) {
    flags.push({ code: 'conduct-reassessment-not-due', params: {} });
    return before.conductResult;
  }
  const params = { before: levelWord(before.conduct), level: levelWord(summer.conduct) };
  const inputs = { before: before.conduct, summer: summer.conduct };
  return explained(summer.conduct, 'conduct-reassessed', rules.conductTraining.clause, params, inputs);
}

function retestedResult(
  rules: SecondaryRules,
  { outcomes }: BeforeSummer,
  code: string,
  value: Tenths,
): Explained<Tenths> {
  const { kind, value: before } = outcomes.find((outcome) => outcome.code === code)!;
  const shown = (result: Tenths) => (kind === 'comment' ? { word: `passed-${result}` } : mark(result));
  const params = { before: shown(before ?? 0), after: shown(value) };
  return explained(value, 'retested', rules.retest.clause, params, { before, summer: value });
}
