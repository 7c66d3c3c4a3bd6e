import { expect, it } from 'vitest';
import { cellText, columnText } from '../../../../main/features/gradebook/index.ts';

it('a mark has one decimal, a test of primary school none: it is a whole mark', () => {
  expect([60, 65, 100, 0].map((value) => cellText('mark', value))).toEqual(['6,0', '6,5', '10,0', '0,0']);
  expect([60, 100, 0].map((value) => cellText('test', value))).toEqual(['6', '10', '0']);
});

it('what is no mark is written in its letters or words; blank is nothing', () => {
  expect(cellText('pass', 1)).toBe('Đ');
  expect([0, 1].map((value) => cellText('yes-no', value))).toEqual(['Không', 'Có']);
  expect(cellText('level', 3)).toBe('T');
  expect(cellText('count', 2)).toBe('2');
  expect(cellText('text', 'Tiến bộ')).toBe('Tiến bộ');
  expect(cellText('test', null)).toBe('');
});

it('columns have short names', () => {
  expect(['tx1', 'gk', 'kt-ck', 'pc1-gk', 'nl8-lai', 'nl10-ck', 'len-lop'].map(columnText)).toEqual([
    ...['TX1', 'GK', 'KT CK', 'PC1 GK', 'NL8 BS', 'NL10 CK', 'Lên lớp/HTCT'],
  ]);
});
