import { NOT_COMPLETED, type PrimaryResult } from './levels.ts';
import { YEAR_END, type PrimaryInput, type PrimaryYearEnd } from './primary-input.ts';
import type { PrimaryRules, PrimaryStep } from './rule-sets/rule-set.ts';
import { explained, mark, type Explained, type WhyParams } from './why.ts';

export function yearEndOf({ subjects, qualities }: PrimaryInput): PrimaryYearEnd {
  return {
    subjects: subjects.map(({ code, kind, levels, tests }) => ({
      code,
      kind,
      level: levels[YEAR_END] ?? null,
      test: kind === 'scored' ? (tests[YEAR_END] ?? null) : null,
    })),
    qualities: qualities.map(({ code, levels }) => ({ code, level: levels[YEAR_END] ?? null })),
  };
}

/** The result of the year from what stands at its end. Null while something is blank. */
export function primaryResult(rules: PrimaryRules, yearEnd: PrimaryYearEnd): Explained<PrimaryResult | null> {
  const { clause, steps } = rules.yearResult;
  const { subjects, qualities } = yearEnd;
  const missing = missingOf(yearEnd);
  if (missing.length > 0 || subjects.length === 0 || qualities.length === 0)
    return explained(null, 'primary-missing', clause, { subjects: { subjects: missing } }, yearEnd);
  let above: PrimaryStep | null = null;
  for (const step of steps) {
    if (obstacle(step, yearEnd) === null) return because(clause, step.result, above, yearEnd);
    above = step;
  }
  return because(clause, NOT_COMPLETED, above, yearEnd);
}

/** Codes of the subjects, qualities and abilities that are blank at the end of the year. */
export function missingOf({ subjects, qualities }: PrimaryYearEnd): string[] {
  return [...subjects.filter(lacks), ...qualities.filter(({ level }) => level === null)].map(
    ({ code }) => code,
  );
}

function lacks({ kind, level, test }: PrimaryYearEnd['subjects'][number]): boolean {
  return level === null || (kind === 'scored' && test === null);
}

interface Obstacle {
  readonly code: 'primary-subject' | 'primary-quality' | 'primary-test';
  readonly params: WhyParams;
}

/** The first thing that keeps a pupil from a step; null = nothing does. */
function obstacle(step: PrimaryStep, { subjects, qualities }: PrimaryYearEnd): Obstacle | null {
  const low = subjects.filter(({ level }) => (level ?? 0) < step.subjects).map(({ code }) => code);
  if (low.length > 0) {
    const need = { word: `primary-${step.subjects}` };
    return { code: 'primary-subject', params: { subjects: { subjects: low }, need } };
  }
  const weak = qualities.filter(({ level }) => (level ?? 0) < step.qualities).map(({ code }) => code);
  if (weak.length > 0) {
    const need = { word: `quality-${step.qualities}` };
    return { code: 'primary-quality', params: { subjects: { subjects: weak }, need } };
  }
  const poor = subjects.filter(({ kind, test }) => kind === 'scored' && (test ?? 0) < step.tests);
  if (poor.length === 0) return null;
  const codes = { subjects: poor.map(({ code }) => code) };
  return { code: 'primary-test', params: { subjects: codes, mark: mark(step.tests) } };
}

/** Below the highest result, says what keeps the pupil from the next one. */
function because(
  clause: string,
  result: PrimaryResult,
  above: PrimaryStep | null,
  yearEnd: PrimaryYearEnd,
): Explained<PrimaryResult> {
  const word = { result: { word: `result-${result}` } };
  const kept = above === null ? null : obstacle(above, yearEnd);
  if (above === null || kept === null) return explained(result, 'primary-highest', clause, word, yearEnd);
  const params = { ...word, next: { word: `result-${above.result}` }, ...kept.params };
  return explained(result, kept.code, clause, params, yearEnd);
}
