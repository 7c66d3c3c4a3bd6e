import type { YearGoal } from '../../../../preload/contract/vocabulary/gradebook.ts';

/** Of a student's results, what the year ends in. */
export interface Concluded {
  readonly promoted: boolean | null;
  /** '' = open. */
  readonly conclusion: string;
  /** Number of the minutes that cover the head's decision; '' without one. */
  readonly decidedBy: string;
  readonly flags: readonly { readonly code: string }[];
}

/** What follows a class that was completed, and who confirms a programme (Luật Giáo dục as amended on 1/1/2026). */
const FOLLOWS: Readonly<Partial<Record<YearGoal, string>>> = {
  class: ', được lên lớp',
  'lower-secondary': ', Hiệu trưởng xác nhận trong học bạ',
};

/** The conclusion as a family reads it; '' while results are missing. */
export function conclusionInWords(goal: YearGoal, student: Concluded): string {
  const { promoted, conclusion, decidedBy, flags } = student;
  if (promoted === null) {
    const waits = flags.some(({ code }) => code === 'principal-decides' || code === 'decision-unsigned');
    return waits ? 'Chờ Hiệu trưởng quyết định' : '';
  }
  const follows = promoted ? (FOLLOWS[goal] ?? '') : '';
  const decided = decidedBy === '' ? '' : ` (theo quyết định của Hiệu trưởng, Biên bản số ${decidedBy})`;
  return `${conclusion}${follows}${decided}`;
}
