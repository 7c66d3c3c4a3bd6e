import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeDemoWorkbooks } from '../../main/office/demo/index.ts';
import { writeListWorkbook, type WrittenColumn } from '../../main/platform/excel/index.ts';
import { sentenceOf } from '../../main/platform/i18n/index.ts';
import type { CellValue } from '../../main/kernel/spreadsheet.ts';
import { PEOPLE_LISTS, type PeopleList } from '../../preload/contract/vocabulary/school.ts';
import { openTestOffice, type TestOffice } from '../support/office/open-test-office.ts';

let test: TestOffice;
let folder: string;
let files: Readonly<Record<PeopleList, string>>;
beforeAll(async () => {
  test = await openTestOffice();
  folder = mkdtempSync(join(tmpdir(), 'so-truong-demo-'));
  files = await writeDemoWorkbooks(folder);
});
afterAll(async () => {
  await test.close();
  rmSync(folder, { recursive: true, force: true });
});

const upload = (kind: PeopleList, bytes: Uint8Array = readFileSync(files[kind])) => {
  return { kind, fileName: `${kind}.xlsx`, bytes: new Uint8Array(bytes), mapping: null };
};
const commit = (kind: PeopleList, bytes?: Uint8Array, skipBad = false) =>
  test.call('imports.commit', { ...upload(kind, bytes), skipBad });
const workbook = (headers: readonly string[], rows: readonly (readonly CellValue[])[]) =>
  writeListWorkbook({
    sheetName: 'Trang 1',
    titles: [],
    columns: headers.map((header): WrittenColumn => ({ header, width: 12, format: 'text' })),
    rows,
  });
const STUDENT_HEADERS = ['Họ và tên', 'Ngày sinh', 'Giới tính', 'Lớp', 'Số định danh cá nhân'];

