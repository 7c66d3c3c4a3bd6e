import { describe, expect, it } from 'vitest';
import { classesIn, parseAssignmentCell } from '../../../../main/features/imports/domain/assignment-cell.ts';
import { importOf, said } from '../../../support/workbooks/import-of.ts';

const STAFF = [
  { code: 'HP001', fullName: 'Nguyễn Thị Hương', personalId: '' },
  { code: 'HP002', fullName: 'Nguyễn Thị Hương', personalId: '' },
  { code: 'HP003', fullName: 'Trần Văn Bình', personalId: '' },
];
const LOOKUPS = { staff: STAFF, classNames: ['6A1', '6A2', '6A3', '7A3', '8B'] };
const codes = (issues: readonly { code: string }[]) => issues.map((issue) => issue.code);
const brief = (result: ReturnType<typeof importOf<'assignments'>>) =>
  result.accepted.map(({ row, record }) => [
    row,
    record.teacher.code,
    record.type === 'teaching' ? record.subject : 'CN',
    record.className,
  ]);

describe('the one-cell form of an assignment', () => {
  it.each([
    [
      'Toán: 6A1, 6A2; KHTN: 7A3',
      [
        ['Toán', '6A1 6A2'],
        ['KHTN', '7A3'],
      ],
    ],
    [
      'Toán 6A1,6A2 + Tin 7A3',
      [
        ['Toán', '6A1 6A2'],
        ['Tin', '7A3'],
      ],
    ],
    [
      'Toán (6A1, 6A2), Tin học: 7A3',
      [
        ['Toán', '6A1 6A2'],
        ['Tin học', '7A3'],
      ],
    ],
    ['Toán: 6A1-6A3', [['Toán', '6A1 6A2 6A3']]],
    ['Toán 6A1, 2, 3', [['Toán', '6A1 6A2 6A3']]],
    [
      'Ngữ văn: 6A1 (4 tiết), 8B (4t)\nGDĐP: 6A1',
      [
        ['Ngữ văn', '6A1 8B'],
        ['GDĐP', '6A1'],
      ],
    ],
    ['Toán các lớp 6/1, 6/2', [['Toán', '6/1 6/2']]],
    ['Tiếng Anh 6A1 và 6A2', [['Tiếng Anh', '6A1 6A2']]],
    [
      '6A4 Toán',
      [
        ['', '6A4'],
        ['Toán', ''],
      ],
    ],
    [
      'Toán 6A4 Tin 7A1',
      [
        ['Toán', '6A4'],
        ['Tin', '7A1'],
      ],
    ],
    ['Hiệu trưởng', [['Hiệu trưởng', '']]],
    ['', []],
  ])('reads %j', (text, expected) => {
    expect(parseAssignmentCell(text).map((part) => [part.subject, part.classes.join(' ')])).toEqual(expected);
  });

  it('finds several classes in one cell', () => {
    expect(classesIn('6A1, 6A2; 10C')).toEqual(['6A1', '6A2', '10C']);
  });
});

describe('importing assignments', () => {
  it('reads one row per teacher, class and subject', () => {
    const rows = [
      ['Mã GV', 'Giáo viên', 'Môn', 'Lớp', 'Số tiết/tuần', 'Chủ nhiệm'],
      ['HP003', 'Trần Văn Bình', 'KHTN', '6A1, 6A2', 4, '6A1'],
    ];
    const result = importOf('assignments', rows, LOOKUPS);
    expect(brief(result)).toEqual([
      [2, 'HP003', 'Khoa học tự nhiên', '6A1'],
      [2, 'HP003', 'Khoa học tự nhiên', '6A2'],
      [2, 'HP003', 'CN', '6A1'],
    ]);
    expect(result.accepted[0]?.record).toMatchObject({ periods: 4 });
  });

  it('reads one row per teacher with everything in one cell, homeroom included', () => {
    const rows = [
      ['TT', 'Họ và tên', 'Phân công chuyên môn', 'Chủ nhiệm'],
      [1, 'Trần Văn Bình', 'Toán: 6A1, 6A2; Tin: 7A3; GVCN 7A3; Tổ trưởng', '8B'],
    ];
    const result = importOf('assignments', rows, LOOKUPS);
    expect(brief(result).map((each) => each.slice(2).join(' '))).toEqual([
      'Toán 6A1',
      'Toán 6A2',
      'Tin học 7A3',
      'CN 7A3',
      'CN 8B',
    ]);
    expect(codes(result.warnings)).toEqual(['imports.duty-skipped']);
  });

  it('uses the school’s own name of a subject whatever the file calls it', () => {
    const rows = [
      ['Mã GV', 'Môn', 'Lớp'],
      ['HP003', 'Tiếng Anh', '6A1'],
    ];
    expect(
      brief(importOf('assignments', rows, { ...LOOKUPS, subjects: [{ name: 'Ngoại ngữ 1' }] }))[0]?.[2],
    ).toBe('Ngoại ngữ 1');
  });

  it('asks for the code when two teachers share a name', () => {
    const rows = [
      ['Giáo viên', 'Môn', 'Lớp'],
      ['Nguyễn Thị Hương', 'Toán', '6A1'],
    ];
    const result = importOf('assignments', rows, LOOKUPS);
    expect(result.errors[0]).toMatchObject({ code: 'imports.teacher-ambiguous' });
    expect(result.errors.map(said)[0]).toContain('HP001, HP002');
  });

  it('suggests the nearest teacher, class and subject', () => {
    const rows = [
      ['Giáo viên', 'Môn', 'Lớp'],
      ['Trần Văn Bìn', 'Tóan', '6A8'],
    ];
    expect(importOf('assignments', rows, LOOKUPS).errors.map((issue) => issue.suggestion)).toEqual([
      'Trần Văn Bình',
      '6A1',
    ]);
    expect(
      importOf(
        'assignments',
        [
          ['Mã GV', 'Môn', 'Lớp'],
          ['HP003', 'Toáng', '6A1'],
        ],
        LOOKUPS,
      ).errors[0]?.suggestion,
    ).toBe('Toán');
  });

  it('drops a repeat, mentions a shared class and refuses a second homeroom teacher', () => {
    const rows = [
      ['Mã GV', 'Môn', 'Lớp', 'Chủ nhiệm'],
      ['HP001', 'Toán', '6A1', '6A1'],
      ['HP001', 'Toán', '6A1', null],
      ['HP003', 'Toán', '6A1', null],
      ['HP003', 'KHTN', '6A1', '6A1'],
    ];
    const result = importOf('assignments', rows, LOOKUPS);
    expect(codes(result.warnings)).toEqual(['imports.assignment-repeated', 'imports.assignment-shared']);
    expect(result.errors.map((issue) => [issue.row, issue.code])).toEqual([[5, 'imports.homeroom-twice']]);
    expect(result.rows).toBe(4);
  });
});
