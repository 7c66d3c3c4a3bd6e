import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCell } from '../../../../../renderer/ui/mark-grid/read-cell.ts';
import { showCell } from '../../../../../renderer/ui/mark-grid/show-cell.ts';

const value = (kind: Parameters<typeof readCell>[0], text: string) => {
  const read = readCell(kind, text);
  return read.ok ? read.value : `${read.code} ${Object.values(read.params).join()}`.trim();
};

describe('a mark that is typed', () => {
  it.each([
    ['7,5', 75],
    ['7.5', 75],
    [' 10 ', 100],
    ['8,0', 80],
    ['8,00', 80],
    ['8,', 80],
    ['0', 0],
    ['', null],
    ['   ', null],
    ['8,25', 'too-many-decimals 8,3'],
    ['3,45', 'too-many-decimals 3,5'],
    ['9,96', 'too-many-decimals 10'],
    ['4,349', 'too-many-decimals 4,3'],
    ['10,1', 'mark-too-high'],
    ['85', 'mark-too-high-perhaps 8,5'],
    ['100', 'mark-too-high'],
    ['-1', 'not-a-mark'],
    ['8,5,1', 'not-a-mark'],
    ['tám', 'not-a-mark'],
    ['1e1', 'not-a-mark'],
  ])('%j is %j', (text, expected) => {
    expect(value('mark', text)).toBe(expected);
  });

  it('comes back as it was shown, each of the 101', () => {
    for (let tenths = 0; tenths <= 100; tenths += 1)
      expect(value('mark', showCell('mark', tenths))).toBe(tenths);
  });
});

describe('other kinds', () => {
  it.each([
    ['test', '9', 90],
    ['test', '9,0', 90],
    ['test', '8,5', 'whole-marks-only 9'],
    ['test', '11', 'mark-too-high'],
    ['pass', 'đ', 1],
    ['pass', 'Đ', 1],
    ['pass', 'dd', 1],
    ['pass', 'cd', 0],
    ['pass', 'CĐ', 0],
    ['pass', 'chưa đạt', 0],
    ['pass', 'x', 'not-a-pass'],
    ['level', 't', 3],
    ['level', 'Hoàn thành', 2],
    ['level', 'Đ', 'not-a-level'],
    ['quality', 'đ', 2],
    ['quality', 'Cần cố gắng', 1],
    ['conduct', 'Khá', 3],
    ['conduct', 'CĐ', 1],
    ['conduct', '5', 'not-a-conduct'],
    ['yes-no', 'có', 1],
    ['yes-no', 'K', 0],
    ['yes-no', '5', 'not-a-yes-no'],
    ['count', '12', 12],
    ['count', '1,5', 'not-a-count'],
    ['count', '999', 'not-a-count'],
    ['count', '367', 'not-a-count'],
  ] as const)('%s: %j is %j', (kind, text, expected) => {
    expect(value(kind, text)).toBe(expected);
  });

  it('shows what can be typed again', () => {
    for (const [kind, values] of Object.entries({
      pass: [0, 1],
      level: [1, 2, 3],
      quality: [1, 2, 3],
      conduct: [1, 2, 3, 4],
      'yes-no': [0, 1],
      test: [0, 50, 100],
    }))
      for (const each of values)
        expect(value(kind as 'pass', showCell(kind as 'pass', each)), kind).toBe(each);
  });
});

describe('a remark', () => {
  it('is one line of composed letters', () => {
    expect(value('text', '  Tiê\u0301n   bô\u0323 ')).toBe('Tiến bộ');
    expect(value('text', 'ă'.repeat(256))).toBe('too-long 255');
  });

  it('is NFC whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const read = value('text', text);
        expect(read === null || read === String(read).normalize('NFC')).toBe(true);
      }),
    );
  });
});
