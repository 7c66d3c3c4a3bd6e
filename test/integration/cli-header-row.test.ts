import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runCommand, TEST_SCHOOL } from '../support/office/run-command.ts';

let folder: string;
const at = (...parts: string[]) => join(folder, ...parts);
/** A list whose header stands on this row. */
async function listFrom(headerRow: number): Promise<string> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Cán bộ');
  sheet.getCell(1, 1).value = 'Trường THCS Thử Nghiệm';
  sheet.getRow(headerRow).values = ['Mã cán bộ', 'Họ và tên'];
  sheet.getRow(headerRow + 1).values = ['GV001', 'Nguyễn Thị Hương'];
  const file = at(`${headerRow}.xlsx`);
  writeFileSync(file, new Uint8Array(await book.xlsx.writeBuffer()));
  return file;
}
const dryRun = (file: string, ...more: string[]) =>
  runCommand(['import', 'staff', file, '--dry-run', '--vault', at('vault'), ...more]);
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'so-truong-header-row-'));
  expect(await runCommand(['init', '--vault', at('vault'), ...TEST_SCHOOL])).toMatchObject({ exit: 0 });
});
afterAll(() => rmSync(folder, { recursive: true }));

it('a header far down is found', async () => {
  expect((await dryRun(await listFrom(60))).result).toMatchObject({ rows: 1, accepted: 1, errors: [] });
});

it('one beyond every search is taken where the officer says', async () => {
  const file = await listFrom(250);
  const lost = await dryRun(file);
  expect(lost).toMatchObject({ exit: 2, code: 'imports.no-header' });
  expect(lost.message).toContain('--header-row');
  const { result } = await dryRun(file, '--header-row', '250');
  expect(result).toMatchObject({ rows: 1, accepted: 1, errors: [] });
});

it.each([
  ['0', 'cli.header-row'],
  ['mười', 'cli.header-row'],
  ['2', 'imports.header-missing'],
])('a header row %j is refused', async (row, code) => {
  expect(await dryRun(await listFrom(60), '--header-row', row)).toMatchObject({ exit: 2, code });
});
