import type { Flag } from './flags.ts';
import type { PrimaryLevel, PrimaryResult } from './levels.ts';
import type { PrimaryYearEnd, Reassessed } from './primary-input.ts';
import { primaryResult } from './primary-result.ts';
import type { PrimaryRules } from './rule-sets/rule-set.ts';
import { explained, type Explained } from './why.ts';

/** The year as it is after guidance and a new assessment; the result of before stands beside it, unchanged. */
export interface PrimaryReassessment {
  /** Null = nothing that was due was assessed again. */
  readonly again: Explained<PrimaryResult | null> | null;
  /** By the code of each subject that was assessed again: its level now, and why. */
  readonly replaced: Readonly<Record<string, Explained<PrimaryLevel | null>>>;
  /** What of the new assessment counts. */
  readonly counted: Reassessed;
  /** Codes of what keeps the pupil from completing the class and was not assessed again yet. */
  readonly open: readonly string[];
  readonly flags: readonly Flag[];
}

/**
 * A new assessment replaces what fell short of completing the class, and nothing else: not what is blank, which is entered
 * in its own place; what fell short does so whatever a blank becomes.
 */
export function reassessment(
  rules: PrimaryRules,
  yearEnd: PrimaryYearEnd,
  again: Reassessed,
): PrimaryReassessment {
  const due = shortfalls(rules, yearEnd);
  const codes = new Set(due.map(({ code }) => code));
  const given = [...Object.keys(again.subjects), ...Object.keys(again.qualities)];
  const idle = given.filter((code) => !codes.has(code));
  const flags: Flag[] =
    idle.length === 0 ? [] : [{ code: 'reassessment-not-due', params: { subjects: { subjects: idle } } }];
  const open = due.filter((each) => !isDone(each, again)).map(({ code }) => code);
  const counted = { subjects: only(again.subjects, codes), qualities: only(again.qualities, codes) };
  if (given.length === idle.length) return { again: null, replaced: {}, counted, open, flags };
  const after = assessedAgain(yearEnd, counted);
  const replaced = Object.fromEntries(
    after.subjects.flatMap((subject, at) =>
      Object.hasOwn(counted.subjects, subject.code)
        ? [[subject.code, replacing(rules, yearEnd.subjects[at]!, subject)] as const]
        : [],
    ),
  );
  return { again: primaryResult(rules, after), replaced, counted, open, flags };
}

type Assessed = PrimaryYearEnd['subjects'][number];

function replacing(rules: PrimaryRules, before: Assessed, now: Assessed): Explained<PrimaryLevel | null> {
  const { clause } = rules.completion;
  const inputs = { before, now };
  const levels = {
    before: { word: `primary-${before.level ?? 0}` },
    level: { word: `primary-${now.level ?? 0}` },
  };
  if (before.test === null || now.test === null)
    return explained(now.level, 'reassessed', clause, levels, inputs);
  // Whole marks: "6", not "6,0".
  const tests = { testBefore: before.test / 10, test: now.test / 10 };
  return explained(now.level, 'reassessed-with-test', clause, { ...levels, ...tests }, inputs);
}

function only<Value>(
  record: Readonly<Record<string, Value>>,
  codes: ReadonlySet<string>,
): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).filter(([code]) => codes.has(code)));
}

interface Shortfall {
  readonly code: string;
  readonly of: 'quality' | 'subject';
  readonly level: boolean;
  readonly test: boolean;
}

function shortfalls(rules: PrimaryRules, { subjects, qualities }: PrimaryYearEnd): Shortfall[] {
  const least = rules.yearResult.steps.find(({ result }) => result === rules.completion.atLeast)!;
  return [
    ...subjects.map(({ code, kind, level, test }) => ({
      code,
      of: 'subject' as const,
      level: level !== null && level < least.subjects,
      test: kind === 'scored' && test !== null && test < least.tests,
    })),
    ...qualities.map(({ code, level }) => ({
      code,
      of: 'quality' as const,
      level: level !== null && level < least.qualities,
      test: false,
    })),
  ].filter(({ level, test }) => level || test);
}

function isDone({ code, of, level, test }: Shortfall, again: Reassessed): boolean {
  if (of === 'quality') return ownValue(again.qualities, code) !== undefined;
  const own = ownValue(again.subjects, code);
  return (!level || own?.level != null) && (!test || own?.test != null);
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
