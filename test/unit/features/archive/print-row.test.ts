import { expect, it } from 'vitest';
import { pagePlaces, type PrintRow } from '../../../../main/features/archive/domain/print-row.ts';

const row = (pages: number): PrintRow => ({
  symbol: '',
  arrivalNo: null,
  day: '2026-11-22',
  kind: 'Biên bản',
  subject: '',
  person: '',
  state: '',
  remark: '',
  files: 1,
  pages,
});

it('the places of entries follow each other behind the index; one without pages takes none', () => {
  expect(pagePlaces([row(2), row(1), row(0), row(3)], 1).map(({ place }) => place)).toEqual([
    '2–3',
    '4',
    '',
    '5–7',
  ]);
});
