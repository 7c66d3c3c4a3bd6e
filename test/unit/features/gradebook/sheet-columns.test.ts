import { expect, it } from 'vitest';
import { columnsIn, headerOf } from '../../../../main/features/gradebook/domain/sheet-columns.ts';

it('what is done again, voted and decided is found under the header it is written with', () => {
  const keys = ['pc1-lai', 'nl8-lai', 'muc-lai', 'kt-lai', 'ghi-nhan', 'hoan-thanh', 'len-lop', 'pc1-ck'];
  const { marks, others } = columnsIn(keys.map(headerOf), keys);
  expect([...marks]).toEqual(keys.map((key, at) => [key, [at]]));
  expect(others).toEqual([]);
  // In another book's file it is named, not taken for anything else.
  expect(columnsIn(keys.map(headerOf), ['tx1']).others).toHaveLength(keys.length);
});
