import { describe, expect, it } from 'vitest';
import { importOf, said } from '../../../support/workbooks/import-of.ts';

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
    ['P. Hiệu trưởng', 'vice-principal'],
    ['P.Hiệu trưởng', 'vice-principal'],
    ['P. Hiệu trưởng phụ trách chuyên môn', 'vice-principal'],
    ['Chủ tịch công đoàn - Phó Hiệu trưởng', 'vice-principal'],
    ['Bí thư chi bộ, Hiệu trưởng', 'principal'],
  ])('reads the job %j as %s and keeps the words', (title, job) => {
    expect(staff(person({ 5: title })).accepted[0]?.record.job).toBe(job);
  });

  it.each([
    'Q. Hiệu trưởng',
    'Quyền Hiệu trưởng',
    'Nguyên Hiệu trưởng',
    'Trợ lý Hiệu trưởng',
    'Nguyên Phó Hiệu trưởng',
    'Hiệu trưởng (nghỉ hưu)',
  ])('makes nobody head or deputy by the title %j, keeps the words and says so', (title) => {
    const { accepted, warnings } = staff(person({ 5: title }));
    expect(accepted[0]?.record).toMatchObject({ job: 'other', jobTitle: title });
    expect(codes(warnings)).toEqual(['imports.job-other']);
  });

  it.each(['Nhân viên', 'NV', 'Nhân viên hợp đồng'])(
    'takes %j as it is, without a guess at a post',
    (title) => {
      const { accepted, warnings } = staff(person({ 5: title }));
      expect(accepted[0]?.record).toMatchObject({ job: 'other', jobTitle: title });
      expect(warnings).toEqual([]);
    },
  );

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

  it('never turns a stored person into another because their personal ID is the same', () => {
    const stored = {
      code: 'HP001',
      fullName: 'Trần Văn Ba',
      personalId: '031185000001',
      birthDate: '1985-09-05',
    };
    const over = (known: Partial<typeof stored>, changes: Parameters<typeof person>[0]) =>
      importOf('staff', [STAFF, person(changes)], { staff: [{ ...stored, ...known }] });
    for (const [known, changes] of [
      [{}, { 0: null }],
      [{ code: '' }, {}],
    ] as const) {
      const result = over(known, changes);
      expect(codes(result.errors)).toEqual(['imports.personal-id-other-name']);
      expect(said(result.errors[0]!)).toContain('Trần Văn Ba');
    }
    const sameName = { fullName: 'Nguyễn Thị Hương' };
    expect(over(sameName, { 0: null })).toMatchObject({ errors: [], warnings: [] });
    const older = over({ ...sameName, birthDate: '1985-09-06' }, { 0: null });
    expect([older.errors, codes(older.warnings)]).toEqual([[], ['imports.personal-id-changes']]);
    expect(said(older.warnings[0]!)).toContain('06/09/1985');
    expect(codes(over({ fullName: 'Nguyễn Thị Hường' }, { 0: null }).warnings)).toEqual([
      'imports.personal-id-changes',
    ]);
  });

  it('refuses a birth date after today and looks twice at somebody under 16', () => {
    const born = (day: string) =>
      importOf('staff', [STAFF, person({ 2: day, 4: null })], { today: '2026-11-22' });
    expect(codes(born('05/09/2030').errors)).toEqual(['imports.birth-date-future']);
    expect(codes(born('23/11/2010').warnings)).toContain('imports.staff-too-young');
    expect(codes(born('22/11/2010').warnings)).not.toContain('imports.staff-too-young');
    for (const { errors, warnings } of [born('05/09/2030'), born('05/09/2020')])
      for (const issue of [...errors, ...warnings]) expect(said(issue).length).toBeGreaterThan(10);
  });

  it('refuses a letter that no paper could print, and names it', () => {
    const missingGlyph = (text: string) => /王/u.exec(text)?.[0] ?? null;
    const odd = (at: number, text: string) =>
      importOf('staff', [STAFF, person({ [at]: text })], { missingGlyph }).errors;
    for (const [at, text] of [
      [1, 'Đoàn Ỹ 王'],
      [5, 'Giáo viên 王'],
      [7, 'Tổ 王'],
    ] as const) {
      const [error] = odd(at, text);
      expect(error).toMatchObject({ code: 'imports.not-printable', column: STAFF[at] });
      expect(said(error!)).toContain('“王” (U+738B)');
    }
    expect(odd(1, 'Đoàn Ỹ')).toEqual([]);
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

  it('names a colleague without a code by a dash', () => {
    const staff = [TWO[0]!, { ...TWO[1]!, code: '' }];
    const [warning] = classes([[6, '6A1', 'Nguyễn Thị Hương', null]], { staff }).warnings;
    expect(said(warning!)).toContain('(mã HP001, –)');
  });

  it('refuses a class written twice', () => {
    const result = classes([
      [6, '6A1', null, null],
      [6, '6 a1', null, null],
    ]);
    expect(result.badRows).toEqual([3]);
  });
});
