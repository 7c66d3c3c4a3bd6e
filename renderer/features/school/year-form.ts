import type { RawInputOf } from '../../../preload/contract/index.ts';

export type YearForm = RawInputOf<'school.addYear'>;
/** Keys under `school.years`, by field. */
export type YearProblems = Partial<Record<keyof YearForm, 'nameFormat' | 'exists' | 'order' | 'outside'>>;

/** The year after the last known one, with the usual days of the plan (05/9, tuần 19, 31/5). */
export function nextYear(names: readonly string[], thisYear: number): YearForm {
  const last = names.map((name) => Number(name.slice(0, 4))).reduce((a, b) => Math.max(a, b), thisYear - 1);
  const from = last + 1;
  return {
    name: `${String(from)}-${String(from + 1)}`,
    startsOn: `${String(from)}-09-05`,
    semester2StartsOn: `${String(from + 1)}-01-18`,
    endsOn: `${String(from + 1)}-05-31`,
  };
}

export function yearProblems(form: YearForm, existing: readonly string[]): YearProblems {
  const problems: YearProblems = {};
  const [, from, to] = /^(20\d\d)-(20\d\d)$/u.exec(form.name) ?? [];
  if (from === undefined || Number(to) !== Number(from) + 1) problems.name = 'nameFormat';
  else if (existing.includes(form.name)) problems.name = 'exists';
  for (const field of ['startsOn', 'semester2StartsOn', 'endsOn'] as const) {
    const inside = form[field] >= `${from ?? ''}-07-01` && form[field] <= `${to ?? ''}-08-31`;
    if (from !== undefined && !inside) problems[field] = 'outside';
  }
  if (form.semester2StartsOn <= form.startsOn) problems.semester2StartsOn ??= 'order';
  if (form.endsOn <= form.semester2StartsOn) problems.endsOn ??= 'order';
  return problems;
}
