import { learningLevel, standing, type CompleteOutcome, type Supposing } from './learning-level.ts';
import type { Level } from './levels.ts';
import type { SecondaryRules } from './rule-sets/rule-set.ts';

export interface Adjustment {
  readonly level: Level;
  /** The one subject that pulled the level down by two or more; null = no such subject, nothing is raised. */
  readonly because: string | null;
  /** The level without that subject. */
  readonly otherwise: Level;
  /**
   * Cases the circular does not settle; the level stays as it is and a person decides. `comment-subject`: the one subject is a
   * comment subject. `count`: only with this subject among the good ones are there enough of them.
   */
  readonly disputed: { readonly kind: 'comment-subject' | 'count'; readonly subject: string } | null;
}

/** Two or more levels under Tốt or Khá only because of one subject: raised by one level. */
export function adjustLevel(
  rules: SecondaryRules,
  outcomes: readonly CompleteOutcome[],
  level: Level,
): Adjustment {
  const unchanged = { level, because: null, otherwise: level, disputed: null };
  if (!mayHaveOneCause(rules, outcomes, level)) return unchanged;
  const cause = onlyCause(rules, outcomes, level, 'absent');
  if (cause === null) {
    const arguable = onlyCause(rules, outcomes, level, 'best');
    if (arguable === null) return unchanged;
    return { ...unchanged, disputed: { kind: 'count', subject: arguable.subject.code } };
  }
  const { subject, otherwise } = cause;
  if (subject.kind === 'comment')
    return { ...unchanged, disputed: { kind: 'comment-subject', subject: subject.code } };
  return {
    level: (level + rules.adjustment.raise) as Level,
    because: subject.code,
    otherwise,
    disputed: null,
  };
}

/** Quickly tells the many students apart whom no single subject could have lifted. */
function mayHaveOneCause(
  { adjustment, learningLevel: { steps } }: SecondaryRules,
  outcomes: readonly CompleteOutcome[],
  level: Level,
): boolean {
  for (const step of steps) {
    if (!adjustment.towards.includes(step.level) || step.level - level < adjustment.dropAtLeast) continue;
    const { commentFails, below } = standing(step, outcomes, null);
    if (commentFails - step.commentFailsAtMost + below <= 1) return true;
  }
  return false;
}

/** The one subject without which the level would be high enough; never two, for each would still be held down by the other. */
function onlyCause(
  rules: SecondaryRules,
  outcomes: readonly CompleteOutcome[],
  level: Level,
  is: Supposing['is'],
): { readonly subject: CompleteOutcome; readonly otherwise: Level } | null {
  const { towards, dropAtLeast } = rules.adjustment;
  for (let at = 0; at < outcomes.length; at += 1) {
    const otherwise = learningLevel(rules, outcomes, { at, is });
    if (towards.includes(otherwise) && otherwise - level >= dropAtLeast)
      return { subject: outcomes[at]!, otherwise };
  }
  return null;
}
