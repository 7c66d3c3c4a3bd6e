import { describe, expect, it } from 'vitest';
import { paperFileName } from '../../../../main/features/mark-papers/domain/file-name.ts';
import { conclusionText } from '../../../../main/features/gradebook/index.ts';
import { conclusionInWords } from '../../../../main/features/mark-papers/domain/conclusion-words.ts';
import { levelInWords } from '../../../../main/features/mark-papers/domain/level-words.ts';
import type { YearGoal } from '../../../../preload/contract/vocabulary/gradebook.ts';

describe('what a slip says to parents', () => {
  it.each([
    ['TT22', 'T', 'Tốt'],
    ['TT22', 'CĐ', 'Chưa đạt'],
    ['TT27', 'HTT', 'Hoàn thành tốt'],
    ['TT22', '', ''],
  ])('%s %s is "%s"', (rules, short, words) => {
    expect(levelInWords(rules, short)).toBe(words);
  });

  const open = { promoted: null, conclusion: '', decidedBy: '', flags: [] };
  const flag = (code: string) => [{ code, params: {} }];
  const ended = (goal: YearGoal, reached: boolean) => ({
    ...open,
    promoted: reached,
    conclusion: conclusionText(goal, reached),
  });
  it.each([
    ['promotion', ended('promotion', true), 'Được lên lớp'],
    ['promotion', ended('promotion', false), 'Chưa được lên lớp'],
    ['class', ended('class', true), 'Hoàn thành chương trình lớp học, được lên lớp'],
    ['class', ended('class', false), 'Chưa hoàn thành chương trình lớp học'],
    ['primary', ended('primary', true), 'Hoàn thành chương trình tiểu học'],
    [
      'lower-secondary',
      ended('lower-secondary', true),
      'Hoàn thành chương trình THCS, Hiệu trưởng xác nhận trong học bạ',
    ],
    ['lower-secondary', ended('lower-secondary', false), 'Chưa hoàn thành chương trình THCS'],
    ['upper-secondary', ended('upper-secondary', true), 'Hoàn thành chương trình THPT'],
    ['primary', open, ''],
    ['primary', { ...open, flags: flag('principal-decides') }, 'Chờ Hiệu trưởng quyết định'],
    ['primary', { ...open, flags: flag('decision-unsigned') }, 'Chờ Hiệu trưởng quyết định'],
    [
      'primary',
      { ...ended('primary', false), flags: flag('decision-unsigned') },
      'Chưa hoàn thành chương trình tiểu học',
    ],
    [
      'primary',
      { ...ended('primary', true), decidedBy: '05/BB-TH' },
      'Hoàn thành chương trình tiểu học (theo quyết định của Hiệu trưởng, Biên bản số 05/BB-TH)',
    ],
  ] as const)('of a year of “%s” %o: “%s”', (goal, student, words) => {
    expect(conclusionInWords(goal, student)).toBe(words);
  });
});

it('names a file after its class, or says how many classes it holds', () => {
  expect(paperFileName('slips', ['6A1'], 2)).toBe('Phiếu báo điểm 6A1 Học kỳ II.pdf');
  expect(paperFileName('table', ['6A1', '6A2'], 3)).toBe('Bảng điểm 2 lớp Cả năm.pdf');
});
