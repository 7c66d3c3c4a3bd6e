import type { AfterSummer } from './after-summer.ts';
import { afterSummer } from './after-summer.ts';
import { award } from './award.ts';
import { commentSemester, commentYear } from './comment-result.ts';
import { conductYear } from './conduct-year.ts';
import type { Flag } from './flags.ts';
import type { Outcome } from './learning-level.ts';
import { levelResult, type LevelResult } from './level-result.ts';
import type { Level } from './levels.ts';
import { principalDecision } from './principal-decision.ts';
import { promotion, type PromotionOutcome } from './promotion.ts';
import { requiredRegular } from './required-marks.ts';
import type { SecondaryAward, SecondaryRules } from './rule-sets/rule-set.ts';
import { secondaryFlags } from './secondary-flags.ts';
import type { SecondaryInput, SecondarySubject } from './secondary-input.ts';
import { semesterAverage } from './semester-average.ts';
import type { Tenths } from './tenths.ts';
import type { Explained } from './why.ts';
import { yearAverage } from './year-average.ts';

/** Tenths of a scored subject, 1 or 0 of a comment subject, null while a mark is missing. */
export interface SubjectResult {
  readonly code: string;
  readonly kind: SecondarySubject['kind'];
  readonly first: Explained<Tenths | null>;
  readonly second: Explained<Tenths | null>;
  readonly year: Explained<Tenths | null>;
}

export interface SecondaryResult {
  /** In the order of the input. */
  readonly subjects: readonly SubjectResult[];
  readonly level: { readonly first: LevelResult; readonly second: LevelResult; readonly year: LevelResult };
  readonly conductYear: Explained<Level | null>;
  readonly promotion: Explained<PromotionOutcome | null>;
  readonly award: Explained<SecondaryAward | null>;
  /** Null where nothing was done in the summer. */
  readonly afterSummer: AfterSummer | null;
  /** What the year ends in: after the summer, and with what the principal decided. */
  readonly outcome: Explained<PromotionOutcome | null>;
  readonly flags: readonly Flag[];
}

export function secondaryResult(rules: SecondaryRules, input: SecondaryInput): SecondaryResult {
  const subjects = input.subjects.map((subject) => subjectResult(rules, subject));
  const level = {
    first: levelResult(rules, outcomesOf(subjects, 'first')),
    second: levelResult(rules, outcomesOf(subjects, 'second')),
    year: levelResult(rules, outcomesOf(subjects, 'year')),
  };
  const conduct = conductYear(rules, input.conduct);
  const year = {
    conduct: conduct.value,
    learning: level.year.value,
    absences: input.absences,
    outcomes: outcomesOf(subjects, 'year'),
    disability: input.disability ?? false,
  };
  const summer =
    input.summer === undefined
      ? null
      : afterSummer(rules, { ...year, conductResult: conduct, levelResult: level.year }, input.summer);
  const before = promotion(rules, year);
  const reached = summer?.promotion ?? before;
  const decision = principalDecision(rules, {
    reached,
    summerOrder: summer?.flags.some(({ code }) => code === 'summer-order') ?? false,
    disability: year.disability,
    principalPromotes: input.principalPromotes,
    decisionSigned: input.decisionSigned,
  });
  const flags = [
    ...secondaryFlags(rules, input, subjects, level),
    ...bothFailed(reached),
    ...(summer?.flags ?? []),
  ];
  return {
    subjects,
    level,
    conductYear: conduct,
    promotion: before,
    award: award(rules, year),
    afterSummer: summer,
    outcome: decision.outcome,
    flags: [...flags.filter(({ code }) => !decision.settles.includes(code)), ...decision.flags],
  };
}

/** What has to be done first, and what then, a person says: the law does not. */
function bothFailed({ value, why }: Explained<PromotionOutcome | null>): Flag[] {
  return value === 'conduct-then-retest' ? [{ code: 'conduct-then-retest', params: why.params }] : [];
}

/** Both semesters and the year of one subject; what an open gradebook shows beside its marks. */
export function subjectResult(rules: SecondaryRules, subject: SecondarySubject): SubjectResult {
  const { code, kind } = subject;
  const required = requiredRegular(rules, kind, subject.periodsPerYear);
  if (kind === 'comment') {
    const first = commentSemester(rules, required, subject.first);
    const second = commentSemester(rules, required, subject.second);
    return { code, kind, first, second, year: commentYear(rules, first.value, second.value) };
  }
  const first = semesterAverage(rules, required, subject.first);
  const second = semesterAverage(rules, required, subject.second);
  return { code, kind, first, second, year: yearAverage(rules, first.value, second.value) };
}

function outcomesOf(subjects: readonly SubjectResult[], when: 'first' | 'second' | 'year'): Outcome[] {
  return subjects.map((subject) => ({ code: subject.code, kind: subject.kind, value: subject[when].value }));
}
