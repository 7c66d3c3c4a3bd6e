import { describe, expect, it } from 'vitest';
import { isSealedAnew, signsCell } from '../../../../main/features/mark-locks/app/seals.ts';
import type { LockRecord } from '../../../../main/features/mark-locks/domain/record.ts';
import type { Unit } from '../../../../main/features/mark-locks/domain/unit.ts';

const BOOK: Unit = {
  ...{ part: 'marks', classId: '6a', className: '6A', subjectId: 'toan', subjectName: 'Toán' },
  ...{ col: null, studentId: null, student: '' },
};
const CELL = { classId: '6a', subjectId: 'toan', semester: 1, studentId: 'an', col: 'gk' };
const classUnit: Partial<Unit> = { part: 'summary', subjectId: null };

describe('a record says what stands in a cell', () => {
  it.each([
    ['its book', {}, {}, true],
    ['its average', {}, { col: 'dtb' }, true],
    ['another class', { classId: '6b' }, {}, false],
    ['another subject', { subjectId: 'van' }, {}, false],
    ['another semester', {}, { semester: 2 }, false],
    ['its column', { col: 'gk' }, {}, true],
    ['another column', { col: 'ck' }, {}, false],
    ['its student', { studentId: 'an' }, {}, true],
    ['another student', { studentId: 'binh' }, {}, false],
    ['the average it feeds', { col: 'dtb' }, {}, true],
    ['an average that no remark feeds', { col: 'dtb' }, { col: 'nx' }, false],
    ['the class', classUnit, {}, true],
    ['the class, its levels', classUnit, { subjectId: '', col: 'muc' }, true],
    ['the levels', { ...classUnit, col: 'muc' }, {}, true],
    ['the homeroom book, not the levels', { subjectId: '' }, { subjectId: '', col: 'muc' }, false],
    ['a book, not the levels', {}, { subjectId: '', col: 'muc' }, false],
  ] as const)('%s', (_name, unit, cell, expected) => {
    expect(signsCell(1, { ...BOOK, ...unit }, { ...CELL, ...cell })).toBe(expected);
  });

  it('of the whole year: the marks of both semesters, and the results of the year alone', () => {
    const average = { ...BOOK, col: 'dtb' };
    expect([1, 2].map((semester) => signsCell(3, average, { ...CELL, semester }))).toEqual([true, true]);
    const result = { ...CELL, col: 'dtb' };
    expect([1, 3].map((semester) => signsCell(3, average, { ...result, semester }))).toEqual([false, true]);
  });
});

function recordAt(lockedAt: string, value: number | null, unit: Partial<Unit> = {}): LockRecord {
  const book = { classId: '6a', subjectId: 'toan', semester: 1, columns: ['gk'] };
  const books = value === null ? [] : [{ ...book, rows: [{ studentId: 'an', name: 'An', values: [value] }] }];
  const units = [{ ...BOOK, ...unit, digest: '', filled: 1, missing: 0, books }];
  return { format: 'so-truong/lock/2', yearId: 'y', semester: 1, lockedAt, units };
}

describe('a difference', () => {
  const difference = (now: number | null) => ({ ...CELL, student: 'An', locked: 70, now });
  const [first, second, third] = ['2027-01-10', '2027-01-11', '2027-01-12'] as const;
  it.each([
    ['no later record', [], 80, false],
    ['a later record of what stands there', [recordAt(second, 80)], 80, true],
    ['an earlier record of it', [recordAt('2027-01-09', 80)], 80, false],
    ['a later record of something else', [recordAt(second, 75)], 80, false],
    ['a later record of another book', [recordAt(second, 80, { subjectId: 'van' })], 80, false],
    ['the last of two', [recordAt(third, 80), recordAt(second, 75)], 80, true],
    ['one that the last no longer holds', [recordAt(second, 80), recordAt(third, 75)], 80, false],
    ['a later record of a blank', [recordAt(second, null)], null, true],
  ] as const)('with %s', (_name, later, now, expected) => {
    const records = [recordAt(first, 70), ...later];
    expect(isSealedAnew(records, first, difference(now))).toBe(expected);
  });
});
