import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeListWorkbook } from '../../main/platform/excel/index.ts';
import { centralLogOf500, schoolWithEightMinutes, type LogOf500 } from '../support/office/central-log.ts';
import type { SchoolWithCorrections } from '../support/office/school-with-corrections.ts';
import { wordsOf } from '../support/workbooks/words-of.ts';

let school: SchoolWithCorrections;
let log: LogOf500;
beforeAll(async () => {
  school = await schoolWithEightMinutes();
  log = await centralLogOf500(school);
}, 240_000);
afterAll(() => school.close());

const inspect = (bytes: Uint8Array, kind: 'edits' | 'results' = 'edits', fileName = 'lich-su.xlsx') =>
  school.call('editLog.inspect', { kind, fileName, bytes });
async function compare(bytes: Uint8Array, kind: 'edits' | 'results' = 'edits', fileName = 'lich-su.xlsx') {
  const { proposed } = await inspect(bytes, kind, fileName);
  return school.call('editLog.compare', { kind, fileName, bytes, mapping: proposed });
}

describe('the central log of edits', () => {
  let id = '';
  it('is understood by its headers, below a title', async () => {
    const { proposed, remembered } = await inspect(log.bytes);
    expect(remembered).toBe(false);
    expect(proposed).toEqual({
      sheet: 'Lịch sử',
      headerRow: 3,
      columns: {
        ...{ happenedAt: 1, teacher: 2, sectorId: 3, student: 4, className: 5, subjectName: 6, semester: 7 },
        ...{ col: 8, before: 9, after: 10 },
      },
    });
  });

  it('of 500 lines has exactly the 20 without minutes', async () => {
    const compared = await compare(log.bytes);
    ({ id } = compared);
    expect(compared).toMatchObject({
      rows: 500,
      verdicts: { 'with-minutes': 480, 'without-minutes': 20, 'other-value': 0, 'not-found': 0 },
    });
    const { lines } = await school.call('editLog.log', { id });
    const found = lines.filter(({ verdict }) => verdict === 'without-minutes');
    expect(found.map(({ position }) => position)).toEqual(log.withoutMinutes);
    const minutes = new Set(lines.flatMap(({ minutes: symbol }) => (symbol === '' ? [] : [symbol])));
    expect([...minutes].sort()).toEqual(Array.from({ length: 8 }, (_unused, at) => `0${at + 1}/BBSĐ-THCSHP`));
  });

  it('is not taken twice, but judged again whenever minutes were signed since', async () => {
    await expect(compare(log.bytes)).rejects.toMatchObject({ code: 'edit-log.compared-before' });
    const { verdicts } = await school.call('editLog.compareAgain', { id });
    expect(verdicts).toMatchObject({ 'with-minutes': 480, 'without-minutes': 20 });
  });

  it('may come as CSV, and its columns are remembered as a person confirmed them', async () => {
    const { proposed } = await inspect(log.csv, 'edits', 'lich-su.csv');
    const { teacher: _left, ...columns } = proposed.columns;
    const compared = await school.call('editLog.compare', {
      ...{ kind: 'edits', fileName: 'lich-su.csv', bytes: log.csv },
      mapping: { ...proposed, columns },
    });
    expect(compared.verdicts).toMatchObject({ 'with-minutes': 480, 'without-minutes': 20 });
    const longer = new TextEncoder().encode(new TextDecoder().decode(log.csv) + '"501"\r\n');
    const again = await inspect(longer, 'edits', 'lich-su.csv');
    expect(again).toMatchObject({ remembered: true, proposed: { headerRow: 1, columns } });
  });

  it('goes out as a workbook of the chosen lines, and in that of its month', async () => {
    const { bytes } = await school.call('editLog.logWorkbook', { id, positions: [...log.withoutMinutes] });
    const words = (await wordsOf(bytes)).flat();
    expect(words.filter((word) => word === 'Không có biên bản')).toHaveLength(20);
    expect(words).toContain('Trần Văn Bách');
    expect(words).not.toContain('01/BBSĐ-THCSHP');
    const { bytes: all } = await school.call('editLog.monthWorkbook', { month: '2026-11' });
    expect((await wordsOf(all, 'Nhật ký trung tâm')).flat().at(-1)).toMatch(/Không có biên bản: 20;/u);
  });

  it('leaves no name in the audit log', async () => {
    const filter = { action: 'editLog.compare', actor: '', outcome: '' as const, fromDay: '', toDay: '' };
    const { entries } = await school.call('audit.list', { ...filter, beforeSeq: null, limit: 10 });
    const text = entries.map(({ subject, detail }) => subject + detail).join();
    expect(text).toContain('without-minutes');
    expect(text).not.toMatch(/Bách|Học Sinh|lich-su/u);
  });
});

