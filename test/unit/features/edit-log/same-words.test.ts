import { describe, expect, it } from 'vitest';
import {
  classKey,
  columnKey,
  nameKey,
  subjectKey,
  valueKey,
} from '../../../../main/features/edit-log/domain/same-words.ts';
import { readMoment, readSemester } from '../../../../main/features/edit-log/domain/central-line.ts';

describe('the words of another system', () => {
  it.each([
    ['TX1', 'tx1'],
    ['ĐĐGtx2', 'tx2'],
    ['Điểm thường xuyên 3', 'tx3'],
    ['Cột TX 4', 'tx4'],
    ['Giữa kỳ', 'gk'],
    ['ĐĐGgk', 'gk'],
    ['Điểm giữa học kỳ', 'gk'],
    ['Giữa kì I', 'gk'],
    ['Cuối học kì II', 'ck'],
    ['ĐĐGck', 'ck'],
    ['Kết quả rèn luyện', 'renluyen'],
    ['muc-gk', 'mucgk'],
    ['Mức đạt được CK', 'mucck'],
    ['kt-ck', 'ktck'],
    ['pc1-gk', 'pc1gk'],
    ['Nhận xét', 'nx'],
    ['Kiểm tra lại', 'thilai'],
    ['buoi-nghi', 'buoinghi'],
    ['Số buổi nghỉ', 'buoinghi'],
    ['ĐTBmhk', null],
    ['Điểm miệng', null],
    ['TX0', null],
    ['', null],
  ])('name the column %s', (text, key) => {
    expect(columnKey(text)).toBe(key);
  });

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
    ['12/11/2026 08:15:30', '2026-11-12T08:15'],
    ['08:15 12/11/2026', '2026-11-12T08:15'],
    ['2026-11-12T08:15:00', '2026-11-12T08:15'],
    ['12-11-2026 9:05', '2026-11-12T09:05'],
    ['12/11/2026 2:05 CH', '2026-11-12T14:05'],
    ['12/11/2026', '2026-11-12'],
    ['hôm qua', 'hôm qua'],
    ['', ''],
  ])('tell the moment %s', (text, moment) => {
    expect(readMoment(text)).toBe(moment);
  });

  it.each([
    ['HK1', 1],
    ['Học kỳ I', 1],
    ['1', 1],
    ['Học kì II', 2],
    ['HK 2', 2],
    ['Cả năm', 3],
    ['', null],
    ['?', null],
  ])('tell the semester %s', (text, semester) => {
    expect(readSemester(text)).toBe(semester);
  });
});
