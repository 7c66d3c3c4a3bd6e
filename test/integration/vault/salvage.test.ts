import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { InputOf, OutputOf } from '../../../preload/contract/index.ts';
import { callOf } from '../../../main/office/cli/call.ts';
import { OFFICER, officeOn, openTestOffice } from '../../support/office/open-test-office.ts';
import { addSchoolWithStaff, addTeachers } from '../../support/office/school-with-staff.ts';

const PAGE = 4096;
/** More pages than the tables' own descriptions take, written when the vault is made. */
const SCHEMA = 150;
const TEACHER = { fullName: 'Người Dạy Học', login: 'giaovien', password: 'Cua-So-Nhin-Ra-Song-6' };
const officer = { login: OFFICER.login, password: OFFICER.password };
let sound: string;
let recoveryCode: string;
let people: number;
let papers: number;
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
  people = (await made.call('staff.list', {})).length;
  papers = (await made.call('papers.list', {})).length;
  await made.office.close();
  sound = made.folder;
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

/** Flips one byte in each of these pages, counted from 1 as SQLite does. */
function spoil(pages: readonly number[]): void {
  const file = join(folder, 'vault.db');
  const bytes = readFileSync(file);
  for (const page of pages) bytes[(page - 1) * PAGE + 2_000]! ^= 0xff;
  writeFileSync(file, bytes);
}
const pageCount = () => statSync(join(folder, 'vault.db')).size / PAGE;

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
  it('is everything, when nothing is damaged', async () => {
    const result = await salvage(officer);
    expect(tableOf(result, 'Cán bộ, giáo viên')).toEqual({
      name: 'Cán bộ, giáo viên',
      read: people,
      expected: people,
      gaps: 0,
    });
    expect(result.tables.every(({ read, expected, gaps }) => read === expected && gaps === 0)).toBe(true);
    expect(result.files).toEqual({ read: papers, lost: 0 });
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
    // Every ninth page behind those that say which tables there are: without them nothing can be read.
    spoil(
      Array.from({ length: pageCount() }, (_, index) => index + 1).filter((p) => p > SCHEMA && p % 9 === 5),
    );
    const before = readFileSync(join(folder, 'vault.db'));
    const result = await salvage({ code: recoveryCode });
    expect(readFileSync(join(folder, 'vault.db')).equals(before)).toBe(true);
    const staff = tableOf(result, 'Cán bộ, giáo viên');
    expect(staff.gaps).toBeGreaterThan(0);
    expect(staff.read).toBeGreaterThan(people * 0.6);
    expect(staff.read).toBeLessThan(people);
    const names = await namesIn(
      join(result.folder, 'can-bo-hoc-sinh.xlsx'),
      'Cán bộ, giáo viên',
      'Mã nội bộ',
    );
    expect(new Set(names).size).toBe(staff.read);
    // A paper's row is there even where its text is not.
    expect(tableOf(result, 'Văn bản').read).toBeGreaterThan(papers * 0.6);
    expect(result.files.read).toBeGreaterThan(0);
    expect(result.files.lost).toBeGreaterThan(0);
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
    spoil([1]);
    await expect(salvage(officer)).rejects.toMatchObject({ code: 'salvage.nothing' });
  });
});

const TEACHER_PROOF = { login: TEACHER.login, password: TEACHER.password };
