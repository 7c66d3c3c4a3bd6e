import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CellValue } from '../../main/kernel/spreadsheet.ts';
import { sentenceOf } from '../../main/platform/i18n/index.ts';
import { SchoolWithMarks } from '../support/office/school-with-marks.ts';
import { PAST_HEADERS, pastResultsFile } from '../support/office/past-results-file.ts';

let school: SchoolWithMarks;
beforeAll(async () => {
  school = await SchoolWithMarks.open();
  await school.as('officer');
});
afterAll(() => school.close());

const AN = [
  '3100000000',
  'Bùi Gia An',
  '15/01/2015',
  '9A',
  '7,9',
  7.25,
  'Đ',
  '7,6',
  'Khá',
  'Tốt',
  'HSTT',
  'Lên lớp',
];
/** The same line with other cells, by header. */
const line = (cells: Partial<Record<(typeof PAST_HEADERS)[number], CellValue>> = {}): CellValue[] =>
  PAST_HEADERS.map((header, at) =>
    header in cells ? cells[header]! : header === 'Ngữ văn' ? '7,2' : AN[at]!,
  );
const GONE = { 'Mã HS': '3999999999', 'Họ và tên': 'Vũ Thị Chuyển Trường', 'Học lực': 'Giỏi', TBCM: '8,4' };

const upload = (bytes: Uint8Array, fileName = 'ket-qua-2022-2023.xlsx') => ({
  kind: 'past-results' as const,
  fileName,
  bytes: new Uint8Array(bytes),
  mapping: null,
});
const dryRun = async (
  lines: readonly CellValue[][],
  ...more: [headers?: readonly string[], titles?: readonly string[]]
) => school.office.call('imports.dryRun', upload(await pastResultsFile(lines, ...more)));
const commit = async (lines: readonly CellValue[][], fileName?: string) =>
  school.office.call('imports.commit', { ...upload(await pastResultsFile(lines), fileName), skipBad: false });
/** Which line of the list, counted from 1, and what is wrong; over the header stand the titles and a free row. */
const codes = (issues: readonly { row: number; code: string }[], titles = 2) =>
  issues.map(({ row, code }) => [row - titles - 2, code]);

describe('a file with results of an earlier year', () => {
  it('is read by its headers, the school year from over the table, the words of the circular of that time', async () => {
    const report = await dryRun([line(), line(GONE)]);
    expect([report.errors, report.warnings]).toEqual([[], []]);
    expect(report).toMatchObject({ rows: 2, accepted: 2, added: 2 });
  });

  it('is refused line by line, with one sentence each', async () => {
    const report = await dryRun([
      line({ 'Học lực': 'Đạt' }),
      line({ 'Mã HS': '1', 'Hạnh kiểm': 'Kém' }),
      line({ 'Mã HS': '2', 'Ngữ văn': 7.25 }),
      line({ 'Mã HS': '3', TBCM: '10,1' }),
      line({ 'Mã HS': '', 'Ngày sinh': '' }),
      line({ 'Mã HS': '4', Lớp: 'Chọn' }),
      line({ 'Mã HS': '5' }),
      line({ 'Mã HS': '5', 'Học lực': 'Giỏi' }),
    ]);
    expect(report.accepted).toBe(0);
    expect(codes(report.errors)).toEqual([
      [1, 'imports.unknown-value'],
      [2, 'imports.unknown-value'],
      [3, 'past-results.mark'],
      [4, 'past-results.mark'],
      [5, 'past-results.nobody'],
      [6, 'imports.grade'],
      [7, 'imports.duplicate-entry'],
      [8, 'imports.duplicate-entry'],
    ]);
    for (const { code, params } of report.errors) expect(sentenceOf('vi', code, params)).not.toContain('{');
  });

  it('says nothing of the year: refused; of the running year: refused, its results come from the gradebook', async () => {
    expect(codes((await dryRun([line()], PAST_HEADERS, ['KẾT QUẢ'])).errors, 1)).toEqual([
      [1, 'past-results.year-missing'],
    ]);
    const titles = ['KẾT QUẢ', 'Năm học 2026-2027'];
    expect(codes((await dryRun([line({ 'Học lực': 'Tốt' })], PAST_HEADERS, titles)).errors)).toEqual([
      [1, 'past-results.year-not-over'],
    ]);
    const withColumn = await dryRun(
      [
        [...line(), '2021-2022'],
        [...line({ 'Mã HS': '7' }), 'năm ngoái'],
      ],
      [...PAST_HEADERS, 'Năm học'],
    );
    expect(codes(withColumn.errors)).toEqual([[2, 'past-results.year']]);
  });

  it('is read with the words of TT 22/2021 from the year on in which the grade followed it', async () => {
    const titles = ['KẾT QUẢ', 'Năm học 2024-2025'];
    const report = await dryRun(
      [line({ 'Học lực': 'Đạt' }), line({ 'Mã HS': '1', 'Học lực': 'Giỏi' })],
      PAST_HEADERS,
      titles,
    );
    expect(codes(report.errors)).toEqual([[2, 'imports.unknown-value']]);
  });
});

