import { describe, expect, it } from 'vitest';
import type { LockRow } from '../../../../main/features/gradebook/index.ts';
import { shutBesides } from '../../../../main/features/mark-locks/app/shut-besides.ts';
import {
  coversUnit,
  locksOn,
  locksOnLevel,
  shutBook,
  shutColumn,
} from '../../../../main/features/mark-locks/app/shut.ts';

const NOW = '2026-11-22T10:00:00.000Z';
const EARLIER = '2026-11-20T10:00:00.000Z';
const LATER = '2026-11-25T10:00:00.000Z';
const COLS = ['tx1', 'gk', 'ck'];
const PLACE = { classId: 'a', grade: 6, subjectId: 'toan', semester: 1 };
let made = 0;
function lock(part: Partial<LockRow> = {}): LockRow {
  made += 1;
  return {
    ...{
      id: `l${String(made)}`,
      actId: 'act',
      semester: 1,
      part: 'marks',
      grade: null,
      classId: 'a',
      subjectId: 'toan',
    },
    ...{ studentId: null, col: null, startsAt: EARLIER, releasedAt: null, againAt: null, state: 'locked' },
    ...part,
  };
}
const state = (...locks: LockRow[]) => shutBook(locksOn(locks, PLACE, NOW), COLS);

describe('how much of a book is shut', () => {
  const columns = COLS.map((col) => lock({ col }));
  it.each([
    ['no lock', [], 'open', false],
    ['a lock of the book', [lock()], 'locked', false],
    ['a lock of the class', [lock({ subjectId: null })], 'locked', false],
    ['a lock of the grade', [lock({ classId: null, subjectId: null, grade: 6 })], 'locked', false],
    ['a lock of the school', [lock({ classId: null, subjectId: null })], 'locked', false],
    ['a lock of another grade', [lock({ classId: null, subjectId: null, grade: 7 })], 'open', false],
    ['a lock of another subject', [lock({ subjectId: 'van' })], 'open', false],
    ['a lock of the other semester', [lock({ semester: 2 })], 'open', false],
    ['one column', [lock({ col: 'gk' })], 'partly', false],
    ['every column', columns, 'locked', false],
    ['one student', [lock({ studentId: 's' })], 'partly', false],
    ['one cell', [lock({ studentId: 's', col: 'gk' })], 'partly', false],
    ['an unsigned lock', [lock({ state: 'pending' })], 'locked', true],
    ['a schedule to come', [lock({ state: 'scheduled', startsAt: LATER })], 'open', false],
    ['a schedule that has come', [lock({ state: 'scheduled' })], 'locked', true],
    ['a lock opened for a time', [lock({ releasedAt: EARLIER, againAt: LATER })], 'open', false],
    ['a lock whose time is over', [lock({ releasedAt: EARLIER, againAt: NOW })], 'locked', false],
  ] as const)('%s: %s', (_name, locks, expected, waiting) => {
    expect(state(...locks)).toEqual({ state: expected, waiting });
  });

  it('tells a column with single cells apart from a whole one', () => {
    expect(shutColumn([lock({ studentId: 's', col: 'gk' })], 'gk').state).toBe('partly');
    expect(shutColumn([lock({ col: 'gk' })], 'gk').state).toBe('locked');
    expect(shutColumn([lock({ col: 'gk' })], 'ck').state).toBe('open');
  });

  it('keeps what the homeroom teacher entered open until the summary is locked', () => {
    const homeroom = { ...PLACE, subjectId: '' };
    expect(locksOn([lock({ subjectId: null })], homeroom, NOW)).toHaveLength(0);
    expect(locksOn([lock({ subjectId: null, part: 'summary' })], homeroom, NOW)).toHaveLength(1);
  });
});

