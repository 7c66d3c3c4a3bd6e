import { describe, expect, it } from 'vitest';
import type { CellValue, MergedRange } from '../../../../main/kernel/spreadsheet.ts';
import { importOf, said } from '../../../support/workbooks/import-of.ts';

const person = (code: string, fullName: string) => ({ code, fullName, personalId: '' });
const LOOKUPS = {
  staff: [
    person('HP001', 'Nguyễn Thị Hương'),
    person('HP002', 'Lê Thị Thu Hương'),
    person('HP003', 'Trần Văn Bình'),
    person('HP004', 'Đỗ Quang Huy'),
  ],
  classNames: ['6A1', '6A2', '6A3', '7A1', '10A1'],
};
const codes = (issues: readonly { code: string }[]) => issues.map((issue) => issue.code);

/** "HP003 Toán 6A1", sorted; a homeroom as "HP003 CN 6A1". */
function read(rows: readonly (readonly CellValue[] | null)[], merges: readonly MergedRange[] = []) {
  const result = importOf('assignments', rows, LOOKUPS, merges);
  const records = result.accepted.map(({ record }) =>
    [record.teacher.code, record.type === 'teaching' ? record.subject : 'CN', record.className].join(' '),
  );
  return { ...result, records: records.sort() };
}

describe('an assignment table', () => {
  it('of teachers and classes has subjects in its cells, under a two-line header', () => {
    const merges = [
      { top: 4, left: 0, bottom: 5, right: 0 },
      { top: 4, left: 1, bottom: 5, right: 1 },
      { top: 4, left: 2, bottom: 4, right: 4 },
      { top: 4, left: 5, bottom: 5, right: 5 },
    ];
    const { records, errors, warnings, rows } = read(
      [
        ['TRƯỜNG THCS HOA PHƯỢNG'],
        ['PHÂN CÔNG CHUYÊN MÔN HỌC KỲ I NĂM HỌC 2026-2027'],
        null,
        ['TT', 'Họ và tên giáo viên', 'Lớp', null, null, 'Số tiết'],
        [null, null, '6A1', '6A2', '7A1', null],
        ['Tổ Khoa học tự nhiên'],
        [1, 'Trần Văn Bình', 'Toán, GVCN', 'Toán (4t)', '-', 12],
        [2, 'Đỗ Quang Huy', 'Tin\nHĐTN, HN', null, 'KHTN + Tin', 9],
        ['', 'Tổng cộng', null, null, null, 21],
        [null, null, null, 'HIỆU TRƯỞNG'],
      ],
      merges,
    );
    expect(records).toEqual(
      [
        ...['HP003 CN 6A1', 'HP003 Toán 6A1', 'HP003 Toán 6A2'],
        ...['HP004 Hoạt động trải nghiệm, hướng nghiệp 6A1', 'HP004 Khoa học tự nhiên 7A1'],
        ...['HP004 Tin học 6A1', 'HP004 Tin học 7A1'],
      ].sort(),
    );
    expect([errors, codes(warnings), rows]).toEqual([[], ['imports.no-assignment'], 3]);
  });

  it('of teachers and classes may hold crosses or periods beside the teacher’s subject', () => {
    const { records, accepted, errors } = read([
      ['TT', 'Giáo viên', 'Môn', '6A1', '6A2', '6A3'],
      [1, 'Trần Văn Bình', 'Toán', 4, 'x', null],
      [2, 'Đỗ Quang Huy', 'Tin, Công nghệ', 1, null, null],
    ]);
    expect(records).toEqual(['HP003 Toán 6A1', 'HP003 Toán 6A2']);
    expect(accepted[0]?.record).toMatchObject({ periods: 4 });
    expect(errors.map((issue) => [issue.row, issue.column, issue.code])).toEqual([
      [3, '6A1', 'imports.mark-without-subject'],
    ]);
    expect(said(errors[0]!)).toContain('“1” ở lớp 6A1');
  });

  it('of teachers and subjects has classes in its cells', () => {
    const { records, errors } = read([
      ['STT', 'GV / Môn', 'Toán', 'Tin', 'Tổng số tiết', 'Công nghệ'],
      [1, 'Trần Văn Bình', '6A1-6A3', null, 12, '7A1'],
      [2, 'Đỗ Quang Huy', null, '6A1, 6A2', 2, null],
    ]);
    expect(errors).toEqual([]);
    expect(records).toEqual([
      ...['HP003 Công nghệ 7A1', 'HP003 Toán 6A1', 'HP003 Toán 6A2', 'HP003 Toán 6A3'],
      ...['HP004 Tin học 6A1', 'HP004 Tin học 6A2'],
    ]);
  });

  it('of classes and subjects has teachers in its cells and the homeroom teacher beside', () => {
    const { records, errors, warnings } = read([
      ['Lớp', 'GVCN', 'Toán', 'Ngữ văn', 'Tin học', 'LS&ĐL'],
      ['6A1', 'Trần Văn Bình', 'Trần Văn Bình', 'Cô Thu Hương', 'HP004', null],
      ['Lớp 6A2', null, 'T. Bình', 'Nguyễn Thị Hương', 'Huy, Bình', null],
    ]);
    expect(records).toEqual([
      ...['HP001 Ngữ văn 6A2', 'HP002 Ngữ văn 6A1', 'HP003 CN 6A1', 'HP003 Tin học 6A2', 'HP003 Toán 6A1'],
      ...['HP003 Toán 6A2', 'HP004 Tin học 6A1', 'HP004 Tin học 6A2'],
    ]);
    expect(errors).toEqual([]);
    expect(new Set(codes(warnings))).toEqual(new Set(['imports.teacher-short', 'imports.assignment-shared']));
    expect(warnings.map(said)[0]).toContain('“Thu Hương” được hiểu là Lê Thị Thu Hương');
  });

  it('of subjects and classes has teachers in its cells, one name over merged cells', () => {
    const { records, errors } = read(
      [
        ['Môn / Lớp', '6A1', '6A2', '6A3'],
        ['Toán', 'Trần Văn Bình', null, null],
        ['Tiếng Anh', 'Đỗ Quang Huy', 'Đỗ Quang Huy', null],
      ],
      [{ top: 2, left: 1, bottom: 2, right: 3 }],
    );
    expect(errors).toEqual([]);
    expect(records).toEqual([
      ...['HP003 Toán 6A1', 'HP003 Toán 6A2', 'HP003 Toán 6A3'],
      ...['HP004 Tiếng Anh 6A1', 'HP004 Tiếng Anh 6A2'],
    ]);
  });

  it('never guesses a name two people share, and says unknown classes and subjects where they stand', () => {
    const { errors } = read([
      ['Lớp', 'Toán', 'Tiếng Klingon', 'Văn'],
      ['6A1', 'Hương', null, 'Trần Văn Binh'],
      ['6A9', 'Trần Văn Bình', 'Đỗ Quang Huy', null],
    ]);
    expect(errors.map((issue) => [issue.row, issue.column, issue.code, issue.suggestion])).toEqual([
      [2, 'Toán', 'imports.teacher-ambiguous', ''],
      [3, 'Lớp', 'imports.class-unknown', '6A1'],
      [3, 'Tiếng Klingon', 'imports.subject-unknown', ''],
    ]);
    expect(said(errors[0]!)).toContain('HP001, HP002');
  });
});
