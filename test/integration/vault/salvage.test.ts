import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { InputOf, OutputOf } from '../../../preload/contract/index.ts';
import { callOf } from '../../../main/office/cli/call.ts';
import { pagesOf, spoil, textsIn, type DatabasePage } from '../../support/office/database-pages.ts';
import { OFFICER, officeOn, openTestOffice } from '../../support/office/open-test-office.ts';
import { fileTables } from '../../../main/office/salvage/kept-files.ts';
import { columnName } from '../../../main/office/salvage/column-names.ts';
import { LEFT_OUT, LEFT_OUT_COLUMNS, TABLE_NAMES } from '../../../main/office/salvage/salvage-words.ts';
import { readTables } from '../../../main/platform/database/read-what-is-left.ts';
import { docx, pdf } from '../../support/archive/invented-files.ts';
import { addSchoolWithStaff, addTeachers } from '../../support/office/school-with-staff.ts';
import { vaultReader } from '../../support/office/vault-reader.ts';

const TEACHER = { fullName: 'Người Dạy Học', login: 'giaovien', password: 'Cua-So-Nhin-Ra-Song-6' };
const officer = { login: OFFICER.login, password: OFFICER.password };
let sound: string;
let recoveryCode: string;
let people: number;
let papers: number;
let pages: Readonly<Record<'staff' | 'paper' | 'paper_file', DatabasePage[]>>;
/** Files of the dispatch. */
const attached = 2;
let folder: string;
let out: string;

beforeAll(async () => {
  const made = await openTestOffice();
  recoveryCode = made.recoveryCode;
  await addSchoolWithStaff(made.call);
  await addTeachers(made.call, 300);
  await made.call('users.create', { ...TEACHER, staffId: null, roles: ['subject-teacher'] });
  const selection = { all: true, department: null, staffIds: [] };
  const { ids } = await made.call('accounts.create', { selection, logins: {}, sharedReason: '' });
  await made.call('papers.issue', { accountIds: ids.slice(0, 20), kinds: ['bien-ban-ban-giao'], jobId: 'x' });
  const about = {
    number: '12/UBND',
    day: '2026-10-01',
    party: 'UBND xã',
    subject: 'Phòng chống bão',
    person: '',
    note: '',
  };
  await made.call('archive.addDocument', {
    ...about,
    kind: 'dispatch-in',
    files: [
      { fileName: 'công văn/số 12.pdf', bytes: pdf(), note: '' },
      { fileName: 'phụ lục.docx', bytes: docx('Danh sách'), note: '' },
    ],
  });
  people = (await made.call('staff.list', {})).length;
  papers = (await made.call('papers.list', {})).length;
  await made.office.close();
  sound = made.folder;
  const sqlite = await vaultReader(sound, officer.login, officer.password);
  pages = {
    staff: pagesOf(sqlite, 'staff'),
    paper: pagesOf(sqlite, 'paper'),
    paper_file: pagesOf(sqlite, 'paper_file'),
  };
  sqlite.close();
});
afterAll(() => rmSync(sound, { recursive: true }));
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'so-truong-damaged-'));
  out = mkdtempSync(join(tmpdir(), 'so-truong-salvaged-'));
  cpSync(sound, folder, { recursive: true });
});
afterEach(() => {
  rmSync(folder, { recursive: true });
  rmSync(out, { recursive: true });
});

const leavesOf = (table: keyof typeof pages) => pages[table].filter(({ type }) => type === 'leaf');
const rowsOn = (leaves: readonly DatabasePage[]) => leaves.reduce((sum, { rows }) => sum + rows, 0);
const everyThird = (list: readonly DatabasePage[]) => list.filter((_page, index) => index % 3 === 1);

async function salvage(proof: InputOf<'salvage.run'>['proof']): Promise<OutputOf<'salvage.run'>> {
  const office = officeOn(folder);
  try {
    const call = callOf(office);
    const { ref } = await call('salvage.offer', { folder: out });
    return await call('salvage.run', { ref, proof });
  } finally {
    await office.close();
  }
}

async function namesIn(file: string, sheetName: string, header: string): Promise<string[]> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(file);
  const sheet = book.getWorksheet(sheetName)!;
  const names: string[] = [];
  let column = 0;
  sheet.eachRow((row) => {
    const cells = row.values as unknown[];
    if (column > 0 && typeof cells[1] === 'number') names.push(String(cells[column]));
    if (cells.includes(header)) column = cells.indexOf(header);
  });
  return names;
}

const tableOf = (result: OutputOf<'salvage.run'>, name: string) =>
  result.tables.find((table) => table.name === name)!;

