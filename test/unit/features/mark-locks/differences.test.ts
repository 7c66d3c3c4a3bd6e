import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellText } from '../../../../main/features/mark-locks/domain/cell-text.ts';
import { differencesOf } from '../../../../main/features/mark-locks/domain/differences.ts';
import {
  readRecord,
  sealed,
  shortDigest,
  type LockRecord,
} from '../../../../main/features/mark-locks/domain/record.ts';

type Value = number | string | null;
const book = (cells: Readonly<Record<string, readonly Value[]>>, columns = ['ck', 'gk', 'tx1']) => ({
  ...{ classId: 'a', subjectId: 'toan', semester: 1, columns },
  rows: Object.entries(cells).map(([studentId, values]) => ({ studentId, name: `HS ${studentId}`, values })),
});

describe('what stands in a book now against what was sealed', () => {
  it('names a value that was changed, filled or taken away, and nothing else', () => {
    const sealedBook = book({ s1: [80, 75, 60], s2: [null, 50, null], s3: [70, 70, 70] });
    const now = book({ s1: [80, 95, 60], s2: [40, 50, null], s3: [70, null, 70] });
    expect(
      differencesOf([sealedBook], [now]).map(({ studentId, col, locked, now: is }) => [
        studentId,
        col,
        locked,
        is,
      ]),
    ).toEqual([
      ['s1', 'gk', 75, 95],
      ['s2', 'ck', null, 40],
      ['s3', 'gk', 70, null],
    ]);
  });

  it('finds a book that is gone and one that is new', () => {
    expect(differencesOf([book({ s1: [80, null, null] })], [])).toHaveLength(1);
    expect(differencesOf([], [book({ s1: [null, 'Ngoan', null] })])).toMatchObject([
      { locked: null, now: 'Ngoan' },
    ]);
  });

  it('takes another name of a student, or columns in another order, for no change', () => {
    const renamed = book({ s1: [60, 80, 75] }, ['tx1', 'ck', 'gk']);
    renamed.rows[0]!.name = 'Tên đã cải chính';
    expect(differencesOf([book({ s1: [80, 75, 60] })], [renamed])).toEqual([]);
  });

  it('tells every single change of any book', () => {
    const value = fc.option(fc.integer({ min: 0, max: 100 }), { nil: null });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(value, value, value), { maxLength: 8 }),
        fc.nat(),
        value,
        (rows, at, other) => {
          const cells = Object.fromEntries(rows.map((values, index) => [`s${index}`, values]));
          const changed = rows.map((values) => [...values]);
          const row = rows.length > 0 ? at % rows.length : 0;
          const differs = rows.length > 0 && changed[row]![0] !== other;
          if (rows.length > 0) changed[row]![0] = other;
          const after = Object.fromEntries(changed.map((values, index) => [`s${index}`, values]));
          expect(differencesOf([book(cells)], [book(after)])).toHaveLength(differs ? 1 : 0);
        },
      ),
    );
  });
});

describe('the record of a lock', () => {
  const record: LockRecord = {
    ...{ format: 'so-truong/lock/1', yearId: 'y', semester: 1, lockedAt: '2026-11-22T10:00:00.000Z' },
    units: [],
  };
  it('reads back as it was sealed, with one digest for one content', () => {
    const { text, digest } = sealed(record);
    expect(readRecord(text)).toEqual(record);
    expect(sealed(readRecord(text)).digest).toBe(digest);
    expect(sealed({ ...record, semester: 2 }).digest).not.toBe(digest);
  });
  it('is shortened on paper in groups of four', () => {
    expect(shortDigest('a1b2c3d4e5f60718ffff')).toBe('a1b2 c3d4 e5f6 0718');
  });
});

describe('a cell in words', () => {
  it.each([
    ['mark', 75, '7.5'],
    ['mark', 80, '8'],
    ['mark', 0, '0'],
    ['test', 90, '9'],
    ['average', 80, '8.0'],
    ['average', 83, '8.3'],
    ['year-result', 4, 'Hoàn thành xuất sắc'],
    ['pass', 1, 'Đ'],
    ['pass', 0, 'CĐ'],
    ['level', 3, 'T'],
    ['level', 2, 'H'],
    ['level', 1, 'C'],
    ['quality', 2, 'Đ'],
    ['conduct', 4, 'Tốt'],
    ['conduct', 1, 'Chưa đạt'],
    ['count', 3, '3'],
    ['text', 'Chăm học', 'Chăm học'],
    ['mark', null, ''],
  ] as const)('%s %s is %s', (kind, value, text) => {
    expect(cellText(kind, value)).toBe(text);
  });
});
