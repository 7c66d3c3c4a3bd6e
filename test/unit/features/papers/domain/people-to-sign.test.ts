import { expect, it } from 'vitest';
import { peopleToSign } from '../../../../../main/features/papers/domain/people-to-sign.ts';

const paper = (accountId: string, person: string, department: string, symbol: string) => ({
  accountId,
  person,
  department,
  title: symbol.includes('CK') ? 'Cam kết' : 'Biên bản bàn giao',
  symbol,
  issuedAt: '2026-09-05T01:30:00Z',
});

it('names each person once, by department and given name; two of one name stay two', () => {
  const people = peopleToSign([
    paper('b', 'Nguyễn Thị Hương', 'Tổ Toán', '02/CK'),
    paper('c', 'Nguyễn Thị Hương', 'Tổ Toán', '03/CK'),
    paper('b', 'Nguyễn Thị Hương', 'Tổ Toán', '02/BBBG'),
    paper('d', 'Trần Văn Đức', 'Tổ Toán', '04/CK'),
    paper('a', 'Vũ Văn Yên', 'Ban giám hiệu', '01/CK'),
  ]);
  expect(people.map(({ fullName, papers }) => [fullName, ...papers.map(({ symbol }) => symbol)])).toEqual([
    ['Vũ Văn Yên', '01/CK'],
    ['Trần Văn Đức', '04/CK'],
    ['Nguyễn Thị Hương', '02/BBBG', '02/CK'],
    ['Nguyễn Thị Hương', '03/CK'],
  ]);
});
