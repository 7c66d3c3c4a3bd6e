import { expect, it } from 'vitest';
import { compareCentral } from '../../../../main/features/central-accounts/domain/compare.ts';
import {
  passedOverRows,
  readCentralRows,
} from '../../../../main/features/central-accounts/domain/central-row.ts';

const lines = [
  ['DANH SÁCH TÀI KHOẢN', '', '', ''],
  ['Tài khoản', 'Họ và tên', 'Quyền', 'Kích hoạt'],
  ['an', 'Trần Văn An', 'Toán 6A1', 'Không'],
  ['nguoi la', 'Người Lạ', 'Quản trị', 'Có'],
  ['', 'Không Tên', 'Quản trị', 'Có'],
  ['', 'Không Tên Khác', 'Quản trị', 'Có'],
  ['co cach', 'Chỉ Có Trạng Thái', '', 'Có'],
  ['ten co cach', 'Chỉ Có Tên', '', ''],
  ['Tổng cộng: 4 tài khoản', '', '', ''],
  ['', 'HIỆU TRƯỞNG', '', ''],
];
const sheet = {
  ...{ name: 'DS', hidden: false, merges: [], formulaCells: [] },
  rows: lines.map((cells, at) => ({ row: at + 1, cells })),
};
const columns = { login: 0, fullName: 1, rights: 2, state: 3 };
const rows = () => readCentralRows(sheet, { sheet: 'DS', headerRow: 2, columns });

it('every row of a list that says what an account may is read, without a login too; totals and signatures are not', () => {
  expect(rows().map(({ row, login }) => [row, login])).toEqual([
    [3, 'an'],
    [4, 'nguoi la'],
    [5, ''],
    [6, ''],
    [7, 'co cach'],
  ]);
});

it('a row that was taken for no account is listed with what was read of it', () => {
  expect(passedOverRows(sheet, { sheet: 'DS', headerRow: 2, columns })).toEqual([
    { row: 8, login: 'ten co cach', fullName: 'Chỉ Có Tên' },
    { row: 9, login: 'Tổng cộng: 4 tài khoản', fullName: '' },
    { row: 10, login: '', fullName: 'HIỆU TRƯỞNG' },
  ]);
});

it('what the header of the state asks is answered by yes and no', () => {
  expect(rows().map(({ active }) => active)).toEqual([false, true, true, true, true]);
});

it('an account without a login is unknown to us, each for itself', () => {
  const findings = compareCentral(rows(), [], () => null);
  expect(findings.map(({ difference, row }) => [difference, row])).toEqual([
    ['unknown', 3],
    ['unknown', 4],
    ['unknown', 5],
    ['unknown', 6],
    ['unknown', 7],
  ]);
});
