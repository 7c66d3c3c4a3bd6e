import type { WhyParams } from './why.ts';

/** What a person has to look at; each has its sentence in resources/locales/<lang>/grading.json under `flag`. */
export const FLAG_CODES = [
  'marks-missing',
  'conduct-missing',
  'absences-missing',
  'qualities-missing',
  'regular-extra',
  'few-scored-subjects',
  'adjustment-comment-subject',
  'adjustment-count',
  'conduct-then-retest',
  'summer-order',
  'retest-not-due',
  'conduct-reassessment-not-due',
  'disability',
  'recognition-open',
  'reassessment-due',
  'reassessment-not-due',
  'principal-decides',
  'decision-not-due',
  'decision-early',
  'decision-before-reassessment',
  'decision-before-results',
  'decision-unsigned',
] as const;
export type FlagCode = (typeof FLAG_CODES)[number];

export interface Flag {
  readonly code: FlagCode;
  readonly params: WhyParams;
}
