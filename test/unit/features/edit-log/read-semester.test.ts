import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSemester, semesterIn } from '../../../../main/features/edit-log/domain/read-semester.ts';

describe('a semester of another system', () => {
  it.each([
    ['HK1', 1],
    ['Học kỳ I', 1],
    ['Học kỳ I (2026-2027)', 1],
    ['HK1/2026-2027', 1],
    ['1', 1],
    ['1.0', 1],
    ['1,0', 1],
    ['Giữa kỳ I', 1],
    ['Học kì II', 2],
    ['Học kì 2 năm học 2026-2027', 2],
    ['HK 2026-2027: 2', 2],
    ['HK 2', 2],
    ['Kỳ 2 ', 2],
    ['KII', 2],
    ['ii', 2],
    ['Học kỳ hai', 2],
    ['Cả năm', 3],
    ['CN', 3],
    ['3', 3],
    ['', null],
    ['?', null],
    ['2026-2027', null],
    ['HK1 và HK2', null],
    ['Học kỳ I, cả năm', null],
    ['Kỳ thi 2', null],
  ])('told as %j is %j', (text, semester) => {
    expect(readSemester(text)).toBe(semester);
  });

  it('in a title needs its name: a number alone is none', () => {
    expect(['BẢNG ĐIỂM HỌC KỲ II NĂM HỌC 2026-2027', 'Môn: CN', '2', 'Lớp 6A1'].map(semesterIn)).toEqual([
      2,
      null,
      null,
      null,
    ]);
  });

  it('is never another one because of the year, the case or what stands around it', () => {
    const year = fc
      .integer({ min: 2020, max: 2040 })
      .chain((from) =>
        fc.constantFrom(`${from}-${from + 1}`, `${from} – ${from + 1}`, `${from}/${from + 1}`),
      );
    const name = fc.constantFrom('Học kỳ', 'HỌC KÌ', 'hk', 'HK', 'Kỳ', 'kì');
    const number = fc.constantFrom(
      ...([
        ['1', 1],
        ['I', 1],
        ['2', 2],
        ['II', 2],
      ] as const),
    );
    fc.assert(
      fc.property(name, number, year, fc.nat({ max: 4 }), (word, [text, semester], years, shape) => {
        const told = [
          `${word} ${text}`,
          `${word} ${text} (${years})`,
          `Năm học ${years}, ${word} ${text}`,
          `${word} ${text} năm học ${years}`,
          `${word} ${text} - ${years}`.normalize('NFD'),
        ][shape]!;
        expect([told, readSemester(told)]).toEqual([told, semester]);
      }),
    );
  });
});
