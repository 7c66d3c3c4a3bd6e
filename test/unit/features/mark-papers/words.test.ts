import { describe, expect, it } from 'vitest';
import { paperFileName } from '../../../../main/features/mark-papers/domain/file-name.ts';
import { levelInWords, promotionInWords } from '../../../../main/features/mark-papers/domain/level-words.ts';

describe('what a slip says to parents', () => {
  it.each([
    ['TT22', 'T', 'Tốt'],
    ['TT22', 'CĐ', 'Chưa đạt'],
    ['TT27', 'HTT', 'Hoàn thành tốt'],
    ['TT22', '', ''],
  ])('%s %s is "%s"', (rules, short, words) => {
    expect(levelInWords(rules, short)).toBe(words);
  });

  it.each([
    [true, 6, 'Được lên lớp'],
    [false, 7, 'Chưa được lên lớp'],
    [true, 9, 'Hoàn thành chương trình cấp học'],
    [null, 9, ''],
  ])('promoted %s in grade %i is "%s"', (promoted, grade, words) => {
    expect(promotionInWords(promoted, grade)).toBe(words);
  });
});

it('names a file after its class, or says how many classes it holds', () => {
  expect(paperFileName('slips', ['6A1'], 2)).toBe('Phiếu báo điểm 6A1 Học kỳ II.pdf');
  expect(paperFileName('table', ['6A1', '6A2'], 3)).toBe('Bảng điểm 2 lớp Cả năm.pdf');
});
