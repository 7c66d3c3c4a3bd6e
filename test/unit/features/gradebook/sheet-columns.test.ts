import { expect, it } from 'vitest';
import { columnsIn, headerOf } from '../../../../main/features/gradebook/domain/sheet-columns.ts';

it('what is done again, voted and decided is found under the header it is written with', () => {
  const keys = [
    'pc1-lai',
    'nl8-lai',
    'nl9-gk',
    'nl10-ck',
    'muc-lai',
    'kt-lai',
    'ghi-nhan',
    'hoan-thanh',
    'len-lop',
    'pc1-ck',
  ];
  const { marks, others } = columnsIn(keys.map(headerOf), keys);
  expect([...marks]).toEqual(keys.map((key, at) => [key, [at]]));
  expect(others).toEqual([]);
  // In another book's file it is named, not taken for anything else.
  expect(columnsIn(keys.map(headerOf), ['tx1']).others).toHaveLength(keys.length);
});

it.each([
  ['NL10 cuối kỳ', 'nl10-ck'],
  ['NL10 CK', 'nl10-ck'],
  ['Năng lực tin học cuối kỳ', 'nl10-ck'],
  ['Năng lực công nghệ GK', 'nl9-gk'],
  ['Phẩm chất yêu nước giữa kỳ', 'pc1-gk'],
  ['NL7 bổ sung', 'nl7-lai'],
])('“%s” is the column %s', (header, key) => {
  expect([...columnsIn([header], [key]).marks]).toEqual([[key, [0]]]);
});

it('the name of an ability alone is none: it is the subject of that name', () => {
  const { marks } = columnsIn(['Tin học cuối kỳ', 'Khoa học giữa kỳ'], ['nl10-ck', 'nl6-gk']);
  expect(marks.size).toBe(0);
});
