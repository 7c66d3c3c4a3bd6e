import type { Flag } from './flags.ts';
import type { PrimaryResult } from './levels.ts';
import { primaryAward } from './primary-award.ts';
import { completion, completionFlags, type Completion } from './primary-completion.ts';
import type { PrimaryInput, PrimaryYearEnd, Reassessed } from './primary-input.ts';
import { reassessment, type PrimaryReassessment } from './primary-reassessment.ts';
import { missingOf, primaryResult, yearEndOf } from './primary-result.ts';
import type { PrimaryAward, PrimaryRules } from './rule-sets/rule-set.ts';
import type { Explained } from './why.ts';

export interface PrimaryYear {
  readonly result: Explained<PrimaryResult | null>;
  /** After the summer's guidance; the result of before stays beside it. Null = nothing was assessed again. */
  readonly again: Explained<PrimaryResult | null> | null;
  /** By the code of each subject that was assessed again and counts: its level now. */
  readonly replaced: PrimaryReassessment['replaced'];
  readonly counted: PrimaryReassessment['counted'];
  readonly completion: Explained<Completion | null>;
  readonly award: Explained<PrimaryAward | null>;
  readonly flags: readonly Flag[];
}

const NOTHING: Reassessed = { subjects: {}, qualities: {} };

export function primaryYear(rules: PrimaryRules, input: PrimaryInput): PrimaryYear {
  const yearEnd = yearEndOf(input);
  const result = primaryResult(rules, yearEnd);
  const after = reassessment(rules, yearEnd, input.reassessed ?? NOTHING);
  const { recognised, principalCompletes, decisionSigned } = input;
  const award = primaryAward(rules, { result: result.value, recognised });
  const end = {
    result: result.value,
    again: after.again?.value ?? null,
    open: after.open,
    missing: missingOf(yearEnd),
    principalCompletes,
    decisionSigned,
  };
  const completed = completion(rules, end);
  return {
    result,
    again: after.again,
    replaced: after.replaced,
    counted: after.counted,
    completion: completed,
    award,
    flags: [
      ...missingFlags(yearEnd),
      ...(result.value !== null && award.why.code === 'primary-award-missing'
        ? [{ code: 'recognition-open', params: {} } as const]
        : []),
      ...after.flags,
      ...completionFlags(rules, end),
    ],
  };
}

function missingFlags({ subjects, qualities }: PrimaryYearEnd): Flag[] {
  const flags: Flag[] = [];
  const missing = subjects.filter(
    ({ kind, level, test }) => level === null || (kind === 'scored' && test === null),
  );
  if (missing.length > 0) {
    const codes = { subjects: missing.map(({ code }) => code) };
    flags.push({ code: 'marks-missing', params: { subjects: codes } });
  }
  if (qualities.length === 0 || qualities.some(({ level }) => level === null))
    flags.push({ code: 'qualities-missing', params: {} });
  return flags;
}
