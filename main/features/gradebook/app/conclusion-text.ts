import type { YearGoal } from '../../../../preload/contract/vocabulary/gradebook.ts';
import { wordOf } from '../../../platform/i18n/index.ts';

/** What a year ends in, as papers say it: "Được lên lớp", "Chưa hoàn thành chương trình tiểu học". */
export function conclusionText(goal: YearGoal, reached: boolean): string {
  return goalWord(goal, reached ? 'yes' : 'no');
}

/** Over a column of conclusions: "Lên lớp", "Hoàn thành THCS". */
export function goalTitle(goal: YearGoal): string {
  return goalWord(goal, 'title');
}

function goalWord(goal: YearGoal, which: 'title' | 'yes' | 'no'): string {
  return wordOf('vi', `grading.goal.${goal}.${which}`) ?? goal;
}
