import { expect, it } from 'vitest';
import { conclusionText, goalTitle } from '../../../../main/features/gradebook/index.ts';
import { yearGoal } from '../../../../main/features/gradebook/domain/year-goal.ts';
import { YEAR_GOALS } from '../../../../preload/contract/vocabulary/gradebook.ts';
import { textOf, wordOf } from '../../../../main/platform/i18n/index.ts';

it.each([
  [1, 'Hoàn thành chương trình lớp học', 'Chưa hoàn thành chương trình lớp học'],
  [4, 'Hoàn thành chương trình lớp học', 'Chưa hoàn thành chương trình lớp học'],
  [5, 'Hoàn thành chương trình tiểu học', 'Chưa hoàn thành chương trình tiểu học'],
  [6, 'Được lên lớp', 'Chưa được lên lớp'],
  [8, 'Được lên lớp', 'Chưa được lên lớp'],
  [9, 'Hoàn thành chương trình THCS', 'Chưa hoàn thành chương trình THCS'],
  [10, 'Được lên lớp', 'Chưa được lên lớp'],
  [11, 'Được lên lớp', 'Chưa được lên lớp'],
  [12, 'Hoàn thành chương trình THPT', 'Chưa hoàn thành chương trình THPT'],
])('a year of grade %i ends in “%s” or “%s”', (grade, yes, no) => {
  const goal = yearGoal(grade);
  expect([conclusionText(goal, true), conclusionText(goal, false)]).toEqual([yes, no]);
});

it('nobody is promoted out of primary school or of the last grade', () => {
  for (const goal of YEAR_GOALS.filter((each) => each !== 'promotion'))
    for (const text of [goalTitle(goal), conclusionText(goal, true), conclusionText(goal, false)])
      expect(text).not.toMatch(/lên lớp/iu);
});

it.each(['vi', 'en'] as const)('every goal has its words in %s', (language) => {
  const keys = YEAR_GOALS.flatMap((goal) =>
    ['title', 'yes', 'no'].map((word) => `grading.goal.${goal}.${word}`),
  );
  expect(keys.filter((key) => wordOf(language, key) === null)).toEqual([]);
});

it('no reason names the next class by itself: the grade says what a year ends in', () => {
  for (const code of ['promoted', 'absent-too-long', 'retained', 'completed', 'not-completed'])
    expect(textOf('vi', `grading.why.${code}`, { conclusion: 'X' })).not.toMatch(/lên lớp|lớp học/iu);
});
