import { cpSync, existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { generateDemoSchool, writeDemoWorkbooks } from '../../../main/office/demo/index.ts';
import { openTestOffice } from '../../support/office/open-test-office.ts';
import { OFFICER } from '../../support/office/invented-school.ts';
import { SignIn } from '../pages/sign-in.ts';
import { Work } from '../pages/work.ts';
import { invoke } from '../support/bridge.ts';
import { cutTexts } from '../support/cut-texts.ts';
import { saveTo } from '../support/dialogs.ts';
import { testFolders } from '../support/folders.ts';
import { Hands, focused } from '../support/keyboard.ts';
import { launchApp } from '../support/launch.ts';
import type { RunningApp } from '../support/launch.ts';
import { photographPreview, pressInPreview, previewFrames, viewerComes } from '../support/preview.ts';

/** From the workbook to a revoked account without a mouse. */
const LONG_NAME = 'Công Tằng Tôn Nữ Nguyễn Phúc Hoàng Thị Phương Khuê Bảo Trân';
const folders = testFolders();
const demo = generateDemoSchool();
const staff = demo.staff.slice(0, 12).map((each, at) => (at === 3 ? { ...each, fullName: LONG_NAME } : each));
let running: RunningApp;
let work: Work;
let hands: Hands;
let book: string;

beforeAll(async () => {
  const books = await writeDemoWorkbooks(join(folders.outDir, 'books'), {
    ...demo,
    staff,
    students: [],
    assignments: [],
  });
  book = books.staff;
  const made = await openTestOffice();
  await made.office.close();
  cpSync(made.folder, folders.vaultDir, { recursive: true });
  await made.close();
  running = await launchApp(folders);
  running.page.setDefaultTimeout(20_000);
  work = new Work(running.page);
  hands = new Hands(running.page);
});
afterAll(async () => {
  await running.close();
  folders.remove();
});
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await running.screenshot('keyboard-failed');
});

const focusName = async (): Promise<string> => (await focused(running.page)).name;

