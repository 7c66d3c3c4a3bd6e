import type { Flag } from './flags.ts';
import type { PrimaryResult } from './levels.ts';
import { primaryAward } from './primary-award.ts';
import { completion, type Completion } from './primary-completion.ts';
import type { PrimaryInput, PrimaryYearEnd, Reassessed } from './primary-input.ts';
import { primaryResult, yearEndOf } from './primary-result.ts';
import type { PrimaryAward, PrimaryRules } from './rule-sets/rule-set.ts';
import type { Explained } from './why.ts';

export interface PrimaryYear {
  readonly result: Explained<PrimaryResult | null>;
  /** After the summer's guidance; the result of before stays beside it. Null = nothing was assessed again. */
  readonly again: Explained<PrimaryResult | null> | null;
  readonly completion: Explained<Completion | null>;
  readonly award: Explained<PrimaryAward | null>;
  readonly flags: readonly Flag[];
}

export function primaryYear(rules: PrimaryRules, input: PrimaryInput): PrimaryYear {
  const yearEnd = yearEndOf(input);
  const result = primaryResult(rules, yearEnd);
  const again =
    input.reassessed === undefined ? null : primaryResult(rules, assessedAgain(yearEnd, input.reassessed));
  const { recognised, principalCompletes } = input;
  const award = primaryAward(rules, { result: result.value, recognised });
  const flags: Flag[] = [];
  const missing = yearEnd.subjects.filter(
    ({ kind, level, test }) => level === null || (kind === 'scored' && test === null),
  );
  if (missing.length > 0) {
    const subjects = { subjects: missing.map(({ code }) => code) };
    flags.push({ code: 'marks-missing', params: { subjects } });
  }
  if (yearEnd.qualities.length === 0 || yearEnd.qualities.some(({ level }) => level === null))
    flags.push({ code: 'qualities-missing', params: {} });
  if (result.value !== null && award.why.code === 'primary-award-missing')
    flags.push({ code: 'recognition-open', params: {} });
  return {
    result,
    again,
    completion: completion(rules, { result: result.value, again: again?.value ?? null, principalCompletes }),
    award,
    flags,
  };
}

function assessedAgain({ subjects, qualities }: PrimaryYearEnd, again: Reassessed): PrimaryYearEnd {
  return {
    subjects: subjects.map((subject) => {
      const own = ownValue(again.subjects, subject.code);
      if (own === undefined) return subject;
      return { ...subject, level: own.level ?? subject.level, test: own.test ?? subject.test };
    }),
    qualities: qualities.map((quality) => ({
      ...quality,
      level: ownValue(again.qualities, quality.code) ?? quality.level,
    })),
  };
}

function ownValue<Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