describe('importing a school from Excel', () => {
  it('takes staff, classes, students and assignments of the demo school without an error', async () => {
    const counts: Record<string, number[]> = {};
    for (const kind of PEOPLE_LISTS) {
      const { report } = await commit(kind);
      expect(report.errors).toEqual([]);
      counts[kind] = [report.rows, report.accepted, report.added];
    }
    expect(counts).toMatchObject({
      staff: [62, 62, 62],
      classes: [24, 24, 24],
      students: [1000, 1000, 1000],
    });
    const classes = await test.call('classes.list', {});
    expect(classes.every((room) => room.homeroomTeacherId !== null)).toBe(true);
    expect(classes.reduce((sum, room) => sum + room.students, 0)).toBe(1000);
    expect((await test.call('assignments.list', {})).length).toBeGreaterThan(200);
  });

  it('changes nothing when the same files come again', async () => {
    for (const kind of PEOPLE_LISTS) {
      const report = await test.call('imports.dryRun', upload(kind));
      expect([kind, report.added, report.changed, report.unchanged]).toEqual([kind, 0, 0, report.rows]);
    }
    const again = await commit('students');
    expect(again.report.unchanged).toBe(1000);
    await test.call('imports.undo', { id: again.importId, reason: 'Nhập thừa' });
  });

  it('refuses to undo staff who have assignments and says how many are used', async () => {
    const staff = (await test.call('imports.list', {})).find((batch) => batch.kind === 'staff');
    await expect(test.call('imports.undo', { id: staff!.id, reason: 'Nhập nhầm tệp' })).rejects.toMatchObject(
      {
        code: 'imports.changed-since',
        params: { count: expect.any(Number) },
      },
    );
    expect((await test.call('staff.list', {})).length).toBe(62);
  });

  it('reads students from one sheet a grade, and an assignment table, as they stand', async () => {
    const book = new ExcelJS.Workbook();
    for (const [name, rows] of [
      ['Khối 6', [['Trần Thị Một', '02/03/2015', 'Nữ', '6A1', '']]],
      [
        'Khối 7',
        [
          ['Lê Văn Hai', '02/03/2014', 'Nam', '7A1', ''],
          ['Sai Ngày', '31/02/2014', 'Nam', '7A1', ''],
        ],
      ],
    ] as const)
      book.addWorksheet(name).addRows([STUDENT_HEADERS, ...rows]);
    const students = new Uint8Array(await book.xlsx.writeBuffer());
    const report = await test.call('imports.dryRun', upload('students', students));
    expect([report.rows, report.accepted, report.added]).toEqual([3, 2, 2]);
    expect(report.errors).toMatchObject([{ sheet: 'Khối 7', row: 3, code: 'imports.date' }]);
    expect(report.warnings.map((issue) => issue.code)).toContain('imports.sheets-joined');

    const [teacher] = await test.call('assignments.list', {});
    const table = await workbook(
      ['Giáo viên', '6A1', '6A2', '6A3'],
      [[teacher!.teacher, 'Giáo dục thể chất', null, 'GDTC']],
    );
    const grid = await test.call('imports.dryRun', upload('assignments', table));
    expect([grid.errors, grid.rows, grid.accepted]).toEqual([[], 1, 1]);
    const { mapping: _none, ...file } = upload('assignments', table);
    const seen = await test.call('imports.inspect', file);
    expect([seen.table, seen.proposed.columns]).toEqual([true, { teacherName: 0 }]);
  });

  it('finds a student again by name, birth date and class, changes only what differs and moves the class', async () => {
    const [student] = await test.call('students.list', { classId: null });
    const other = (await test.call('classes.list', {})).find((room) => room.name !== student!.className);
    const row = [student!.fullName, student!.birthDate, '', student!.className, ''];
    const same = await workbook(STUDENT_HEADERS, [
      [...row.slice(0, 2), student!.sex === 'male' ? 'Nam' : 'Nữ', ...row.slice(3)],
    ]);
    expect((await test.call('imports.dryRun', upload('students', same))).unchanged).toBe(1);
    const moved = await workbook(
      ['Mã định danh Bộ GD&ĐT', ...STUDENT_HEADERS],
      [
        [
          student!.sectorId,
          student!.fullName,
          student!.birthDate,
          student!.sex === 'male' ? 'Nam' : 'Nữ',
          other!.name,
          '',
        ],
      ],
    );
    const { importId, report } = await commit('students', moved);
    expect([report.added, report.changed]).toEqual([0, 1]);
    expect((await test.call('students.get', { id: student!.id })).className).toBe(other!.name);
    expect(await test.call('imports.undo', { id: importId, reason: 'Chuyển nhầm lớp' })).toEqual({
      removed: 0,
      restored: 1,
    });
    expect((await test.call('students.get', { id: student!.id })).className).toBe(student!.className);
  });

  it('is not undone onto a number somebody else got since, and says whose it is; once that is free, it is', async () => {
    const [first] = (await test.call('students.list', { classId: null })).filter(
      (student) => student.personalId !== '' && student.sectorId !== '',
    );
    const { fullName, birthDate, className, personalId, sectorId } = first!;
    const sex = first!.sex === 'male' ? 'Nam' : 'Nữ';
    const other = `${personalId.slice(0, -1)}${(Number(personalId.at(-1)) + 1) % 10}`;
    const headers = ['Mã định danh Bộ GD&ĐT', ...STUDENT_HEADERS];
    const rowOf = (code: string, name: string, number: string) =>
      workbook(headers, [[code, name, birthDate, sex, className, number]]);
    const changed = await commit('students', await rowOf(sectorId, fullName, other));
    expect([changed.report.added, changed.report.changed]).toEqual([0, 1]);
    const next = await commit('students', await rowOf('', 'Vũ Văn Mới', personalId));
    expect(next.report.added).toBe(1);
    const undo = (id: string) => test.call('imports.undo', { id, reason: 'Nhập nhầm số' });
    await expect(undo(changed.importId)).rejects.toMatchObject({
      code: 'imports.value-taken',
      params: { column: 'Số định danh cá nhân', name: fullName, holder: 'Vũ Văn Mới' },
    });
    expect((await test.call('students.get', { id: first!.id })).personalId).toBe(other);
    await undo(next.importId);
    expect(await undo(changed.importId)).toEqual({ removed: 0, restored: 1 });
    expect((await test.call('students.get', { id: first!.id })).personalId).toBe(personalId);
  });

  it('lists every error with the row of Excel, takes nothing unless told to skip, and gives the bad rows back', async () => {
    const bytes = await workbook(STUDENT_HEADERS, [
      ['Trần Thị Đúng', '02/03/2014', 'Nữ', '6A1', ''],
      ['Trần Văn Sai', '31/02/2014', 'Nam', '6A1', '12345'],
      [],
      ['Lê Thị Lạc', '02/03/2014', 'Nữ', '6Z9', ''],
    ]);
    const report = await test.call('imports.dryRun', upload('students', bytes));
    expect([report.rows, report.accepted, report.added]).toEqual([3, 1, 1]);
    expect(report.errors.map((issue) => [issue.row, issue.code])).toEqual([
      [3, 'imports.date'],
      [3, 'imports.personal-id-not-12-digits'],
      [5, 'imports.class-unknown'],
    ]);
    for (const language of ['vi', 'en'] as const) {
      const sentences = report.errors.map(({ code, params }) => sentenceOf(language, code, params));
      expect(sentences.filter((sentence) => sentence.length < 20 || sentence.includes('{'))).toEqual([]);
    }
    await expect(commit('students', bytes)).rejects.toMatchObject({
      code: 'imports.has-errors',
      params: { count: 2 },
    });
    expect(report.errors.map(({ sheet }) => sheet)).toEqual(['', '', '']);
    const bad = await test.call('imports.badRows', upload('students', bytes));
    const again = await test.call('imports.dryRun', upload('students', bad.bytes));
    expect([again.rows, again.accepted]).toEqual([2, 0]);
    const { importId } = await commit('students', bytes, true);
    expect((await test.call('students.list', { classId: null })).length).toBe(1001);
    expect(await test.call('imports.undo', { id: importId, reason: 'Thử xong' })).toEqual({
      removed: 1,
      restored: 0,
    });
    await expect(test.call('imports.undo', { id: importId, reason: 'Lần nữa' })).rejects.toMatchObject({
      code: 'imports.already-undone',
    });
  });

  it('refuses a number that a stored student already has under another row', async () => {
    const [a, b] = (await test.call('students.list', { classId: null })).filter(
      (student) => student.personalId !== '',
    );
    const bytes = await workbook(
      ['Mã định danh Bộ GD&ĐT', ...STUDENT_HEADERS],
      [
        [
          a!.sectorId,
          a!.fullName,
          a!.birthDate,
          a!.sex === 'male' ? 'Nam' : 'Nữ',
          a!.className,
          b!.personalId,
        ],
      ],
    );
    const report = await test.call('imports.dryRun', upload('students', bytes));
    expect(report.accepted).toBe(0);
    expect(['imports.personal-id-used', 'imports.number-taken']).toContain(report.errors[0]?.code);
  });

  it('remembers the mapping a person confirmed for a header', async () => {
    const headers = ['Cột một', 'Cột hai', 'Cột ba', 'Cột bốn'];
    const bytes = await workbook(headers, [['Phạm Thị Ghép', '05/06/2014', 'Nữ', '6A1']]);
    const first = await test.call('imports.inspect', { kind: 'students', fileName: 'x.xlsx', bytes });
    expect(first.remembered).toBe(false);
    const mapping = {
      sheet: 'Trang 1',
      headerRow: 1,
      columns: { fullName: 0, birthDate: 1, sex: 2, className: 3 },
    };
    const { importId } = await test.call('imports.commit', {
      ...upload('students', bytes),
      mapping,
      skipBad: false,
    });
    const second = await test.call('imports.inspect', { kind: 'students', fileName: 'y.xlsx', bytes });
    expect([second.remembered, second.proposed]).toEqual([true, mapping]);
    await test.call('imports.undo', { id: importId, reason: 'Thử xong' });
  });

  it('gives templates that import as empty and lists that import as unchanged', async () => {
    for (const kind of PEOPLE_LISTS) {
      const template = await test.call('imports.template', { kind });
      const report = await test.call('imports.dryRun', upload(kind, template.bytes));
      expect([kind, report.rows]).toEqual([kind, 0]);
    }
    const file = await test.call('lists.export', {
      list: 'students',
      ids: null,
      columns: [],
      purpose: 'Kiểm tra xuất danh sách',
    });
    const report = await test.call('imports.dryRun', upload('students', file.bytes));
    expect([report.rows, report.unchanged]).toEqual([1000, 1000]);
    const audit = await test.call('audit.list', {
      action: 'lists.export',
      actor: '',
      outcome: 'done',
      fromDay: '',
      toDay: '',
      beforeSeq: null,
      limit: 5,
    });
    expect(JSON.stringify(audit)).toContain('Kiểm tra xuất danh sách');
  });

  it('refuses what is no workbook in one sentence', async () => {
    const junk = new TextEncoder().encode('<html><table></table></html>');
    await expect(test.call('imports.dryRun', upload('staff', junk))).rejects.toMatchObject({
      code: 'excel.html',
    });
  });
});