describe('posted results', () => {
  it('are compared with those of our books, and only differences are kept', async () => {
    const results = await school.call('gradebook.results', { classId: school.classId });
    const subject = results.subjects.findIndex(({ id }) => id === school.subjectId);
    const { name } = results.subjects[subject]!;
    const rows = results.students
      .slice(0, 40)
      .map((student, at) => [
        student.name,
        '6A2',
        name,
        'Học kỳ I',
        at === 7 ? '9,9' : student.averages[subject]![0].replace(',', '.'),
      ]);
    const bytes = await writeListWorkbook({
      sheetName: 'Kết quả',
      titles: [],
      columns: ['Họ tên', 'Lớp', 'Môn', 'Học kỳ', 'ĐTBmhk'].map((header) => ({
        header,
        width: 20,
        format: 'text',
      })),
      rows: [...rows, ['Lạ Văn Lùng', '6A2', name, 'Học kỳ I', '5,0']],
    });
    const { id, rows: read, verdicts } = await compare(bytes, 'results', 'ket-qua.xlsx');
    expect({ read, ...verdicts }).toMatchObject({ read: 41, 'other-value': 1, 'not-found': 1 });
    const { lines } = await school.call('editLog.log', { id });
    expect(lines).toMatchObject([
      {
        student: results.students[7]!.name,
        before: results.students[7]!.averages[subject]![0],
        after: '9,9',
      },
      { student: 'Lạ Văn Lùng', verdict: 'not-found' },
    ]);
  });
});

describe('a file that says nothing', () => {
  it('is refused with what is missing', async () => {
    const bytes = new TextEncoder().encode('Cột một;Cột hai\nx;y\n');
    const { proposed } = await inspect(bytes, 'edits', 'x.csv');
    expect(proposed.columns).toEqual({});
    const input = { kind: 'edits' as const, fileName: 'x.csv', bytes };
    await expect(school.call('editLog.compare', { ...input, mapping: proposed })).rejects.toMatchObject({
      code: 'edit-log.column-missing',
    });
    const columns = { student: 7, col: 0, after: 1 };
    await expect(
      school.call('editLog.compare', { ...input, mapping: { ...proposed, columns } }),
    ).rejects.toMatchObject({ code: 'edit-log.no-lines' });
    const sheet = 'Không có';
    await expect(
      school.call('editLog.compare', { ...input, mapping: { ...proposed, sheet } }),
    ).rejects.toMatchObject({ code: 'edit-log.sheet-missing' });
  });
});

