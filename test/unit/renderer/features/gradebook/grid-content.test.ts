import { describe, expect, it } from 'vitest';
import type { OutputOf } from '../../../../../preload/contract/index.ts';
import {
  columnLabel,
  columnTitle,
  gridColumns,
} from '../../../../../renderer/features/gradebook/grid-columns.ts';
import { computedTexts, gridRows } from '../../../../../renderer/features/gradebook/grid-rows.ts';

type Book = OutputOf<'gradebook.open'>;
type Column = Book['columns'][number];

const column = (key: string, kind: Column['kind'], more: Partial<Column> = {}): Column => ({
  key,
  kind,
  extra: false,
  counts: true,
  ...more,
});

const book: Book = {
  classId: 'c',
  subjectId: 'toan',
  semester: 2,
  className: '6A1',
  subjectName: 'Toán',
  teacher: 'Nguyễn Thị Hương',
  yearName: '2026-2027',
  ruleSet: 'TT22',
  readOnly: null,
  columns: [column('tx1', 'mark'), column('gk', 'mark'), column('nx', 'text', { counts: false })],
  windows: { enter: null, edit: null },
  students: [
    {
      id: 'a',
      name: 'Bùi Gia An',
      birthDate: '2015-01-15',
      status: 'studying',
      values: [75, null, 'Chăm ngoan'],
      locked: [1],
      corrected: [{ column: 0, before: 60, minutes: '03/BB' }],
    },
    {
      id: 'b',
      name: 'Lê Ngọc Diệp',
      birthDate: '2015-04-15',
      status: 'left-class',
      values: [null, null, null],
      locked: [0, 1, 2],
      corrected: [],
    },
  ],
  results: [{ studentId: 'a', semester: '7,9', year: '8,1' }],
  missing: 1,
};

const keys = (more: Partial<Book>) => gridColumns({ ...book, ...more }).columns.map(({ key }) => key);

describe('the columns of the grid', () => {
  it('have the results before the remarks, the year from the second semester on', () => {
    expect(keys({})).toEqual(['tx1', 'gk', 'semester', 'year', 'nx']);
    expect(keys({ semester: 1 })).toEqual(['tx1', 'gk', 'semester', 'nx']);
    expect(keys({ semester: 3, columns: [column('thi-lai', 'mark')] })).toEqual(['thi-lai', 'year']);
  });

  it('compute nothing beside the levels of primary school, and conduct for the year only', () => {
    expect(keys({ ruleSet: 'TT27', columns: [column('muc-gk', 'level')] })).toEqual(['muc-gk']);
    expect(keys({ subjectId: '', columns: [column('ren-luyen', 'conduct')] })).toEqual(['ren-luyen', 'year']);
  });

  it.each([
    ['tx3', 'TX3', 'Đánh giá thường xuyên 3'],
    ['gk', 'GK', 'Đánh giá giữa kỳ'],
    ['ren-luyen', 'Rèn luyện', 'Kết quả rèn luyện'],
    ['ren-luyen-lai', 'Rèn luyện lại', 'Đánh giá lại rèn luyện sau hè'],
    ['pc1-gk', 'PC1 GK', 'Yêu nước (giữa kỳ)'],
    ['nl8-ck', 'NL8 CK', 'Thể chất (cuối kỳ)'],
    ['nl10-ck', 'NL10 CK', 'Tin học (cuối kỳ)'],
    ['nl9-lai', 'NL9 BS', 'Công nghệ (đánh giá bổ sung)'],
    ['kt-ck', 'KT CK', 'Bài kiểm tra định kì cuối kỳ'],
    ['pc1-lai', 'PC1 BS', 'Yêu nước (đánh giá bổ sung)'],
    ['kt-lai', 'KT BS', 'Bài kiểm tra khi đánh giá bổ sung'],
    [
      'hoan-thanh',
      'Hoàn thành',
      'Hiệu trưởng quyết định: hoàn thành chương trình (lớp học; lớp 5: tiểu học)',
    ],
    [
      'len-lop',
      'Lên lớp/HTCT',
      'Hiệu trưởng quyết định: được lên lớp (lớp 9, lớp 12: hoàn thành chương trình)',
    ],
    ['muc-gk', 'Mức GK', 'Mức đạt được giữa kỳ'],
    ['thi-lai', 'Kiểm tra lại', 'Kiểm tra lại trong hè'],
    ['buoi-nghi', 'Buổi nghỉ', 'Số buổi nghỉ học'],
  ])('%s is called “%s” and “%s”', (key, label, title) => {
    expect(columnLabel(key)).toBe(label);
    expect(columnTitle(column(key, 'quality'))).toBe(title);
  });

  it('say which regular mark does not count', () => {
    expect(columnTitle(column('tx5', 'mark', { counts: false }))).toBe(
      'Đánh giá thường xuyên 5 (không tính vào điểm trung bình)',
    );
  });
});

describe('the rows of the grid', () => {
  const layout = gridColumns(book);

  it('keep the old value beside the corrected one, and shut whom has left', () => {
    const [first, second] = gridRows(book, layout);
    expect(first?.cells.map(({ value }) => value)).toEqual([75, null, '7,9', '8,1', 'Chăm ngoan']);
    expect(first?.cells[0]?.corrected).toEqual({ before: 60, minutes: '03/BB' });
    expect(first?.cells.map(({ locked }) => locked)).toEqual([false, true, false, false, false]);
    expect([first?.closed, second?.closed]).toEqual([false, true]);
    expect(second?.cells[2]?.value).toBe('');
  });

  it('leave of who has left the class nothing open but what signed minutes open', () => {
    const students = book.students.map((student) =>
      student.status === 'left-class' ? { ...student, locked: [0, 2] } : student,
    );
    const second = gridRows({ ...book, students }, gridColumns(book))[1]!;
    expect(second.closed).toBe(false);
    expect(second.cells.map(({ locked }) => locked)).toEqual([true, false, false, false, true]);
  });

  it('give the results of an answer in the order of their columns', () => {
    expect(computedTexts(layout, book.results)).toEqual(new Map([['a', ['7,9', '8,1']]]));
  });
});
