import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sheetOf } from '../support/office/register-school.ts';
import { SchoolWithMarks } from '../support/office/school-with-marks.ts';

let school: SchoolWithMarks;
beforeAll(async () => {
  school = await SchoolWithMarks.open();
  await school.write([
    school.change(0, 'tx1', 80),
    school.change(0, 'tx2', 75),
    school.change(1, 'ck', 0, null, 'Không làm bài'),
    school.change(2, 'nx', 'Chăm học, tiến bộ rõ rệt'),
  ]);
});
afterAll(() => school.close());

const codes = (refused: readonly { code: string }[]) => refused.map(({ code }) => code);

describe('the marks file of the central system', () => {
  const read = async () => {
    const { bytes } = await school.office.call('gradebook.exportSheet', school.book());
    return bytes;
  };
  const preview = (bytes: Uint8Array) =>
    school.office.call('gradebook.previewImport', { ...school.book(), fileName: 'diem.xlsx', bytes });

  it('comes back unchanged as it was written', async () => {
    const { changes, skipped, unchanged } = await preview(await read());
    expect({ changes, skipped }).toEqual({ changes: [], skipped: [] });
    expect(unchanged).toBe(4);
  });

  it('shows old → new and every skipped row first, and writes only that', async () => {
    const bytes = await sheetOf(
      ['STT', 'Mã định danh', 'Họ tên', 'ĐĐGtx1', 'ĐĐGtx2', 'ĐĐGgk', 'Nhận xét'],
      [
        [1, '3100000000', 'Bùi Gia An', 8.5, '', '', ''],
        [2, '', 'Đặng Hoài Bình', '', '7,25', '6,5', 'Cần cố gắng'],
        [3, '3199999999', 'Người Lạ', 7, '', '', ''],
        [4, '3100000000', 'Bùi Gia An', 9, '', '', ''],
        [5, '3100000003', 'Lê Ngọc Diệp', 'mười', '11', 0, ''],
      ],
    );
    const { ref, changes, skipped } = await preview(bytes);
    expect(changes.map(({ name, col, before, after }) => [name, col, before, after])).toEqual([
      ['Bùi Gia An', 'tx1', 80, 85],
      ['Đặng Hoài Bình', 'gk', null, 65],
      ['Đặng Hoài Bình', 'nx', null, 'Cần cố gắng'],
      ['Lê Ngọc Diệp', 'gk', null, 0],
    ]);
    expect(skipped.map(({ row, code }) => [row, code])).toEqual([
      [3, 'gradebook.import-too-fine'],
      [4, 'gradebook.import-unknown-student'],
      [5, 'gradebook.import-repeated'],
      [6, 'gradebook.import-bad-value'],
      [6, 'gradebook.import-bad-value'],
    ]);
    expect((await school.open()).students[0]!.values[0]).toBe(80);
    await school.write([school.change(1, 'gk', 70)]);
    const { written, refused } = await school.office.call('gradebook.runImport', { ref, reason: '' });
    expect(written).toBe(2);
    expect(codes(refused)).toEqual(['gradebook.changed-meanwhile', 'gradebook.reason-needed']);
    await expect(school.office.call('gradebook.runImport', { ref, reason: '' })).rejects.toMatchObject({
      code: 'gradebook.import-gone',
    });
    expect((await school.open()).students[0]!.values[0]).toBe(85);
  });

  it('is refused without a header that fits the book', async () => {
    const bytes = await sheetOf(['Tên', 'Toán'], [['An', 7]]);
    await expect(preview(bytes)).rejects.toMatchObject({ code: 'gradebook.import-no-header' });
  });
});

describe('students of an import', () => {
  it('stay when marks were entered for them, and the import says so', async () => {
    await school.as('officer');
    const bytes = await sheetOf(
      ['Mã định danh Bộ GD&ĐT', 'Họ và tên', 'Ngày sinh', 'Giới tính', 'Lớp'],
      [['3100000077', 'Vũ Hải Yến', '12/05/2015', 'Nữ', '6A1']],
    );
    const upload = { kind: 'students', fileName: 'hs.xlsx', bytes, mapping: null, skipBad: false } as const;
    const { importId } = await school.office.call('imports.commit', upload);
    await school.as('teacher');
    const { students } = await school.open();
    const studentId = students.find(({ name }) => name === 'Vũ Hải Yến')!.id;
    const change = { studentId, col: 'tx1', before: null, after: 70, reason: '' };
    expect((await school.write([change])).refused).toEqual([]);
    await school.as('officer');
    await expect(
      school.office.call('imports.undo', { id: importId, reason: 'Nhập nhầm tệp' }),
    ).rejects.toMatchObject({
      code: 'imports.changed-since',
    });
    await school.as('teacher');
    expect((await school.open()).students.at(-1)).toMatchObject({ name: 'Vũ Hải Yến' });
  });
});
