import { expect, it } from 'vitest';
import { optionsWithoutAccents } from '../../../../renderer/ui/options-without-accents.ts';

const person = (label: string) => ({ value: label, label, disabled: false });
const found = (search: string, limit = 50) =>
  optionsWithoutAccents({
    options: ['Nguyễn Thị Hương', 'Đỗ Văn Dũng', 'Nguyễn Thị Hường'].map(person),
    search,
    limit,
  }).map((option) => ('group' in option ? option.group : option.label));

it('finds names typed without accents', () => {
  expect(found('nguyen huong')).toEqual(['Nguyễn Thị Hương', 'Nguyễn Thị Hường']);
  expect(found('do van dung')).toEqual(['Đỗ Văn Dũng']);
});

it('offers everything before anything is typed, up to the limit', () => {
  expect(found('')).toHaveLength(3);
  expect(found('', 2)).toHaveLength(2);
});

it('leaves out groups in which nothing fits', () => {
  const groups = [
    { group: 'Tổ Toán', items: [person('Lê An')] },
    { group: 'Tổ Văn', items: [person('Đỗ Bình')] },
  ];
  expect(optionsWithoutAccents({ options: groups, search: 'binh', limit: 9 })).toEqual([groups[1]]);
});
