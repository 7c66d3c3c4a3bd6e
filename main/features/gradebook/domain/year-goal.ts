import type { YearGoal } from '../../../../preload/contract/vocabulary/gradebook.ts';

const LAST_GRADES: Readonly<Record<number, YearGoal>> = {
  5: 'primary',
  9: 'lower-secondary',
  12: 'upper-secondary',
};

/**
 * Primary school completes a class, or with grade 5 its programme (TT 27/2020, Điều 11); from grade 6 on a student is
 * promoted, or with the last grade completes the programme of the school level (TT 22/2021, Điều 12).
 */
export function yearGoal(grade: number): YearGoal {
  return LAST_GRADES[grade] ?? (grade < 5 ? 'class' : 'promotion');
}
