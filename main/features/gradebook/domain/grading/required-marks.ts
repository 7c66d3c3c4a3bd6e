import type { SubjectKind } from '../../../../../preload/contract/vocabulary/school.ts';
import type { SecondaryRules } from './rule-sets/rule-set.ts';

/** Regular marks a semester; besides them exactly one mid-term and one final mark. */
export function requiredRegular(rules: SecondaryRules, kind: SubjectKind, periodsPerYear: number): number {
  if (kind === 'comment') return rules.requiredMarks.comment;
  for (const { upTo, regular } of rules.requiredMarks.scored) {
    if (upTo === null || periodsPerYear <= upTo) return regular;
  }
  return 0;
}
