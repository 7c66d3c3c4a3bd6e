import { describe, expect, it } from 'vitest';
import { importOf } from '../../../support/workbooks/import-of.ts';
import { AN, check, other, STUDENT_HEADER, with_ } from '../../../support/workbooks/student-rows.ts';

describe('importing students', () => {
  it('ignores blanks, totals, signatures, repeated headers and the line of column numbers', () => {
    const numbers = STUDENT_HEADER.map((_header, at) => `(${at + 1})`);
    const result = check([
      numbers,
      AN,
      null,
      STUDENT_HEADER,
      with_(other),
      ['Tổng cộng: 2 học sinh'],
      [null, null, null, null, null, 'Hải Phòng, ngày 05 tháng 9 năm 2026'],
      ['Người lập', null, null, null, null, 'Hiệu trưởng'],
      null,
      [null, null, 'Lê Thị Lập', null, null, 'Vũ Văn Trưởng'],
    ]);
    expect(result.rows).toBe(2);
    expect(result.errors).toEqual([]);
    expect(result.skipped.map((each) => each.reason)).toEqual([
      'column-numbers',
      'repeated-header',
      'total',
      'signature',
      'signature',
      'signature',
    ]);
  });

  it.each([
    [['Tổng học sinh: 20']],
    [[null, null, 'Tổng HS: 20']],
    [[null, null, 'Tổng học sinh', 20]],
    [[null, null, 'Tổng học sinh', '20 em']],
    [[null, 'Sĩ số: 20', null, null, 'Nữ: 8']],
    [[null, null, 'Trong đó nữ: 8']],
    [[null, null, 'Tong so nu: 8']],
    [['Tổng cán bộ: 10']],
    [['Cộng danh sách: 10 người']],
    [['Danh sách ấn định 10 người']],
    [['Ấn định danh sách này có 10 người']],
  ])('takes %j for a total, not for a pupil', (row) => {
    const result = check([AN, row]);
    expect([result.rows, result.errors, result.skipped.length]).toEqual([1, [], 1]);
  });

  it('takes nobody with a birth date for a total', () => {
    expect(check([AN, [2, null, 'Tổng Văn Bình', '05/09/2014']]).rows).toBe(2);
    expect(check([AN, [2, null, 'Tổng Văn Bình', null, 'Nam']]).rows).toBe(2);
  });

  it('does not take people called Tống, Công or Cống for totals', () => {
    const rows = [
      ['Họ và tên', 'Ngày sinh', 'Lớp'],
      ['Tống Văn An', '05/09/2014', null],
      ['Cống Thị Lan', null, '6A1'],
      ['Công Văn Bình', null, null],
    ];
    expect(importOf('students', rows).rows).toBe(3);
  });
});
