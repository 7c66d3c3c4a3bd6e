import { describe, expect, it } from 'vitest';
import {
  classKey,
  isReadableValue,
  nameKey,
  subjectKey,
  valueKey,
} from '../../../../main/features/edit-log/domain/same-words.ts';

describe('the words of another system', () => {
  it.each([
    ['7,5', '7.50', true],
    ['8', '8,0', true],
    ['10', '1,0', false],
    ['Đ', 'Đạt', true],
    ['CĐ', 'Chưa đạt', true],
    ['T', 'Hoàn thành tốt', true],
    ['', '(trống)', true],
    ['', '0', false],
    ['7,5', '7,6', false],
    ['85', '8,5?', false],
    ['8', '-8', false],
    ['Đọc 2 bài', 'đọc  2 bài', true],
    ['Đ', 'CĐ', false],
  ])('say with %s what %s says: %s', (a, b, same) => {
    expect(valueKey(a) === valueKey(b)).toBe(same);
  });

  it('name classes, subjects and people with and without accents', () => {
    expect(classKey('Lớp 6A1')).toBe(classKey('6a1'));
    expect(subjectKey('Môn Ngữ văn')).toBe(subjectKey('NGU VAN'));
    expect(nameKey('Đặng  Hoài Bình')).toBe(nameKey('dang hoai binh'));
  });

  it.each([
    ['8,5', true],
    ['08', true],
    ['Chưa đạt', true],
    ['(trống)', true],
    ['2026-05-08', false],
    ['Vắng', false],
    ['8,5?', false],
  ])('show whether %s is a value', (text, readable) => {
    expect(isReadableValue(text)).toBe(readable);
  });
});
