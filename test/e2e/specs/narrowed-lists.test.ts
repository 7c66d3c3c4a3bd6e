import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { runCommandLine } from '../../../main/office/cli/run.ts';
import { writeDemoWorkbooks } from '../../../main/office/demo/index.ts';
import { SignIn } from '../pages/sign-in.ts';
import { Work } from '../pages/work.ts';
import { testFolders } from '../support/folders.ts';
import { launchApp, type RunningApp } from '../support/launch.ts';

/** Tasks open what they count, and an import in the English window speaks English. */
const PASSWORD = 'Mua-Xuan-Cay-Doi-71';
const folders = testFolders();
let running: RunningApp;
let work: Work;

async function command(...args: string[]): Promise<void> {
  const exit = await runCommandLine({
    args: [...args, '--vault', folders.vaultDir, '--json'],
    environment: { SO_TRUONG_PASSWORD: PASSWORD },
    out: () => undefined,
    say: () => undefined,
  });
  expect(exit).toBe(0);
}

beforeAll(async () => {
  const books = await writeDemoWorkbooks(join(folders.outDir, 'books'));
  await command(
    'init',
    ...['--school-name', 'Trường THCS Thử Nghiệm', '--level', 'THCS', '--school-year', '2026-2027'],
    ...['--principal', 'Vũ Thị Minh Nguyệt', '--officer', 'Đỗ Quang Huy'],
  );
  await command('import', 'staff', books.staff);
  await command('import', 'classes', books.classes);
  running = await launchApp(folders);
  running.page.setDefaultTimeout(20_000);
  work = new Work(running.page);
  const signIn = new SignIn(running.page);
  await signIn.enter('quantri', PASSWORD);
  // The password of a headless school is a first password: its owner chooses another.
  await running.page.getByLabel('Mật khẩu hiện tại').first().fill(PASSWORD);
  for (const field of await running.page.locator('input[autocomplete="new-password"]').all())
    await field.fill('Mua-Thu-La-Vang-64');
  await running.page.locator('button[type="submit"]').click();
  await running.page.getByText('Việc cần làm').first().waitFor();
});
afterAll(async () => {
  await running.close();
  folders.remove();
});
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await running.screenshot('narrowed-lists-failed');
});

describe('a task of the first screen', () => {
  it('opens the issue of accounts on those who have none', async () => {
    await running.page.getByRole('button', { name: 'Cấp tài khoản', exact: true }).last().click();
    const missing = running.page.getByRole('radio', { name: 'Người chưa có tài khoản (62)' });
    await missing.waitFor();
    expect(await missing.isChecked()).toBe(true);
    await running.screenshot('40-issue-missing');
  });
});

describe('an import in the English window', () => {
  it('says what is wrong in English, with the sheet it stands on', async () => {
    const book = new ExcelJS.Workbook();
    const header = ['Họ và tên', 'Ngày sinh', 'Giới tính', 'Lớp'];
    book.addWorksheet('Khối 6').addRows([header, ['Trần Thị Một', '02/03/2015', 'Nữ', '6A1']]);
    book.addWorksheet('Khối 7').addRows([header, ['Lê Văn Hai', '31/02/2014', 'Nam', '7A1']]);
    const path = join(folders.outDir, 'students.xlsx');
    writeFileSync(path, new Uint8Array(await book.xlsx.writeBuffer()));
    await work.open('Cài đặt', 'Cài đặt');
    await running.page.getByText('English', { exact: true }).click();
    await running.page.getByRole('link', { name: 'Import from Excel', exact: true }).click();
    await running.page.getByRole('radiogroup').getByText('Students', { exact: true }).click();
    await running.page.locator('input[type="file"]').setInputFiles(path);
    await running.page.getByText('Read the other sheets with the same header too').waitFor();
    await running.screenshot('41-mapping-english');
    await running.page.getByRole('button', { name: 'Dry run', exact: true }).click();
    const row = running.page.getByRole('row').filter({ hasText: 'is not a valid date' });
    await row.waitFor();
    expect(await row.innerText()).toContain('Khối 7');
    await running.screenshot('42-issues-english');
  });
});
