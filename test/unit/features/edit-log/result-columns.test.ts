import { describe, expect, it } from 'vitest';
import { resultColumn, resultKeyOf } from '../../../../main/features/edit-log/domain/result-column.ts';
import { resultColumnsIn } from '../../../../main/features/edit-log/domain/result-columns.ts';
import { finderIn } from '../../../../main/features/edit-log/domain/school-register.ts';
import { sheetFacts } from '../../../../main/features/edit-log/domain/sheet-facts.ts';
import { sheetOf } from '../../../support/workbooks/sheet.ts';

const SUBJECTS = [
  { id: 'toan', code: 'TOAN', name: 'Toán' },
  { id: 'van', code: 'NV', name: 'Ngữ văn' },
  { id: 'cn', code: 'CN', name: 'Công nghệ' },
  { id: 'tin', code: 'TIN', name: 'Tin học' },
  { id: 'lsdl', code: 'LSDL', name: 'Lịch sử và Địa lí' },
];
const CLASSES = ['6A1', '6A10', '7B'].map((name) => ({ id: name, name }));
const REGISTER = { subjects: SUBJECTS, classes: CLASSES, students: [] };
const { subject } = finderIn(REGISTER);

describe('a header of posted results', () => {
  it.each([
    ['Toán', '', 'r-toan'],
    ['NGỮ VĂN', 'Môn học', 'r-van'],
    ['Lịch sử và Địa lí', '', 'r-lsdl'],
    ['Toán HK1', '', 'r1-toan'],
    ['Toán - Học kỳ II', '', 'r2-toan'],
    ['HKII Ngữ văn', '', 'r2-van'],
    ['Toán cả năm', '', 'r3-toan'],
    ['HK1', 'Toán', 'r1-toan'],
    ['CN', 'Toán', 'r3-toan'],
    ['CN', '', 'r-cn'],
    ['ĐTBmhk', 'Toán', 'r-toan'],
    ['Toán', 'Học kỳ II', 'r2-toan'],
    ['Kết quả học tập', '', 'r-level'],
    ['Học lực HK1', '', 'r1-level'],
    ['Rèn luyện', '', 'r-conduct'],
    ['Hạnh kiểm cả năm', '', 'r3-conduct'],
    ['TBM', '', 'after'],
    ['ĐTBmhk', '', 'after'],
    ['ĐTBmcn', '', 'after3'],
    ['TB HK2', '', 'after2'],
    ['ĐĐGtx3', '', 'mark-tx3'],
    ['Giữa kỳ I', '', 'mark1-gk'],
    ['CK', 'Học kỳ II', 'mark2-ck'],
    ['Mức đạt được CK', '', 'mark-muc-ck'],
    ['TX1', 'Toán', null],
    ['Ghi chú', '', null],
    ['STT', '', null],
    ['Ngày sinh', '', null],
    ['', 'Toán', null],
  ])('%j below %j is %j', (header, over, key) => {
    expect(resultKeyOf(header, over, subject)).toBe(key);
  });

  it('gives a key that tells the same again', () => {
    expect(resultColumn('r2-toan')).toEqual({ about: 'toan', semester: 2, col: '' });
    expect(resultColumn('r-level')).toEqual({ about: 'level', semester: null, col: '' });
    expect(resultColumn('after3')).toEqual({ about: null, semester: 3, col: '' });
    expect(resultColumn('mark-tx3')).toEqual({ about: null, semester: null, col: 'tx3' });
    expect(resultColumn('student')).toBeNull();
  });
});

describe('a header over two lines', () => {
  it('is read with the names merged over both and the subjects above their semesters', () => {
    const sheet = sheetOf(
      [
        ['BẢNG TỔNG HỢP KẾT QUẢ LỚP 6A1'],
        null,
        ['STT', 'Họ và tên', 'Toán', null, null, 'Ngữ văn', null, null, 'Học lực'],
        [null, null, 'HK1', 'HK2', 'CN', 'HK1', 'HK2', 'CN'],
      ],
      [
        { top: 1, left: 0, bottom: 1, right: 8 },
        { top: 3, left: 0, bottom: 4, right: 0 },
        { top: 3, left: 1, bottom: 4, right: 1 },
        { top: 3, left: 2, bottom: 3, right: 4 },
        { top: 3, left: 5, bottom: 3, right: 7 },
        { top: 3, left: 8, bottom: 4, right: 8 },
      ],
    );
    expect(resultColumnsIn(REGISTER)(sheet, 4)).toEqual({
      ...{ student: 1, 'r1-toan': 2, 'r2-toan': 3, 'r3-toan': 4 },
      ...{ 'r1-van': 5, 'r2-van': 6, 'r3-van': 7, 'r-level': 8 },
    });
  });
});

describe('what a sheet says of all its rows', () => {
  const facts = (name: string, ...titles: string[]) =>
    sheetFacts(
      { ...sheetOf([...titles.map((title) => [title]), ['Họ tên']]), name },
      titles.length + 1,
      REGISTER,
    );
  it.each([
    ['Toán_6A1', [], { className: '6A1', subjectName: 'Toán', semester: null }],
    ['6A10', ['KẾT QUẢ HỌC KỲ I'], { className: '6A10', subjectName: '', semester: 1 }],
    ['Ngữ văn HK2', [], { className: '', subjectName: 'Ngữ văn', semester: 2 }],
    [
      'Sheet1',
      ['Môn: Lịch sử và Địa lí', 'Lớp: 6A10', 'Học kỳ: II'],
      { className: '6A10', subjectName: 'Lịch sử và Địa lí', semester: 2 },
    ],
    ['Tổng hợp', ['Lớp 6A1 - Cả năm'], { className: '6A1', subjectName: '', semester: 3 }],
    ['Sheet1', ['Năm học 2026-2027'], { className: '', subjectName: '', semester: null }],
  ] as const)('%j with %j', (name, titles, expected) => {
    expect(facts(name, ...titles)).toEqual(expected);
  });
});
