import { describe, expect, it } from 'vitest';
import { bookColumns, legendOf } from '../../../../main/features/mark-papers/documents/book-columns.ts';
import { MinutesNotes } from '../../../../main/features/mark-papers/domain/minutes-notes.ts';
import type { GradebookView } from '../../../../main/features/gradebook/index.ts';
import { missingGlyph, type Inline } from '../../../../main/platform/pdf/index.ts';

const plain = (inline: Inline): string =>
  typeof inline === 'string'
    ? inline
    : inline.map((one) => (typeof one === 'string' ? one : one.text)).join('');

const column = (key: string, kind: 'mark' | 'text', counts = true) => ({ key, kind, extra: false, counts });
const view: GradebookView = {
  ...{ classId: 'c', subjectId: 's', semester: 1, className: '6A1', subjectName: 'Toán', teacher: 'Lê An' },
  ...{ yearName: '2026-2027', ruleSet: 'TT22', windows: { enter: null, edit: null }, missing: 0 },
  columns: [column('tx1', 'mark'), column('tx2', 'mark', false), column('gk', 'mark'), column('nx', 'text')],
  students: [
    {
      ...{ id: 'a', name: 'Bùi An', birthDate: '', status: 'studying', locked: [] },
      values: [85, null, null, 'Chăm học.'],
      corrected: [
        { column: 0, before: 70, minutes: '05/BB-THCSHP' },
        { column: 2, before: 60, minutes: '06/BB-THCSHP' },
      ],
    },
  ],
  results: [{ studentId: 'a', semester: '', year: '' }],
};

describe('columns of a printed gradebook', () => {
  it('put the result before the remarks and mark what does not count', () => {
    const notes = new MinutesNotes();
    const titles = (remarks: boolean) => bookColumns(view, { remarks, notes }).map(({ title }) => title);
    expect(titles(true)).toEqual(['TX1', 'TX2*', 'GK', 'TB', 'Nhận xét']);
    expect(titles(false)).toEqual(['TX1', 'TX2*', 'GK', 'TB']);
    expect(legendOf([view])).toBe(
      'TX: đánh giá thường xuyên; GK: giữa kỳ; CK: cuối kỳ; TB: điểm trung bình; *: không tính vào kết quả',
    );
  });

  it('show the old value beside a corrected one, with the number of its minutes below', () => {
    const notes = new MinutesNotes();
    const columns = bookColumns(view, { remarks: true, notes });
    const row = columns.map(({ textOf }) => plain(textOf('a')));
    expect(row).toEqual(['8,5 (7,0)¹', '', '(6,0)²', '', 'Chăm học.']);
    expect(notes.text()).toBe(
      'Trong ngoặc đơn là giá trị trước khi sửa, theo biên bản sửa chữa dữ liệu: ¹ số 05/BB-THCSHP; ² số 06/BB-THCSHP.',
    );
  });

  it('leave a blank blank, also of who is not in the book', () => {
    const [first] = bookColumns(view, { remarks: false, notes: new MinutesNotes() });
    expect(first!.textOf('nobody')).toBe('');
  });
});

it('numbers of minutes are letters the typeface has', () => {
  const notes = new MinutesNotes();
  const signs = Array.from({ length: 12 }, (_unused, at) => notes.sign(`${at}/BB`));
  expect(signs.slice(-3)).toEqual(['¹⁰', '¹¹', '¹²']);
  expect(notes.sign('3/BB')).toBe('⁴');
  expect(missingGlyph('⁰¹²³⁴⁵⁶⁷⁸⁹')).toBeNull();
});