describe('by keyboard only', () => {
  it('signs in and imports a staff workbook: file, columns, dry run, commit', async () => {
    const { page } = running;
    await new SignIn(page).waitFor();
    await expect.poll(focusName).toContain('Tên đăng nhập');
    await hands.type(OFFICER.login);
    await hands.press('Tab');
    await hands.type(OFFICER.password);
    await hands.press('Enter');
    await work.navigation().waitFor();
    await hands.use('Nhập từ Excel');
    await work.heading('Nhập cán bộ từ Excel').waitFor();
    const choosing = page.waitForEvent('filechooser');
    await hands.use('Chọn tệp…');
    await (await choosing).setFiles(book);
    await page.getByRole('group', { name: 'Ghép cột' }).waitFor();
    await expect.poll(focusName).toBe('Ghép cột');
    await running.screenshot('keyboard-1-mapping');
    await hands.use('Kiểm tra thử');
    await page.getByText('Tệp không có lỗi', { exact: false }).waitFor();
    await expect.poll(focusName).toBe('Kiểm tra thử');
    await running.screenshot('keyboard-2-check');
    await hands.use('Nhập vào sổ');
    await page.getByText(/^Đã nhập 12\/12 dòng/u).waitFor();
    await expect.poll(focusName).toBe('Kết quả');
  });

  it('issues accounts to two chosen people with their papers', async () => {
    const { page } = running;
    await hands.tabTo('Tài khoản & bàn giao', 'Shift+Tab');
    await hands.press('Enter');
    await work.heading('Tài khoản').waitFor();
    await hands.use('Cấp tài khoản');
    await page.getByRole('group', { name: 'Chọn người' }).waitFor();
    await page.getByText(`Tất cả cán bộ đang làm việc (${String(staff.length)})`).waitFor();
    await hands.tabTo(/^(?:Chọn từng người|Người chưa có tài khoản)/u);
    await hands.arrowTo('Chọn từng người');
    await hands.tabTo('Cán bộ');
    for (const name of [LONG_NAME, staff[5]!.fullName]) {
      await hands.type(name);
      await hands.press('ArrowDown');
      await hands.press('Enter');
    }
    await hands.press('Escape');
    await running.screenshot('keyboard-3-people');
    await hands.use('Tiếp tục');
    await page.getByRole('button', { name: 'Tạo 2 tài khoản' }).waitFor();
    await running.screenshot('keyboard-4-logins');
    await hands.use('Tạo 2 tài khoản');
    await page.getByRole('group', { name: 'Quyền' }).waitFor();
    await hands.use('Tiếp tục');
    await page.getByRole('group', { name: 'Văn bản' }).first().waitFor();
    await hands.use('Phát hành');
    await page.getByText('Đã phát hành 6 văn bản.').waitFor({ timeout: 60_000 });
    await expect.poll(focusName).toBe('Kết quả');
  });

  it('previews the papers, closes the preview, and saves them; the focus stays on the button', async () => {
    const { app, page } = running;
    const opening = app.waitForEvent('window');
    await hands.use('Xem bản gộp');
    await opening;
    await viewerComes(app);
    await photographPreview(app, 'keyboard-preview');
    await pressInPreview(app, 'Escape');
    await expect.poll(() => previewFrames(app)).toEqual([]);
    await page.bringToFront();
    await expect.poll(focusName).toBe('Xem bản gộp');
    const file = join(folders.outDir, 'papers.pdf');
    await saveTo(app, file);
    await hands.use('Lưu PDF');
    await expect.poll(() => existsSync(file), { timeout: 20_000 }).toBe(true);
    expect(statSync(file).size).toBeGreaterThan(10_000);
    await expect.poll(focusName).toBe('Lưu PDF');
    await hands.use('In', 'Shift+Tab');
    await work.notice(/chưa có máy in/u).waitFor();
    await expect.poll(focusName).toBe('In');
    await hands.use('Đóng');
    await work.heading('Tài khoản').waitFor();
  });

  it('revokes one account; the dialog and the panel give the focus back', async () => {
    const { page } = running;
    await expect.poll(() => work.table('Tài khoản').count()).toBe(1);
    await hands.tabTo('Tài khoản');
    await hands.press('End');
    await hands.press('Enter');
    const panel = page.getByRole('dialog');
    await panel.waitFor();
    await hands.use('Thu hồi');
    await page.getByRole('dialog').nth(1).waitFor();
    await hands.press('Escape');
    await expect.poll(focusName).toBe('Thu hồi');
    await hands.press('Enter');
    await expect.poll(focusName).toContain('Lý do');
    await hands.type('Chuyển trường theo quyết định');
    await running.screenshot('keyboard-5-revoke');
    await hands.use('Thu hồi');
    await work.notice(/lập 1 văn bản/u).waitFor({ timeout: 30_000 });
    await running.screenshot('keyboard-6-revoked');
    await hands.press('Escape');
    await panel.waitFor({ state: 'detached' });
    await expect.poll(focusName).toBe('Tài khoản');
    const reply = await invoke(page, 'accounts.list');
    const states = reply.ok ? (reply.value as { state: string }[]).map(({ state }) => state) : [];
    expect(states.filter((state) => state === 'revoked')).toHaveLength(1);
  });

  it('loses no word at 150 % in either language', async () => {
    const { page } = running;
    const found: string[] = [];
    for (const language of ['vi', 'en']) {
      await invoke(page, 'shell.setPreferences', { language, theme: 'light', zoom: 150 });
      await page.locator(`html[lang="${language}"]`).waitFor({ state: 'attached' });
      const links = await page.getByRole('navigation').getByRole('link').all();
      for (const link of links) {
        await link.press('Enter');
        const name = await link.innerText();
        await page.locator('[aria-current="page"]', { hasText: name }).waitFor();
        await page.getByRole('heading', { level: 1 }).first().waitFor();
        found.push(...(await cutTexts(page)).map((each) => `${language} ${name}: ${each}`));
      }
    }
    expect(found).toEqual([]);
  });

  it('showed where the keys go at every stop', () => {
    expect([...new Set(hands.unseen)]).toEqual([]);
  });
});
