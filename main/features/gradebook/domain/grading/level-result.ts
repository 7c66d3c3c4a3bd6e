import { adjustLevel, type Adjustment } from './level-adjustment.ts';
import { learningLevel, standing, type CompleteOutcome, type Outcome } from './learning-level.ts';
import type { Level } from './levels.ts';
import type { SecondaryRules } from './rule-sets/rule-set.ts';
import { explained, levelWord, mark, type Explained } from './why.ts';

export interface LevelResult extends Explained<Level | null> {
  /** By the table alone; kept although the level was raised. */
  readonly before: Level | null;
  /** Code of the subject because of which the level was raised. */
  readonly adjustedBecause: string | null;
  readonly disputed: Adjustment['disputed'];
}

/** The learning level of a semester or of the year. Null while a subject has no result. */
export function levelResult(rules: SecondaryRules, outcomes: readonly Outcome[]): LevelResult {
  if (!areComplete(outcomes)) {
    const missing = outcomes.filter(({ value }) => value === null).map(({ code }) => code);
    const { clause } = rules.learningLevel;
    const nothing = explained(null, 'level-missing', clause, { subjects: { subjects: missing } }, outcomes);
    return { ...nothing, before: null, adjustedBecause: null, disputed: null };
  }
  const before = learningLevel(rules, outcomes);
  const { level, because, otherwise, disputed } = adjustLevel(rules, outcomes, before);
  if (because === null) {
    const { value, why } = byTheTable(rules, outcomes, before);
    return { value, why, before, adjustedBecause: null, disputed };
  }
  const params = {
    before: levelWord(before),
    otherwise: levelWord(otherwise),
    subject: { subject: because },
    level: levelWord(level),
  };
  const { value, why } = explained(level, 'level-adjusted', rules.adjustment.clause, params, outcomes);
  return { value, why, before, adjustedBecause: because, disputed: null };
}

function areComplete(outcomes: readonly Outcome[]): outcomes is readonly CompleteOutcome[] {
  if (outcomes.length === 0) return false;
  for (const { value } of outcomes) if (value === null) return false;
  return true;
}

/** Says what the level rests on; below the highest, the first thing that keeps the student from the next one. */
function byTheTable(
  rules: SecondaryRules,
  outcomes: readonly CompleteOutcome[],
  level: Level,
): Explained<Level> {
  const { steps, clause } = rules.learningLevel;
  const reached = steps.findIndex((step) => step.level === level);
  const next = reached === -1 ? steps.at(-1) : steps[reached - 1];
  if (next === undefined) {
    const { everyMark, many } = steps[0]!;
    const { many: count } = standing(steps[0]!, outcomes, null);
    const params = {
      level: levelWord(level),
      lowest: mark(everyMark),
      count,
      mark: mark(many.mark),
      need: many.count,
    };
    return explained(level, 'level-highest', clause, params, outcomes);
  }
  const { commentFails, below, many } = standing(next, outcomes, null);
  const levels = { level: levelWord(level), next: levelWord(next.level) };
  if (commentFails > next.commentFailsAtMost) {
    const params = { ...levels, fails: commentFails, allowed: next.commentFailsAtMost };
    return explained(level, 'level-comment', clause, params, outcomes);
  }
  if (below > 0) {
    const low = outcomes.filter(({ kind, value }) => kind === 'scored' && value < next.everyMark);
    const params = {
      ...levels,
      subjects: { subjects: low.map(({ code }) => code) },
      mark: mark(next.everyMark),
    };
    return explained(level, 'level-lowest', clause, params, outcomes);
  }
  const params = { ...levels, count: many, mark: mark(next.many.mark), need: next.many.count };
  return explained(level, 'level-many', clause, params, outcomes);
}
