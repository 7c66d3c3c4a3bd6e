import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { runCommandLine } from '../../../main/office/cli/run.ts';
import {
  generateDemoSchool,
  writeDemoRegisters,
  writeDemoWorkbooks,
} from '../../../main/office/demo/index.ts';
import { parseWorkbook } from '../../../main/platform/excel/parse-workbook.ts';
import { WORKBOOK_LIMITS } from '../../../main/platform/excel/index.ts';
import { Imports } from '../pages/imports.ts';
import { SignIn } from '../pages/sign-in.ts';
import { Work } from '../pages/work.ts';
import { seriousFindings } from '../support/axe.ts';
import { invoke } from '../support/bridge.ts';
import { saveTo } from '../support/dialogs.ts';
import { testFolders } from '../support/folders.ts';
import { launchApp, type RunningApp } from '../support/launch.ts';

/** Equipment from Excel, changed with its history; health under a mask for somebody without the right. */
const PASSWORD = 'Mua-Xuan-Cay-Doi-71';
const OWN = 'Mua-Thu-La-Vang-64';
const folders = testFolders();
let running: RunningApp;
let work: Work;
let equipment: string;

async function command(...args: string[]): Promise<void> {
  const exit = await runCommandLine({
    args: [...args, '--vault', folders.vaultDir, '--json'],
    environment: { SO_TRUONG_PASSWORD: PASSWORD },
    out: () => undefined,
    say: () => undefined,
  });
  expect(exit).toBe(0);
}
/** A password given by somebody else is a first password: its owner chooses another. */
async function firstSignIn(login: string): Promise<void> {
  await new SignIn(running.page).enter(login, PASSWORD);
  await running.page.getByLabel('Mật khẩu hiện tại').first().fill(PASSWORD);
  for (const field of await running.page.locator('input[autocomplete="new-password"]').all())
    await field.fill(OWN);
  await running.page.locator('button[type="submit"]').click();
  await work.navigation().waitFor();
}
const tab = (name: string) => running.page.getByRole('tab', { name, exact: true });

beforeAll(async () => {
  const demo = generateDemoSchool({ students: 30 });
  const books = await writeDemoWorkbooks(join(folders.outDir, 'books'), demo);
  const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
  const registers = await writeDemoRegisters(join(folders.outDir, 'books'), demo, today);
  equipment = registers.equipment;
  await command(
    'init',
    ...['--school-name', 'Trường THCS Thử Nghiệm', '--level', 'THCS', '--school-year', '2026-2027'],
    ...['--principal', 'Vũ Thị Minh Nguyệt', '--officer', 'Đỗ Quang Huy'],
  );
  await command('import', 'classes', books.classes);
  await command('import', 'students', books.students);
  await command('import', 'health', registers.health);
  running = await launchApp(folders);
  running.page.setDefaultTimeout(15_000);
  work = new Work(running.page);
  await firstSignIn('quantri');
});
afterAll(async () => {
  await running.close();
  folders.remove();
});
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await running.screenshot('registers-failed');
});

describe('the equipment of a school', () => {
  it('comes in from Excel after a dry run', async () => {
    const { page } = running;
    await work.open('Sổ theo dõi', 'Sổ theo dõi');
    await tab('Thiết bị').click();
    await page.getByRole('heading', { name: 'Chưa có thiết bị nào' }).waitFor();
    await work.button('Nhập từ Excel').click();
    await work.heading('Nhập thiết bị từ Excel').waitFor();
    const imports = new Imports(page);
    await imports.file(equipment);
    await imports.check();
    expect(await imports.commit()).toBe('Đã nhập 12/12 dòng');
    await work.button('Mở danh sách').click();
    await work.table('Thiết bị').getByText('Máy vi tính để bàn').waitFor();
    expect(await seriousFindings(page)).toEqual([]);
  });

  it('keeps what it was before a change, and goes out again as it is', async () => {
    const { page } = running;
    await work.table('Thiết bị').getByText('Máy vi tính để bàn').click();
    await work.button('Sửa').click();
    await work.dialog().getByLabel('Số lượng').fill('38');
    await page.keyboard.press('Enter');
    const history = page.getByRole('region', { name: 'Lịch sử' });
    const change = history.getByRole('row').filter({ hasText: 'Số lượng' });
    await change.waitFor();
    expect((await change.innerText()).split(/\s+/u).slice(-2)).toEqual(['40', '38']);
    expect(await history.innerText()).toContain('Đỗ Quang Huy');
    await running.screenshot('80-register-history');
    await page.keyboard.press('Escape');
    const path = join(folders.outDir, 'xuat.xlsx');
    await saveTo(running.app, path);
    await work.button('Xuất Excel').click();
    await work.notice('Đã lưu tệp Excel.').waitFor();
    const { sheets } = parseWorkbook(new Uint8Array(readFileSync(path)), WORKBOOK_LIMITS);
    const line = sheets[0]!.rows.find(({ cells }) => cells.includes('TB002'));
    expect(line?.cells).toContain(38);
  });
});

describe('the health of the students', () => {
  it('is read by the officer and masked for the clerk', async () => {
    const { page } = running;
    await tab('Sức khỏe học sinh').click();
    const table = work.table('Sức khỏe học sinh');
    await table.getByRole('row').nth(5).waitFor();
    expect(await table.innerText()).toMatch(/\d\d\/10/u);
    expect(await table.innerText()).not.toContain('•••');
    await running.screenshot('81-health');
    const clerk = { login: 'vanthu', fullName: 'Lê Thu Quỳnh', roles: ['clerk'], staffId: null };
    expect(await invoke(page, 'users.create', { ...clerk, password: PASSWORD })).toMatchObject({ ok: true });
    await work.lock();
    await firstSignIn('vanthu');
    await work.open('Sổ theo dõi', 'Sổ theo dõi');
    await tab('Sức khỏe học sinh').click();
    await page.getByText('Số đo sức khỏe được che').waitFor();
    expect(await table.innerText()).toContain('•••');
    expect(await page.getByRole('button', { name: 'Xuất Excel' }).count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Thêm lần đo' }).count()).toBe(0);
    await running.screenshot('82-health-masked');
    await tab('Thiết bị').click();
    await work.button('Thêm thiết bị').waitFor();
  });
});
