import { describe, expect, it } from 'vitest';
import { importOf } from '../../../support/workbooks/import-of.ts';

const codes = (issues: readonly { code: string }[]) => issues.map((issue) => issue.code);
const STAFF = [
  'Mã CB',
  'Họ tên',
  'Ngày sinh',
  'Giới tính',
  'Số CCCD',
  'Chức vụ',
  'Loại hợp đồng',
  'Tổ',
  'Trạng thái',
  'Điện thoại',
  'Email',
];
const HUONG = [
  'HP001',
  'Nguyễn Thị Hương',
  '05/09/1985',
  'Nữ',
  '031185000001',
  'GV',
  'Biên chế',
  'Tổ Toán',
  'Đang công tác',
  912345678,
  'huong@example.edu.vn',
];
const person = (changes: Record<number, string | null>) =>
  HUONG.map((value, at) => (at in changes ? (changes[at] ?? null) : value));
const staff = (...rows: ReturnType<typeof person>[]) => importOf('staff', [STAFF, ...rows]);

describe('importing staff', () => {
  it('takes a row with the words schools use, and puts the 0 of a phone number back', () => {
    expect(staff(HUONG).accepted[0]?.record).toMatchObject({
      code: 'HP001',
      sex: 'female',
      job: 'teacher',
      contract: 'permanent',
      status: 'working',
      phone: '0912345678',
      department: 'Tổ Toán',
    });
    expect(staff(HUONG).warnings).toEqual([]);
  });

  it.each([
    ['Phó hiệu trưởng', 'vice-principal'],
    ['Hiệu trưởng', 'principal'],
    ['Giáo viên Toán hạng II', 'teacher'],
    ['Văn thư - Thủ quỹ', 'clerk'],
    ['Nhân viên kế toán', 'accountant'],
    ['Cấp dưỡng', 'other'],
  ])('reads the job %j as %s and keeps the words', (title, job) => {
    expect(staff(person({ 5: title })).accepted[0]?.record.job).toBe(job);
  });

  it.each([
    ['HĐLĐ', 'contract'],
    ['Thỉnh giảng', 'visiting'],
    ['Viên chức', 'permanent'],
  ])('reads the contract %j as %s', (written, contract) => {
    expect(staff(person({ 6: written })).accepted[0]?.record.contract).toBe(contract);
  });

  it('suggests a contract and a status close to a slip', () => {
    expect(
      staff(person({ 6: 'Biên chê s', 8: 'Đang làm vệc' })).errors.map((issue) => issue.suggestion),
    ).toEqual(['Biên chế', 'Đang làm việc']);
  });

  it('keeps two people of one name apart and warns only when the birth date is the same too', () => {
    const second = person({ 0: 'HP002', 2: '01/01/1990', 4: '031190000002' });
    expect(staff(HUONG, second).warnings).toEqual([]);
    expect(codes(staff(HUONG, person({ 0: 'HP002', 4: null })).warnings)).toContain('imports.namesake');
  });

  it('refuses one code for two people', () => {
    expect(
      codes(
        staff(HUONG, person({ 1: 'Trần Văn Bình', 2: '01/01/1980', 3: 'Nam', 4: '031080000002' })).errors,
      ),
    ).toEqual(['imports.duplicate-code', 'imports.duplicate-code']);
  });

  it('does not take the principal’s own short row for a signature', () => {
    const rows = [
      ['Họ tên', 'Chức vụ'],
      ['Lê Văn Trưởng', 'Hiệu trưởng'],
      ['Nguyễn An', 'GV'],
      [null, 'Hiệu trưởng'],
    ];
    expect(importOf('staff', rows).rows).toBe(2);
  });

  it('reads names written in two columns', () => {
    const rows = [
      ['Họ và tên đệm', 'Tên', 'Chức vụ'],
      ['Nguyễn Thị', 'Hương', 'GV'],
    ];
    expect(importOf('staff', rows).accepted[0]?.record.fullName).toBe('Nguyễn Thị Hương');
  });
});

const CLASSES = ['Khối', 'Tên lớp', 'GVCN', 'Mã GVCN'];
const TWO = [
  { code: 'HP001', fullName: 'Nguyễn Thị Hương', personalId: '' },
  { code: 'HP002', fullName: 'Nguyễn Thị Hương', personalId: '' },
  { code: 'HP003', fullName: 'Trần Văn Bình', personalId: '' },
];
const classes = (rows: (string | number | null)[][], lookups = {}) =>
  importOf('classes', [CLASSES, ...rows], lookups);

describe('importing classes', () => {
  it('reads the grade from either column and cleans the name', () => {
    const result = classes([
      ['Khối 6', 'Lớp 6a1', null, null],
      [null, '7A2', null, null],
    ]);
    expect(result.accepted.map(({ record }) => [record.name, record.grade])).toEqual([
      ['6A1', 6],
      ['7A2', 7],
    ]);
  });

  it('warns when name and grade disagree, refuses a grade the school has not', () => {
    expect(codes(classes([[7, '6A1', null, null]]).warnings)).toEqual(['imports.grade-mismatch']);
    expect(codes(classes([[10, '10A', null, null]], { grades: [6, 7, 8, 9] }).errors)).toEqual([
      'imports.grade-not-in-school',
    ]);
    expect(codes(classes([[null, 'Mẫu giáo', null, null]]).errors)).toEqual(['imports.grade']);
  });

  it('finds the homeroom teacher by code, by name, and never guesses between two', () => {
    const result = classes(
      [
        [6, '6A1', 'Nguyễn Thị Hương', 'HP002'],
        [6, '6A2', 'trần văn bình', null],
        [6, '6A3', 'Nguyễn Thị Hương', null],
        [6, '6A4', 'Trần Văn Bình s', null],
      ],
      { staff: TWO },
    );
    expect(result.accepted.map(({ record }) => record.homeroomTeacher.code)).toEqual([
      'HP002',
      'HP003',
      '',
      '',
    ]);
    expect(codes(result.warnings)).toEqual(['imports.homeroom-ambiguous', 'imports.homeroom-unknown']);
    expect(result.warnings[1]?.suggestion).toBe('Trần Văn Bình');
  });

  it('refuses a class written twice', () => {
    const result = classes([
      [6, '6A1', null, null],
      [6, '6 a1', null, null],
    ]);
    expect(result.badRows).toEqual([3]);
  });
});
