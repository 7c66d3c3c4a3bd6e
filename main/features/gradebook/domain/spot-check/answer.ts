import type { Passed, PrimaryLevel } from '../grading/levels.ts';
import type { Flag } from '../grading/flags.ts';
import { isCompleted } from '../grading/primary-completion.ts';
import type { PrimaryInput } from '../grading/primary-input.ts';
import type { PrimaryYear } from '../grading/primary-year.ts';
import { isPromoted } from '../grading/promotion.ts';
import type { SecondaryResult, SubjectResult } from '../grading/secondary-result.ts';
import { markText } from '../grading/tenths.ts';
import type { Why, WhyParams } from '../grading/why.ts';

/** `text` names the sentence in grading.json. */
export interface AnswerFlag {
  readonly code: string;
  readonly text: string;
  readonly params: WhyParams;
}

/** One student of the spot check. The shape is stable; `afterSummer` is there only where a summer was given. */
export interface StudentAnswer {
  readonly id: string | number;
  readonly subjects: Readonly<Record<string, SubjectAnswer>>;
  readonly level: {
    readonly hk1: string | null;
    readonly hk2: string | null;
    readonly year: string | null;
    readonly yearBeforeAdjustment: string | null;
    readonly adjustedBecause: string | null;
  };
  readonly conductYear: string | null;
  readonly promoted: boolean | null;
  readonly award: string | null;
  readonly afterSummer?: {
    readonly subjects: Readonly<Record<string, string | null>>;
    readonly level: string | null;
    readonly conduct: string | null;
    readonly promoted: boolean | null;
  };
  readonly flags: readonly AnswerFlag[];
}
interface SubjectAnswer {
  readonly hk1: string | null;
  readonly hk2: string | null;
  readonly year: string | null;
}

const LEVELS = ['', 'Chưa đạt', 'Đạt', 'Khá', 'Tốt'];
const PASSED: Readonly<Record<Passed, string>> = { 0: 'CĐ', 1: 'Đ' };
const PRIMARY: Readonly<Record<PrimaryLevel, string>> = { 1: 'C', 2: 'H', 3: 'T' };
const RESULTS = ['', 'CHT', 'HT', 'HTT', 'HTXS'];

export function secondaryAnswer(id: string | number, result: SecondaryResult): StudentAnswer {
  const { level, conductYear, promotion, award, afterSummer, outcome: end } = result;
  const kinds = new Map(result.subjects.map(({ code, kind }) => [code, kind]));
  const summer = afterSummer && {
    subjects: Object.fromEntries(
      Object.entries(afterSummer.retested).map(([code, { value }]) => [
        code,
        outcome(kinds.get(code) ?? 'scored', value),
      ]),
    ),
    level: levelName(afterSummer.level.value),
    conduct: levelName(afterSummer.conduct.value),
    promoted: isPromoted(end.value),
  };
  return {
    id,
    subjects: Object.fromEntries(result.subjects.map((subject) => [subject.code, subjectAnswer(subject)])),
    level: {
      hk1: levelName(level.first.value),
      hk2: levelName(level.second.value),
      year: levelName(level.year.value),
      yearBeforeAdjustment: levelName(level.year.before),
      adjustedBecause: level.year.adjustedBecause,
    },
    conductYear: levelName(conductYear.value),
    promoted: isPromoted(promotion.value),
    award: award.value?.title ?? null,
    ...(summer === null ? {} : { afterSummer: summer }),
    flags: flagsAnd(result.flags, end.why),
  };
}

function subjectAnswer({ kind, first, second, year }: SubjectResult): SubjectAnswer {
  return {
    hk1: outcome(kind, first.value),
    hk2: outcome(kind, second.value),
    year: outcome(kind, year.value),
  };
}

function outcome(kind: SubjectResult['kind'], value: number | null): string | null {
  if (value === null) return null;
  return kind === 'comment' ? PASSED[value === 0 ? 0 : 1] : markText(value, '.');
}

function levelName(level: number | null): string | null {
  return level === null ? null : (LEVELS[level] ?? null);
}

/** T/H/C at the end of each semester; the year is its end. There is no conduct in primary school. */
export function primaryAnswer(
  id: string | number,
  { subjects }: PrimaryInput,
  year: PrimaryYear,
): StudentAnswer {
  const { result, completion, award, flags } = year;
  const words = (level: PrimaryLevel | null | undefined) => (level == null ? null : PRIMARY[level]);
  const named = result.value === null ? null : (RESULTS[result.value] ?? null);
  return {
    id,
    subjects: Object.fromEntries(
      subjects.map(({ code, levels: [, endFirst, , yearEnd] }) => [
        code,
        { hk1: words(endFirst), hk2: words(yearEnd), year: words(yearEnd) },
      ]),
    ),
    level: { hk1: null, hk2: null, year: named, yearBeforeAdjustment: named, adjustedBecause: null },
    conductYear: null,
    promoted: isCompleted(completion.value),
    award: award.value?.title ?? null,
    flags: flagsAnd(flags, completion.why),
  };
}

/** Whoever is not promoted, or not yet, is told why, unless a flag says it. */
function flagsAnd(flags: readonly Flag[], { code, params }: Why): AnswerFlag[] {
  const said = flags.map((flag): AnswerFlag => ({ ...flag, text: `flag.${flag.code}` }));
  const told = code === 'promoted' || code === 'completed' || said.some((flag) => flag.code === code);
  return told ? said : [...said, { code, text: `why.${code}`, params }];
}