describe('what can still be read of a damaged vault', () => {
  it('knows every table that keeps the bytes of files, and a word for every table', async () => {
    const sqlite = await vaultReader(sound, officer.login, officer.password);
    const tables = sqlite
      .prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'`)
      .pluck()
      .all() as string[];
    const withBytes = tables.filter((table) =>
      (sqlite.pragma(`table_info("${table}")`) as { name: string; type: string }[]).some(
        ({ name: column, type }) => column === 'bytes' && type === 'BLOB',
      ),
    );
    sqlite.close();
    expect(
      fileTables([])
        .map(({ table }) => table)
        .sort(),
    ).toEqual(withBytes.sort());
    expect(tables.filter((name) => !LEFT_OUT.test(name) && TABLE_NAMES[name] === undefined)).toEqual([]);
  });

  it('has a word of its own for every column of every sheet', async () => {
    const sqlite = await vaultReader(sound, officer.login, officer.password);
    const tables = readTables(sqlite, { tables: LEFT_OUT, columns: LEFT_OUT_COLUMNS }, () => undefined);
    sqlite.close();
    const named = tables.flatMap(({ table, columns }) => {
      const words = columns.map((column) => columnName(table, column));
      return columns.map((column, at) => {
        const word = words[at];
        return { column: `${table}.${column}`, good: word !== undefined && words.indexOf(word) === at };
      });
    });
    expect(named.length).toBeGreaterThan(500);
    expect(named.filter(({ good }) => !good).map(({ column }) => column)).toEqual([]);
  });

  it('is everything, when nothing is damaged', async () => {
    const result = await salvage(officer);
    expect(tableOf(result, 'Cán bộ, giáo viên')).toEqual({
      name: 'Cán bộ, giáo viên',
      read: people,
      expected: people,
      gaps: 0,
    });
    expect(result.tables.every(({ read, expected, gaps }) => read === expected && gaps === 0)).toBe(true);
    expect(result.files).toEqual({ read: papers + attached, lost: 0 });
    expect(readdirSync(join(result.folder, 'tep-dinh-kem')).sort()).toEqual([
      expect.stringMatching(/^phụ lục-[0-9a-f]{16}\.docx$/u),
      expect.stringMatching(/^số 12-[0-9a-f]{16}\.pdf$/u),
    ]);
    const staff = await namesIn(
      join(result.folder, 'can-bo-hoc-sinh.xlsx'),
      'Cán bộ, giáo viên',
      'Họ và tên',
    );
    expect(staff).toHaveLength(people);
    expect(staff).toContain('Vũ Thị Minh Nguyệt');
    const assigned = await namesIn(join(result.folder, 'phan-cong.xlsx'), 'Phân công', 'Cán bộ');
    expect(new Set(assigned)).toEqual(new Set(['Nguyễn Thị Hương']));
    const [pdf] = readdirSync(join(result.folder, 'van-ban'));
    expect(
      readFileSync(join(result.folder, 'van-ban', pdf!))
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
  });

  it('goes past spoilt pages, says what is lost, and leaves the damaged file as it is', async () => {
    // Chosen by what lies on them: which pages these are differs from vault to vault.
    const staffLeaves = [leavesOf('staff')[2]!, leavesOf('staff')[7]!];
    const paperLeaf = leavesOf('paper')[1]!;
    const texts = everyThird(textsIn(pages.paper));
    const lostFiles = everyThird(textsIn(pages.paper_file));
    spoil(
      join(folder, 'vault.db'),
      [...staffLeaves, paperLeaf, ...texts, ...lostFiles].map(({ page }) => page),
    );
    const before = readFileSync(join(folder, 'vault.db'));
    const result = await salvage({ code: recoveryCode });
    expect(readFileSync(join(folder, 'vault.db')).equals(before)).toBe(true);
    const staff = tableOf(result, 'Cán bộ, giáo viên');
    expect(staff).toMatchObject({ gaps: 2, read: people - rowsOn(staffLeaves) });
    const names = await namesIn(
      join(result.folder, 'can-bo-hoc-sinh.xlsx'),
      'Cán bộ, giáo viên',
      'Mã nội bộ',
    );
    expect(new Set(names).size).toBe(staff.read);
    // A paper's row is there even where its text is not.
    expect(tableOf(result, 'Văn bản').read).toBe(papers - rowsOn([paperLeaf]));
    expect(result.files).toEqual({
      read: papers + attached - lostFiles.length,
      lost: lostFiles.length,
    });
    expect(existsSync(join(result.folder, 'bao-cao.xlsx'))).toBe(true);
  });

  it('holds no key, no password and no digest of one', async () => {
    const result = await salvage(officer);
    const all = readdirSync(result.folder, { recursive: true }) as string[];
    expect(all.filter((name) => name.endsWith('.xlsx')).sort()).toEqual([
      'bang-khac.xlsx',
      'bao-cao.xlsx',
      'can-bo-hoc-sinh.xlsx',
      'phan-cong.xlsx',
      'tai-khoan.xlsx',
      'van-ban.xlsx',
    ]);
    const tables = result.tables.map(({ name }) => name);
    for (const secret of ['user_password_history', 'vault_info', 'outbox'])
      expect(tables).not.toContain(secret);
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(join(result.folder, 'tai-khoan.xlsx'));
    expect(JSON.stringify(book.getWorksheet('Tài khoản')!.getSheetValues())).not.toContain(
      'initial_password',
    );
  });

  it('is refused to a wrong password, and to somebody who may not export', async () => {
    await expect(salvage(TEACHER_PROOF)).rejects.toMatchObject({ code: 'salvage.not-allowed' });
    await expect(salvage({ ...officer, password: 'Khong-Phai-Mat-Khau-1' })).rejects.toMatchObject({
      code: 'vault.wrong-password',
    });
    expect(readdirSync(out)).toEqual([]);
  });

  it('is nothing when the first page is gone', async () => {
    spoil(join(folder, 'vault.db'), [1]);
    await expect(salvage(officer)).rejects.toMatchObject({ code: 'salvage.nothing' });
  });
});

const TEACHER_PROOF = { login: TEACHER.login, password: TEACHER.password };
