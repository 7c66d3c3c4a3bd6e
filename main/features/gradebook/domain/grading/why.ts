import type { Tenths } from './tenths.ts';

/** Every way a value can come about; each has its sentence in resources/locales/<lang>/grading.json under `why`. */
export const WHY_CODES = [
  'semester-average',
  'semester-average-missing',
  'year-average',
  'year-average-missing',
  'comment-pass',
  'comment-fail',
  'comment-missing',
  'comment-year',
  'comment-year-missing',
  'retested',
  'level-highest',
  'level-comment',
  'level-lowest',
  'level-many',
  'level-adjusted',
  'level-missing',
  'conduct-year',
  'conduct-missing',
  'conduct-reassessed',
  'promoted',
  'retest',
  'conduct-training',
  'conduct-then-retest',
  'absent-too-long',
  'retained',
  'principal-decides',
  'summer-order',
  'promoted-by-principal',
  'retained-by-principal',
  'decision-unsigned',
  'promotion-missing',
  'award',
  'award-none',
  'award-missing',
  'primary-highest',
  'primary-subject',
  'primary-quality',
  'primary-test',
  'primary-missing',
  'completed',
  'guided',
  'reassessed',
  'reassessed-with-test',
  'completed-by-principal',
  'not-completed',
  'completion-missing',
  'primary-award',
  'primary-award-none',
  'primary-award-missing',
] as const;
export type WhyCode = (typeof WHY_CODES)[number];

/**
 * What a sentence shows: a count, one mark, several marks, a word of grading.json, a text as it stands, codes of subjects,
 * what a year ends in (said by the grade: the last ones of a school level have no next class).
 */
export type WhyParam =
  | number
  | { readonly tenths: Tenths }
  | { readonly marks: readonly Tenths[] }
  | { readonly word: string }
  | { readonly text: string }
  | { readonly subject: string }
  | { readonly subjects: readonly string[] }
  | { readonly conclusion: boolean };
export type WhyParams = Readonly<Record<string, WhyParam>>;

/** The answer to "vì sao?": data only; `inputs` are the very values that were given, by their own names. */
export interface Why {
  readonly code: WhyCode;
  readonly params: WhyParams;
  readonly clause: string;
  readonly inputs: object;
}

export interface Explained<Value> {
  readonly value: Value;
  readonly why: Why;
}

export function explained<Value>(
  value: Value,
  code: WhyCode,
  clause: string,
  params: WhyParams,
  inputs: object,
): Explained<Value> {
  return { value, why: { code, params, clause, inputs } };
}

export const YES: WhyParam = { conclusion: true };
export const NO: WhyParam = { conclusion: false };

const MARKS = Array.from({ length: 101 }, (_, tenths) => ({ tenths }));
/** One object for each mark: a school has a hundred thousand of them. */
export function mark(tenths: Tenths): WhyParam {
  return MARKS[tenths] ?? { tenths };
}

const LEVELS = [0, 1, 2, 3, 4].map((level) => ({ word: `level-${level}` }));
export function levelWord(level: number): WhyParam {
  return LEVELS[level] ?? { word: `level-${level}` };
}
