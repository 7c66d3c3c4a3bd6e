import { describe, expect, it } from 'vitest';
import { asksReason, faultOfValue } from '../../../../main/features/gradebook/domain/check-value.ts';
import { columnsIn } from '../../../../main/features/gradebook/domain/sheet-columns.ts';
import { readSheetValue, sheetValue } from '../../../../main/features/gradebook/domain/sheet-value.ts';
import { monthBounds } from '../../../../main/features/gradebook/domain/month-bounds.ts';
import type { ColumnKind } from '../../../../preload/contract/vocabulary/gradebook.ts';

describe('a value of a workbook', () => {
  it.each([
    ['mark', '7,5', 75],
    ['mark', '7.5', 75],
    ['mark', '10', 100],
    ['mark', '', null],
    ['test', '9', 90],
    ['pass', 'Đ', 1],
    ['pass', 'CĐ', 0],
    ['level', 'H', 2],
    ['quality', 'Đ', 2],
    ['conduct', 'Khá', 3],
    ['yes-no', 'Có', 1],
    ['yes-no', 'không', 0],
    ['yes-no', 'x', 1],
    ['count', '12', 12],
    ['text', '  Chăm  học ', 'Chăm học'],
  ] as const)('of kind %s, "%s", is read as %s', (kind, text, value) => {
    expect(readSheetValue(kind, text, 'GK')).toEqual({ value });
  });

  it.each([
    ['mark', '7,25', 'gradebook.import-too-fine'],
    ['test', '8,5', 'gradebook.import-too-fine'],
    ['mark', '11', 'gradebook.import-bad-value'],
    ['mark', 'mười', 'gradebook.import-bad-value'],
    ['level', 'X', 'gradebook.import-bad-value'],
    ['yes-no', 'có thể', 'gradebook.import-bad-value'],
    ['count', '-1', 'gradebook.import-bad-value'],
    ['text', 'x'.repeat(256), 'gradebook.no-remark'],
  ] as const)('of kind %s, "%s", is refused', (kind, text, code) => {
    expect(readSheetValue(kind, text, 'GK')).toMatchObject({ code });
  });

  it.each(['mark', 'test', 'pass', 'level', 'quality', 'conduct', 'yes-no', 'count'] as const)(
    'of kind %s comes back as it was written',
    (kind) => {
      const values = {
        mark: [0, 5, 75, 100],
        test: [0, 100],
        pass: [0, 1],
        level: [1, 2, 3],
        quality: [1, 2, 3],
        conduct: [1, 2, 3, 4],
        'yes-no': [0, 1],
        count: [0, 45],
      }[kind];
      for (const value of values)
        expect(readSheetValue(kind, String(sheetValue(kind, value)), 'X')).toEqual({ value });
    },
  );
});

describe('a value of a column', () => {
  it.each([
    ['mark', 100, null],
    ['mark', 101, 'gradebook.bad-mark'],
    ['mark', 'x', 'gradebook.bad-mark'],
    ['test', 85, 'gradebook.bad-test'],
    ['pass', 2, 'gradebook.bad-pass'],
    ['level', 0, 'gradebook.bad-level'],
    ['quality', 4, 'gradebook.bad-quality'],
    ['conduct', 5, 'gradebook.bad-conduct'],
    ['count', 400, 'gradebook.bad-count'],
    ['text', 5, 'gradebook.no-remark'],
    ['mark', null, null],
  ] as readonly (readonly [ColumnKind, number | string | null, string | null])[])(
    'of kind %s, %s: %s',
    (kind, value, fault) => {
      expect(faultOfValue(kind, value)).toBe(fault);
    },
  );

  it('asks why for a 0 of a mark and for what is taken away', () => {
    expect(asksReason('mark', null, 0)).toBe(true);
    expect(asksReason('test', 70, 0)).toBe(true);
    expect(asksReason('pass', null, 0)).toBe(false);
    expect(asksReason('count', null, 0)).toBe(false);
    expect(asksReason('mark', 70, null)).toBe(true);
    expect(asksReason('text', 'x', null)).toBe(true);
  });
});

describe('the headers of a marks file', () => {
  it('are found under the names the systems use', () => {
    const { person, marks } = columnsIn(
      [
        'STT',
        'Mã định danh Bộ GD&ĐT',
        'Họ và tên (*)',
        'ĐĐGtx1',
        'ĐĐG tx2',
        'TX3',
        'ĐĐGgk',
        'Cuối kỳ',
        'Nhận xét',
      ],
      ['tx1', 'tx2', 'tx3', 'tx4', 'gk', 'ck', 'nx'],
    );
    expect(person).toEqual({ sectorId: 1, name: 2, birthDate: -1 });
    expect([...marks]).toEqual([
      ['tx1', [3]],
      ['tx2', [4]],
      ['tx3', [5]],
      ['gk', [6]],
      ['ck', [7]],
      ['nx', [8]],
    ]);
  });
});

describe('a month', () => {
  it('begins and ends at midnight in Vietnam', () => {
    expect(monthBounds('2026-11')).toEqual({
      from: '2026-10-31T17:00:00.000Z',
      to: '2026-11-30T17:00:00.000Z',
    });
    expect(monthBounds('2026-12').to).toBe('2026-12-31T17:00:00.000Z');
  });
});