describe('results of earlier years', () => {
  let importId: string;
  beforeAll(async () => {
    importId = (await commit([line(), line(GONE)])).importId;
  });

  it('are kept as the file had them, with circular and source', async () => {
    expect(await school.office.call('pastResults.years', {})).toEqual([2022]);
    const rows = await school.office.call('pastResults.list', { firstYear: 2022 });
    expect(
      rows.map(({ fullName, level, average, promotion }) => [fullName, level, average, promotion]),
    ).toEqual([
      ['Bùi Gia An', 'Khá', 76, 'promoted'],
      ['Vũ Thị Chuyển Trường', 'Giỏi', 84, 'promoted'],
    ]);
    expect(rows[0]).toMatchObject({
      circular: 'TT58',
      grade: 9,
      className: '9A',
      subjects: { Toán: 79, 'Ngữ văn': 72, 'Thể dục': 'Đ' },
    });
    const [year] = await school.office.call('pastResults.student', { id: rows[0]!.id });
    expect(year).toMatchObject({ fileName: 'ket-qua-2022-2023.xlsx', importedBy: 'Đỗ Quang Huy' });
  });

  it('are seen by a teacher of the student only', async () => {
    const all = await school.office.call('pastResults.list', { firstYear: 2022 });
    const gone = all.find(({ fullName }) => fullName === GONE['Họ và tên'])!;
    await school.as('teacher');
    const own = await school.office.call('pastResults.list', { firstYear: 2022 });
    expect(own.map(({ fullName }) => fullName)).toEqual(['Bùi Gia An']);
    await expect(school.office.call('pastResults.student', { id: gone.id })).rejects.toMatchObject({
      code: 'past-results.not-found',
    });
    await school.as('other');
    expect(await school.office.call('pastResults.years', {})).toEqual([]);
    await school.as('officer');
  });

  it('change only by another file, old and new shown before, and come back when that import is undone', async () => {
    const other = [line({ 'Học lực': 'Giỏi' }), line(GONE)];
    const report = await dryRun(other);
    expect(report).toMatchObject({ added: 0, changed: 1, unchanged: 1 });
    expect(report.warnings.map(({ code, params }) => sentenceOf('vi', code, params))).toEqual([
      'Kết quả đang lưu của Bùi Gia An sẽ được thay: “Khá” → “Giỏi”. Hãy chắc chắn tệp mới là đúng.',
    ]);
    const second = await commit(other, 'sua.xlsx');
    const level = async () =>
      (await school.office.call('pastResults.list', { firstYear: 2022 })).map((row) => row.level);
    expect(await level()).toEqual(['Giỏi', 'Giỏi']);
    await expect(
      school.office.call('imports.undo', { id: importId, reason: 'Nhập nhầm tệp' }),
    ).rejects.toMatchObject({ code: 'imports.changed-since' });
    await school.office.call('imports.undo', { id: second.importId, reason: 'Nhập nhầm tệp' });
    expect(await level()).toEqual(['Khá', 'Giỏi']);
  });

  it('cannot be imported by a teacher', async () => {
    await school.as('teacher');
    await expect(dryRun([line()])).rejects.toMatchObject({ code: 'permission.denied' });
    await school.as('officer');
  });
});
