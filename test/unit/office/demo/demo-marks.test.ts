import { describe, expect, it } from 'vitest';
import { demoMarks } from '../../../../main/office/demo/index.ts';

const COLUMNS = [
  { key: 'tx1', kind: 'mark' },
  { key: 'gk', kind: 'mark' },
  { key: 'ck', kind: 'mark' },
  { key: 'nx', kind: 'text' },
] as const;
const book = {
  classId: 'lop',
  subjectId: 'mon',
  semester: 1,
  className: '6A1',
  subjectName: 'Toán',
  teacher: 'Bùi Bảo Ngọc',
  yearName: '2026-2027',
  ruleSet: 'TT22',
  readOnly: null,
  columns: COLUMNS.map((column) => ({ ...column, extra: false, counts: true })),
  windows: { enter: null, edit: null },
  students: Array.from({ length: 40 }, (_unused, at) => ({
    id: `hs${at}`,
    name: `Học Sinh ${at}`,
    birthDate: '',
    status: 'studying',
    values: at === 0 ? [70, null, null, null] : [null, null, null, null],
    locked: [],
    corrected: [],
  })),
  results: [],
  missing: 0,
};

describe('the marks of the demo school', () => {
  const marks = demoMarks(book);

  it('are those of the middle of a semester, never of its end, and leave blanks', () => {
    expect(marks.some(({ col }) => col === 'ck')).toBe(false);
    const given = marks.filter(({ col }) => col === 'gk').length;
    expect(given).toBeGreaterThan(30);
    expect(given).toBeLessThan(40);
  });

  it('are tenths from above 0 to 10, and overwrite nothing', () => {
    for (const { col, after } of marks.filter(({ col: of }) => of !== 'nx')) {
      expect(after, col).toBeGreaterThan(0);
      expect(after, col).toBeLessThanOrEqual(100);
    }
    expect(marks.some(({ studentId, col }) => studentId === 'hs0' && col === 'tx1')).toBe(false);
  });

  it('are the same for the same seed', () => {
    expect(demoMarks(book)).toEqual(marks);
    expect(demoMarks(book, 7)).not.toEqual(marks);
  });
});