describe('an average and a level', () => {
  const average = lock({ col: 'dtb' });
  const level = lock({ subjectId: null, part: 'summary', col: 'muc' });
  const column = lock({ col: 'gk' });
  const book = lock();
  const wholeClass = lock({ subjectId: null, part: 'summary' });
  const opened = (of: LockRow) => ({ ...of, releasedAt: EARLIER, againAt: LATER });
  const states = (...locks: LockRow[]) => {
    const reaching = locksOn(locks, PLACE, NOW);
    const of = (col: string) => shutColumn(reaching, col).state;
    const { state: muc } = shutColumn(locksOnLevel(locks, PLACE, NOW), 'muc');
    return `gk ${of('gk')}, nx ${of('nx')}, dtb ${of('dtb')}, muc ${muc}`;
  };

  it.each([
    ['nothing', [], 'gk open, nx open, dtb open, muc open'],
    ['the average', [average], 'gk locked, nx open, dtb locked, muc open'],
    ['the levels', [level], 'gk locked, nx open, dtb locked, muc locked'],
    ['a column', [column], 'gk locked, nx open, dtb open, muc open'],
    ['the book', [book], 'gk locked, nx locked, dtb locked, muc open'],
    ['the class with its summaries', [wholeClass], 'gk locked, nx locked, dtb locked, muc locked'],
    ['the homeroom book', [lock({ subjectId: '', part: 'summary' })], 'gk open, nx open, dtb open, muc open'],
    [
      'the average of one student',
      [lock({ col: 'dtb', studentId: 's' })],
      'gk partly, nx open, dtb partly, muc open',
    ],
    [
      'the level of one student',
      [{ ...level, studentId: 's' }],
      'gk partly, nx open, dtb partly, muc partly',
    ],
    [
      'the average of another subject',
      [lock({ col: 'dtb', subjectId: 'van' })],
      'gk open, nx open, dtb open, muc open',
    ],
    ['the average, opened for a time', [opened(average)], 'gk open, nx open, dtb open, muc open'],
    ['a column under an opened average', [opened(average), column], 'gk locked, nx open, dtb open, muc open'],
    [
      'an average beside an opened column',
      [average, opened(column)],
      'gk locked, nx open, dtb locked, muc open',
    ],
    ['an average under opened levels', [opened(level), average], 'gk locked, nx open, dtb locked, muc open'],
    [
      'levels above an opened average',
      [level, opened(average)],
      'gk locked, nx open, dtb locked, muc locked',
    ],
    ['an average under an opened book', [opened(book), average], 'gk locked, nx open, dtb locked, muc open'],
    [
      'levels under an opened class',
      [opened(wholeClass), level],
      'gk locked, nx open, dtb locked, muc locked',
    ],
    ['the average of the year', [{ ...average, semester: 3 }], 'gk locked, nx open, dtb locked, muc open'],
    ['the book of the year', [{ ...book, semester: 3 }], 'gk open, nx open, dtb open, muc open'],
  ] as const)('%s: %s', (_name, locks, expected) => {
    expect(states(...locks)).toBe(expected);
  });

  it('make a book partly shut: the remarks stay open', () => {
    expect(shutBook(locksOn([average], PLACE, NOW), [...COLS, 'nx']).state).toBe('partly');
  });

  it('hold the marks they are computed from, so opening one side says the other holds', () => {
    for (const [one, other] of [
      [average, column],
      [average, level],
      [level, column],
      [{ ...average, semester: 3 }, column],
    ] as const) {
      expect(shutBesides(one, [other], NOW)).toBe(true);
      expect(shutBesides(other, [one], NOW)).toBe(true);
    }
    expect(shutBesides(average, [lock({ col: 'nx' })], NOW)).toBe(false);
    expect(shutBesides(average, [lock({ col: 'dtb', subjectId: 'van' })], NOW)).toBe(false);
  });

  it('are asked for once: what is signed already is left out', () => {
    expect(coversUnit(locksOn([average], PLACE, NOW), { col: 'dtb', studentId: null }, COLS)).toBe(true);
    expect(coversUnit(locksOn([column], PLACE, NOW), { col: 'dtb', studentId: null }, COLS)).toBe(false);
    expect(coversUnit(locksOn([average], PLACE, NOW), { col: null, studentId: null }, [...COLS, 'nx'])).toBe(
      false,
    );
  });
});

describe('opening what lies above', () => {
  it.each([
    ['the school', { classId: null, subjectId: null }],
    ['the class', { subjectId: null }],
    ['the book', {}],
    ['the column', { col: 'gk' }],
    ['the student', { studentId: 's' }],
  ] as const)('%s never opens a cell that was locked on its own', (_name, above) => {
    const cell = lock({ studentId: 's', col: 'gk' });
    const opened = lock({ ...above, releasedAt: EARLIER, againAt: LATER });
    const reaching = locksOn([opened, cell], PLACE, NOW);
    expect(reaching).toEqual([cell]);
    expect(coversUnit(reaching, { col: 'gk', studentId: 's' }, COLS)).toBe(true);
    expect(coversUnit(reaching, { col: 'ck', studentId: 's' }, COLS)).toBe(false);
    expect(shutBesides(opened, [cell], NOW)).toBe(true);
  });

  it('says that nothing else holds it where the locks only lie beside each other', () => {
    const book = lock();
    for (const other of [
      lock({ classId: 'b' }),
      lock({ subjectId: 'van' }),
      lock({ semester: 2 }),
      lock({ releasedAt: EARLIER, againAt: LATER }),
    ])
      expect(shutBesides(book, [book, other], NOW)).toBe(false);
    expect(shutBesides(lock({ col: 'gk' }), [lock({ col: 'ck' })], NOW)).toBe(false);
  });
});

describe('the cell of one student', () => {
  const reaching = locksOn(
    [lock({ studentId: 'an', col: 'gk', state: 'pending' }), lock({ col: 'ck' })],
    PLACE,
    NOW,
  );
  const of = (studentId: string, col: string) => shutColumn(reaching, col, studentId);
  it('is shut by a lock of the cell or of its column, and by nobody else’s', () => {
    expect(of('an', 'gk')).toEqual({ state: 'locked', waiting: true });
    expect(of('binh', 'gk')).toEqual({ state: 'open', waiting: false });
    expect(of('binh', 'ck')).toEqual({ state: 'locked', waiting: false });
    expect(of('an', 'tx1')).toEqual({ state: 'open', waiting: false });
  });
});
