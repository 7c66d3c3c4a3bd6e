import { expect, it } from 'vitest';
import { staffOfSignIn } from '../../../../main/features/people/index.ts';

const STAFF = [
  { id: 'a', fullName: 'Nguyễn Thị Hương' },
  { id: 'b', fullName: 'Nguyễn Thị Hương' },
  { id: 'c', fullName: 'Đỗ Quang Huy' },
];

it.each([
  ['with a staff record is the person it belongs to, whatever the name', 'b', 'Đỗ Quang Huy', 'b'],
  ['without a staff record is known by a name that only one person bears', null, 'Đỗ Quang Huy', 'c'],
  ['is nobody where two bear the name', null, 'Nguyễn Thị Hương', undefined],
  ['is nobody where none bears it', null, 'Lê Thu Quỳnh', undefined],
  ['is nobody once the record is gone', 'x', 'Đỗ Quang Huy', undefined],
])('a sign-in %s', (_name, staffId, fullName, found) => {
  expect(staffOfSignIn(STAFF, { staffId, fullName })?.id).toBe(found);
});
