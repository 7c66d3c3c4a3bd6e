import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seriousFindings } from '../support/axe.ts';
import { invoke } from '../support/bridge.ts';
import { FIRST_PASSWORD, chooseOwnPassword, commandsOn, demoSchool } from '../support/command.ts';
import { SignIn } from '../pages/sign-in.ts';
import { Work } from '../pages/work.ts';
import { testFolders } from '../support/folders.ts';
import type { RunningApp } from '../support/launch.ts';
import { openedWindow, pictureFailures } from '../support/opened-window.ts';

/** Tasks open what they count, and an import in the English window speaks English. */
const folders = testFolders();
let running: RunningApp;
let work: Work;

const command = commandsOn(folders);

beforeAll(async () => {
  const books = await demoSchool(command, folders);
  await command('import', 'classes', books.classes);
  running = await openedWindow(folders, 20_000);
  work = new Work(running.page);
  await new SignIn(running.page).enter('quantri', FIRST_PASSWORD);
  await chooseOwnPassword(running.page);
});
afterAll(async () => {
  await running.close();
  folders.remove();
});
pictureFailures('narrowed-lists', () => running);

describe('a task of the first screen', () => {
  it('opens the issue of accounts on those who have none', async () => {
    await running.page.getByRole('button', { name: 'Cấp tài khoản', exact: true }).last().click();
    const missing = running.page.getByRole('radio', { name: 'Người chưa có tài khoản (62)' });
    await missing.waitFor();
    expect(await missing.isChecked()).toBe(true);
    await running.screenshot('40-issue-missing');
  });

  it('opens the settings where the recovery kit is confirmed', async () => {
    await work.open('Trang chủ', /^Xin chào/u);
    await running.page.getByRole('listitem').filter({ hasText: 'bộ khôi phục' }).getByRole('button').click();
    const section = running.page.getByRole('region', { name: 'Bộ khôi phục' });
    await section.waitFor();
    await expect
      .poll(() => section.evaluate((element) => element.getBoundingClientRect().top < window.innerHeight))
      .toBe(true);
    await running.screenshot('43-settings-recovery');
  });
});

describe('the year of the lists', () => {
  it('is another one only under a loud banner, and its lists take no change', async () => {
    const { page } = running;
    const year = {
      name: '2025-2026',
      startsOn: '2025-09-05',
      semester2StartsOn: '2026-01-19',
      endsOn: '2026-05-31',
    };
    expect(await invoke(page, 'school.addYear', year)).toMatchObject({ ok: true });
    await work.open('Lớp', 'Lớp học');
    await work.button('Thêm lớp').waitFor();
    await page.getByRole('button', { name: /^Năm học 2026-2027/u }).click();
    await page.getByRole('menuitem', { name: '2025-2026', exact: true }).click();
    const banner = page.getByText('KHÔNG phải năm học hiện tại');
    await banner.waitFor();
    expect(await page.getByRole('button', { name: 'Thêm lớp' }).count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Nhập từ Excel' }).count()).toBe(0);
    await running.screenshot('44-other-year');
    expect(await seriousFindings(page)).toEqual([]);
    await work.button('Về năm học hiện tại').click();
    await banner.waitFor({ state: 'hidden' });
    await work.button('Thêm lớp').first().waitFor();
  });

  it('changes its semester at the top, for those who manage the school', async () => {
    const { page } = running;
    await page.getByRole('button', { name: 'Năm học 2026-2027 · HKI', exact: true }).click();
    await running.screenshot('45-year-menu');
    await page.getByRole('menuitem', { name: 'Học kỳ II', exact: true }).click();
    await page.getByRole('button', { name: 'Năm học 2026-2027 · HKII', exact: true }).waitFor();
  });
});

describe('an unsaved form', () => {
  it('is not called saved by Ctrl+S, and Esc asks before it is given up', async () => {
    const { page } = running;
    await work.open('Trường & năm học', 'Thông tin trường');
    await page.getByRole('tab', { name: 'Năm học' }).click();
    await work.button('Thêm năm học').click();
    await work.dialog().getByRole('textbox').first().fill('2031-2032');
    await page.keyboard.press('Control+s');
    await work.notice(/hộp thoại đang mở chưa được lưu/u).waitFor();
    await page.keyboard.press('Escape');
    await page.getByText('Bỏ thay đổi chưa lưu?').waitFor();
    await running.screenshot('46-ask-before-close');
    await work.dialog().getByRole('button').last().click();
    await work.dialog().waitFor({ state: 'hidden' });
  });
});

describe('a refusal', () => {
  it('stands until the screen is left', async () => {
    const { page } = running;
    await page.keyboard.press('Control+p');
    const refusal = page.getByText(/chưa có máy in/u);
    await refusal.waitFor();
    await work.open('Cán bộ', 'Cán bộ');
    await refusal.waitFor({ state: 'hidden' });
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

describe('the next person at the same window', () => {
  it('begins at home, without the screen and the notices of the last one', async () => {
    const { page } = running;
    const teacher = {
      login: 'giaovien',
      fullName: 'Trần Thị Mai',
      roles: ['subject-teacher'],
      staffId: null,
    };
    expect(await invoke(page, 'users.create', { ...teacher, password: FIRST_PASSWORD })).toMatchObject({
      ok: true,
    });
    await invoke(page, 'shell.setPreferences', { language: 'vi', theme: 'light', zoom: 100 });
    await work.open('Nhật ký', 'Nhật ký');
    await page.keyboard.press('Control+p');
    const refusal = page.getByText(/chưa có máy in/u);
    await refusal.waitFor();
    await work.lock();
    await new SignIn(page).enter('giaovien', FIRST_PASSWORD);
    await chooseOwnPassword(running.page);
    await work.heading('Xin chào Thầy/Cô Mai').waitFor();
    expect(await refusal.count()).toBe(0);
    expect(await page.getByText('Không có màn hình này').count()).toBe(0);
    await running.screenshot('47-next-person');
  });
});
