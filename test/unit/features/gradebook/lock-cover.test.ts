import { describe, expect, it } from 'vitest';
import {
  bookLock,
  columnLock,
  coversColumn,
  coversInBook,
  isInForce,
  reachesBook,
  type LockRow,
} from '../../../../main/features/gradebook/domain/lock-cover.ts';

const LOCK: LockRow = {
  id: 'l',
  actId: 'a',
  semester: 1,
  part: 'marks',
  grade: null,
  classId: null,
  subjectId: null,
  studentId: null,
  col: null,
  startsAt: '2026-11-20T00:00:00.000Z',
  releasedAt: null,
  againAt: null,
  state: 'locked',
};
const BOOK = { grade: 6, classId: '6a1', subjectId: 'toan', semester: 1 };
const at = (day: number) => `2026-11-${day}T00:00:00.000Z`;

describe('a lock', () => {
  it.each([
    [19, { state: 'scheduled' }, false],
    [20, { state: 'scheduled' }, true],
    // Drawn up or signed by a clock that ran ahead: it has begun all the same.
    [19, {}, true],
    [20, {}, true],
    [22, {}, true],
    [22, { releasedAt: at(21) }, false],
    [21, { releasedAt: at(21) }, false],
    [22, { releasedAt: at(23) }, true],
    [22, { releasedAt: at(21), againAt: at(23) }, false],
    [23, { releasedAt: at(21), againAt: at(23) }, true],
  ] as const)('on %i/11 with %o is in force: %s', (day, more, expected) => {
    expect(isInForce({ ...LOCK, ...more }, at(day))).toBe(expected);
  });

  it.each([
    [{}, true],
    [{ grade: 6 }, true],
    [{ grade: 7 }, false],
    [{ classId: '6a1' }, true],
    [{ classId: '6a2' }, false],
    [{ subjectId: 'van' }, false],
    [{ semester: 2 }, false],
    [{ subjectId: '' }, false],
  ] as const)('of %o reaches the book: %s', (parts, expected) => {
    expect(reachesBook({ ...LOCK, ...parts }, BOOK)).toBe(expected);
  });

  it('of the marks leaves the homeroom book open, one of the summaries does not', () => {
    const homeroom = { ...BOOK, subjectId: '' };
    expect(reachesBook(LOCK, homeroom)).toBe(false);
    expect(reachesBook({ ...LOCK, part: 'summary' }, homeroom)).toBe(true);
  });

  it('covers a cell by student and column', () => {
    const cell = { studentId: 'an', col: 'gk' };
    expect(coversInBook(LOCK, cell)).toBe(true);
    expect(coversInBook({ ...LOCK, col: 'ck' }, cell)).toBe(false);
    expect(coversInBook({ ...LOCK, studentId: 'binh' }, cell)).toBe(false);
    expect(coversInBook({ ...LOCK, studentId: 'an', col: 'gk' }, cell)).toBe(true);
  });

  const EVERY = 'tx1 gk ck thi-lai muc-gk kt-ck pc1-gk nl8-ck nx buoi-nghi ren-luyen ren-luyen-lai dtb muc';
  it.each([
    ['the average', { col: 'dtb' }, 'tx1 gk ck muc-gk kt-ck pc1-gk nl8-ck dtb'],
    ['the level', { col: 'muc' }, 'tx1 gk ck muc-gk kt-ck pc1-gk nl8-ck dtb muc'],
    ['the average of the year', { col: 'dtb', semester: 3 }, 'tx1 gk ck muc-gk kt-ck pc1-gk nl8-ck dtb'],
    ['every column', {}, EVERY],
    ['a book of the year', { semester: 3 }, EVERY.replace(' dtb muc', '')],
    ['one column', { col: 'gk' }, 'gk'],
    ['the remarks', { col: 'nx' }, 'nx'],
  ] as const)('of %s covers, of all columns, %o %s', (_name, parts, covered) => {
    const lock = { ...LOCK, ...parts };
    expect(EVERY.split(' ').filter((col) => coversColumn(lock, col))).toEqual(covered.split(' '));
  });

  it.each([
    ['the average of semester I', { semester: 1, col: 'dtb' }, '1'],
    ['the average of the year', { semester: 3, col: 'dtb' }, '1 2 3'],
    ['the level of the year', { semester: 3, col: 'muc', part: 'summary', subjectId: null }, '1 2 3'],
    ['a column of the year', { semester: 3, col: 'thi-lai' }, '3'],
    ['a book of the year', { semester: 3 }, '3'],
  ] as const)('of %s reaches the semesters it rests on: %o %s', (_name, parts, reached) => {
    const lock: LockRow = { ...LOCK, subjectId: 'toan', ...parts };
    const found = [1, 2, 3].filter((semester) => reachesBook(lock, { ...BOOK, semester }));
    expect(found).toEqual(reached.split(' ').map(Number));
  });

  it('of the levels reaches every book of the class, and in the homeroom book only what feeds them', () => {
    const lock: LockRow = { ...LOCK, part: 'summary', classId: '6a1', col: 'muc' };
    expect(reachesBook(lock, BOOK)).toBe(true);
    expect(reachesBook(lock, { ...BOOK, subjectId: '' })).toBe(true);
    expect(coversInBook(lock, { studentId: 'an', col: 'ren-luyen' })).toBe(false);
    expect(coversInBook({ ...lock, studentId: 'binh' }, { studentId: 'an', col: 'gk' })).toBe(false);
  });

  it('makes a column partly or wholly shut, and a book likewise', () => {
    const student = { ...LOCK, studentId: 'an' };
    expect(columnLock([], 'gk')).toBe('open');
    expect(columnLock([student], 'gk')).toBe('partly');
    expect(columnLock([student, { ...LOCK, col: 'gk' }], 'gk')).toBe('locked');
    expect(bookLock([], ['gk', 'ck'])).toBe('open');
    expect(bookLock([{ ...LOCK, col: 'gk' }], ['gk', 'ck'])).toBe('partly');
    expect(bookLock([LOCK], ['gk', 'ck'])).toBe('locked');
  });
});
