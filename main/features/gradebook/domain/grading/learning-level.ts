import type { SubjectKind } from '../../../../../preload/contract/vocabulary/school.ts';
import { FAIL, type Level } from './levels.ts';
import type { LevelStep, SecondaryRules } from './rule-sets/rule-set.ts';
import type { Tenths } from './tenths.ts';

/** Tenths of a scored subject, 1 or 0 of a comment subject. */
export interface Outcome {
  readonly code: string;
  readonly kind: SubjectKind;
  readonly value: Tenths | null;
}
export interface CompleteOutcome extends Outcome {
  readonly value: Tenths;
}

/** One subject seen otherwise: not there at all, or with the best result there is. */
export interface Supposing {
  readonly at: number;
  readonly is: 'absent' | 'best';
}

/** How a student stands against one step of the table. */
export interface Standing {
  readonly commentFails: number;
  readonly below: number;
  readonly many: number;
}

export function standing(
  step: LevelStep,
  outcomes: readonly CompleteOutcome[],
  supposing: Supposing | null,
): Standing {
  let commentFails = 0;
  let below = 0;
  let many = 0;
  for (let at = 0; at < outcomes.length; at += 1) {
    const { kind, value } = outcomes[at]!;
    const supposed = supposing !== null && supposing.at === at;
    if (supposed && supposing.is === 'absent') continue;
    if (kind === 'comment') {
      if (value === 0 && !supposed) commentFails += 1;
      continue;
    }
    if (supposed || value >= step.many.mark) many += 1;
    if (!supposed && value < step.everyMark) below += 1;
  }
  return { commentFails, below, many };
}

export function reaches(step: LevelStep, { commentFails, below, many }: Standing): boolean {
  return commentFails <= step.commentFailsAtMost && below === 0 && many >= step.many.count;
}

/** By the table alone, before any adjustment. */
export function learningLevel(
  rules: SecondaryRules,
  outcomes: readonly CompleteOutcome[],
  supposing: Supposing | null = null,
): Level {
  for (const step of rules.learningLevel.steps) {
    if (reaches(step, standing(step, outcomes, supposing))) return step.level;
  }
  return FAIL;
}
