import { describe, expect, it } from 'vitest';
import { computeStudent, TT22 } from '../../../../../main/features/gradebook/domain/index.ts';
import { LEVELS } from '../tables/levels.ts';
import { cells, level, marks } from '../tables/read-table.ts';
import { studentWith } from './student-of-year.ts';

describe('the learning level', () => {
  it.each(LEVELS)('%s', (line) => {
    const [scored = '', fails, before = '', after = '', dispute] = cells(line);
    const student = studentWith(marks(scored), Number(fails));
    const { level: levels, flags } = computeStudent(TT22, student);
    // The same marks in both semesters: each of them and the year follow the same table.
    for (const result of [levels.first, levels.second, levels.year]) {
      expect([result.before, result.value]).toEqual([level(before), level(after)]);
      expect(result.disputed?.kind).toBe(dispute);
    }
    const disputes = flags.filter(({ code }) => code.startsWith('adjustment-'));
    expect(disputes.map(({ code }) => code)).toEqual(
      dispute === undefined ? [] : Array.from({ length: 3 }, () => `adjustment-${dispute}`),
    );
  });

  it('names the one subject because of which it was raised, the level before it and the clause', () => {
    const { year } = computeStudent(TT22, studentWith(marks('7×8.5 4.0'))).level;
    expect(year).toMatchObject({ value: 3, before: 2, adjustedBecause: 'S8' });
    expect(year.why).toMatchObject({
      code: 'level-adjusted',
      clause: 'Điều 9 khoản 3 TT 22/2021/TT-BGDĐT',
      params: { before: { word: 'level-2' }, level: { word: 'level-3' }, otherwise: { word: 'level-4' } },
    });
  });

  it.each([
    ['8×8.0', 0, 'level-highest'],
    ['5×8.0 3×6.5', 0, 'level-many'],
    ['6×6.5 5.0 4.9', 0, 'level-lowest'],
    ['8×8.5', 2, 'level-comment'],
    ['8×8.5', 1, 'level-comment'],
    ['7×8.5 —', 0, 'level-missing'],
  ] as const)('%s with %i failed comment subjects is explained by %s', (scored, fails, code) => {
    expect(computeStudent(TT22, studentWith(marks(scored), fails)).level.year.why.code).toBe(code);
  });

  it('stays open while a subject has no result, and says which', () => {
    const { level: levels, flags } = computeStudent(TT22, studentWith(marks('7×8.5 —')));
    expect([levels.year.value, levels.year.before]).toEqual([null, null]);
    expect(levels.year.why.params).toEqual({ subjects: { subjects: ['S8'] } });
    expect(flags).toEqual([{ code: 'marks-missing', params: { subjects: { subjects: ['S8'] } } }]);
  });

  it('is shown to a person where there are fewer scored subjects than the levels ask for', () => {
    const { flags } = computeStudent(TT22, studentWith(marks('5×10')));
    expect(flags).toContainEqual({ code: 'few-scored-subjects', params: { count: 5, need: 6 } });
  });
});