describe('posted results in other shapes', () => {
  const compareAs = async (bytes: Uint8Array, fileName: string) => {
    const { proposed } = await inspect(bytes, 'results', fileName);
    const file = { kind: 'results' as const, fileName, bytes };
    const tried = await school.call('editLog.tryCompare', { ...file, mapping: proposed });
    const compared = await school.call('editLog.compare', { ...file, mapping: proposed });
    expect(tried).toMatchObject({ rows: compared.rows, verdicts: compared.verdicts });
    return { proposed, ...compared, ...(await school.call('editLog.log', { id: compared.id })) };
  };

  it('come with a column for each subject and a header over two lines', async () => {
    const { proposed, rows, lines } = await compareAs(await bySubject(), 'tong-hop.xlsx');
    const { id } = await mathematics();
    expect(proposed).toMatchObject({
      headerRow: 4,
      columns: { sectorId: 1, student: 2, [`r1-${id}`]: 3, [`r2-${id}`]: 4, 'r1-level': 5 },
    });
    expect(rows).toBe(41 * 3);
    // One mark differs, one pupil is nobody of ours: named once although three cells are in the row.
    expect(lines.map(({ verdict, place, semester }) => ({ verdict, place, semester }))).toEqual([
      { verdict: 'other-value', place: 'D12', semester: 1 },
      { verdict: 'not-found', place: 'D45', semester: 1 },
    ]);
  });

  it('come with a sheet for each subject, saved by LibreOffice: single marks and averages', async () => {
    const { proposed, rows, lines } = await compareAs(throughLibreOffice(await bySheet()), 'cac-mon.xlsx');
    expect(proposed).toMatchObject({
      otherSheets: true,
      columns: { student: 1, 'mark-tx1': 2, 'mark-ck': 7, after: 8 },
    });
    expect(rows).toBe(40 * 7 + 1);
    expect(lines).toMatchObject([
      { verdict: 'other-value', col: 'TX2', after: '1,5', place: 'D7', semester: 1 },
      { verdict: 'not-found', student: 'Lạ Văn Lùng', place: 'trang 2, C5' },
    ]);
    const { bytes } = await school.call('editLog.logWorkbook', { id: (await lastLog()).id, positions: null });
    expect((await wordsOf(bytes)).flat()).toContain('trang 2, C5');
  });

  it('are told which semester they are of where the file does not say', async () => {
    const results = await school.call('gradebook.results', { classId: school.classId });
    const { at, name } = await mathematics();
    const bytes = await writeListWorkbook({
      sheetName: 'Trang 1',
      titles: [],
      columns: ['Họ tên', 'Lớp', name].map((header) => ({ header, width: 20, format: 'text' })),
      rows: results.students.slice(0, 5).map((student) => [student.name, '6A2', student.averages[at]![0]]),
    });
    const { proposed } = await inspect(bytes, 'results', 'khong-noi.xlsx');
    const file = { kind: 'results' as const, fileName: 'khong-noi.xlsx', bytes };
    const differing = async (semester: number | null) =>
      (await school.call('editLog.tryCompare', { ...file, mapping: { ...proposed, semester } })).verdicts[
        'other-value'
      ];
    expect(await differing(1)).toBe(0);
    expect(await differing(null)).toBe(5);
  });

  async function lastLog() {
    return (await school.call('editLog.logs', {}))[0]!;
  }
  async function mathematics() {
    const { subjects } = await school.call('gradebook.results', { classId: school.classId });
    const at = subjects.findIndex(({ id }) => id === school.subjectId);
    return { at, ...subjects[at]! };
  }

  async function bySubject(): Promise<Uint8Array> {
    const { at, name } = await mathematics();
    const { students } = await school.call('gradebook.results', { classId: school.classId });
    return workbookWith((workbook) => {
      const sheet = workbook.addWorksheet('Lớp 6A2');
      sheet.addRow(['TỔNG HỢP KẾT QUẢ NĂM HỌC']);
      sheet.addRow([]);
      sheet.addRow(['STT', 'Mã học sinh', 'Họ và tên', name, null, 'Học lực', 'Ghi chú']);
      sheet.addRow([null, null, null, 'HK1', 'HK2', 'HK1']);
      for (const range of ['A1:G1', 'A3:A4', 'B3:B4', 'C3:C4', 'D3:E3', 'G3:G4']) sheet.mergeCells(range);
      students.slice(0, 40).forEach((student, row) => {
        const [first, second] = student.averages[at]!;
        sheet.addRow([
          row + 1,
          '',
          student.name,
          row === 7 ? 1.5 : tenths(first),
          tenths(second),
          student.level[0],
        ]);
      });
      sheet.addRow([41, '', 'Lạ Văn Lùng', 5, 5, 'Đạt']);
      sheet.addRow([null, null, 'Người lập biểu']);
    });
  }

  async function bySheet(): Promise<Uint8Array> {
    const { at, name } = await mathematics();
    const { students } = await school.call('gradebook.results', { classId: school.classId });
    const book = await school.call('gradebook.open', { ...school.book(), semester: 1 });
    const heads = ['STT', 'Họ và tên', 'ĐĐGtx1', 'ĐĐGtx2', 'ĐĐGtx3', 'ĐĐGtx4', 'ĐĐGgk', 'ĐĐGck', 'TBM'];
    const cols = ['tx1', 'tx2', 'tx3', 'tx4', 'gk', 'ck'];
    return workbookWith((workbook) => {
      const sheet = workbook.addWorksheet(name);
      sheet.addRow([`BẢNG ĐIỂM MÔN ${name.toUpperCase()} - LỚP 6A2`]);
      sheet.addRow(['Học kỳ: I']);
      sheet.addRow([]);
      sheet.addRow(heads);
      students.slice(0, 40).forEach((student, row) => {
        const { values } = book.students.find(({ id }) => id === student.id)!;
        const marks = cols.map((col) => {
          const value = values[book.columns.findIndex(({ key }) => key === col)];
          return typeof value === 'number' ? value / 10 : null;
        });
        if (row === 2) marks[1] = 1.5;
        sheet.addRow([row + 1, student.name, ...marks, tenths(student.averages[at]![0])]);
      });
      const other = workbook.addWorksheet('Môn lạ');
      other.addRow(['Lớp 6A2']);
      other.addRow(['Học kỳ I']);
      other.addRow([]);
      other.addRow(['STT', 'Họ và tên', 'TBM']);
      other.addRow([1, 'Lạ Văn Lùng', 5]);
    });
  }
});

function tenths(text: string): number | null {
  return text === '' ? null : Number(text.replace(',', '.'));
}

async function workbookWith(fill: (workbook: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  fill(workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** The same workbook as another program writes it. */
function throughLibreOffice(bytes: Uint8Array): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'so-truong-results-'));
  try {
    writeFileSync(join(folder, 'results.xlsx'), bytes);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const into = ['--convert-to', 'xlsx', '--outdir', join(folder, 'saved')];
    const args = [profile, '--headless', ...into, join(folder, 'results.xlsx')];
    execFileSync('soffice', args, { stdio: 'pipe', env: { ...process.env, HOME: folder } });
    return new Uint8Array(readFileSync(join(folder, 'saved', 'results.xlsx')));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
