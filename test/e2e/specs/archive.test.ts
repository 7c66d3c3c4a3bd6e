import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sha256Hex } from '../../../main/kernel/sha256-hex.ts';
import { generateDemoSchool } from '../../../main/office/demo/index.ts';
import { docx, pdf } from '../../support/archive/invented-files.ts';
import { SignIn } from '../pages/sign-in.ts';
import { Work } from '../pages/work.ts';
import { seriousFindings } from '../support/axe.ts';
import { invoke } from '../support/bridge.ts';
import { FIRST_PASSWORD, chooseOwnPassword, commandsOn, demoSchool } from '../support/command.ts';
import { chooseFolder } from '../support/dialogs.ts';
import { testFolders } from '../support/folders.ts';
import type { RunningApp } from '../support/launch.ts';
import { openedWindow, pictureFailures } from '../support/opened-window.ts';
import { closePreviews, viewerComes } from '../support/preview.ts';

/** The clerk's afternoon with the archive: a dispatch in, found by its words, exported with its index, all checked. */
const folders = testFolders();
const attachment = join(folders.outDir, 'Phụ lục kế hoạch.docx');
const scanned = join(folders.outDir, 'Công văn 1456.pdf');
const target = join(folders.outDir, 'ban-giao');
let running: RunningApp;
let work: Work;

const command = commandsOn(folders);

beforeAll(async () => {
  await demoSchool(command, folders);
  const codes = generateDemoSchool()
    .staff.slice(2, 5)
    .map(({ code }) => code);
  await command(...['accounts', 'issue', '--person', ...codes, '--out', join(folders.outDir, 'papers')]);
  mkdirSync(target);
  writeFileSync(attachment, docx('Kế hoạch tập huấn'));
  writeFileSync(scanned, pdf());
  running = await openedWindow(folders, 20_000);
  work = new Work(running.page);
  await new SignIn(running.page).enter('quantri', FIRST_PASSWORD);
  await chooseOwnPassword(running.page);
});
afterAll(async () => {
  await running?.close();
  folders.remove();
});
pictureFailures('archive', () => running);

const rows = () => work.table('Kho lưu trữ').locator('[role="rowgroup"] [role="row"]');
const topmostAt = (x: number, y: number): Promise<string> =>
  running.page.evaluate(([left, top]) => document.elementFromPoint(left, top)?.className ?? '', [
    x,
    y,
  ] as const);
const searchBox = () => running.page.getByRole('textbox', { name: /^Tìm trong nội dung/u });

describe('the archive', () => {
  it('keeps a dispatch with its Word file', async () => {
    const { page } = running;
    await work.open('Kho lưu trữ', 'Kho lưu trữ');
    await rows().first().waitFor();
    await work.button('Thêm công văn, tài liệu').click();
    const dialog = work.dialog();
    await dialog.getByLabel('Số, ký hiệu trên văn bản').fill('1456/SGDĐT-VP');
    await dialog.getByLabel('Nơi gửi').fill('Sở Giáo dục và Đào tạo Hải Phòng');
    await dialog.getByLabel('Trích yếu').fill('Tăng cường bảo đảm an ninh dữ liệu ngành giáo dục');
    await dialog.locator('input[type="file"]').setInputFiles([attachment, scanned]);
    await dialog.getByText('Phụ lục kế hoạch.docx').waitFor();
    await running.screenshot('90-archive-add');
    await work.button('Lưu vào kho').click();
    await work.notice('Đã lưu vào kho, số đến 1.').waitFor();
    await page.getByText('1456/SGDĐT-VP').first().waitFor();
  });

  it('finds it by words without accents and shows where they stand', async () => {
    await searchBox().fill('an ninh du lieu nganh');
    await running.page.locator('mark', { hasText: 'an ninh dữ liệu ngành' }).waitFor();
    expect(await rows().first().innerText()).toContain('1456/SGDĐT-VP');
    await running.screenshot('91-archive-search');
    await rows().first().dblclick();
    await running.page.getByRole('dialog').getByText('Phụ lục kế hoạch.docx').waitFor();
    await running.screenshot('92-archive-panel');
    for (const name of ['Công văn 1456.pdf', 'Phụ lục kế hoạch.docx']) {
      await work.button(`Xem ${name}`).click();
      // The built-in viewer runs inside the preview, in a frame of its own.
      await viewerComes(running.app);
      await closePreviews(running.app);
    }
    await running.page.keyboard.press('Escape');
    await running.page.getByRole('dialog').waitFor({ state: 'detached' });
    await searchBox().fill('');
    await running.page.getByText('10 văn bản').waitFor();
  });

  it('opens by a double click whose second click meets what has come over the list', async () => {
    const row = rows().first();
    const { x, y } = (await row.boundingBox())!;
    const { mouse } = running.page;
    await mouse.move(x + 90, y + 10);
    await mouse.down();
    await mouse.up();
    const panel = running.page.getByRole('dialog');
    await panel.waitFor();
    await expect.poll(() => topmostAt(x + 90, y + 10)).toContain('Overlay');
    await mouse.down({ clickCount: 2 });
    await mouse.up({ clickCount: 2 });
    await panel.getByText('1456/SGDĐT-VP').first().waitFor();
    await mouse.click(x + 90, y + 10);
    await panel.waitFor({ state: 'detached' });
  });

  it('goes on when a preview is closed before it could be seen', async () => {
    await work.dismissNotices();
    await rows().filter({ hasText: '1456/SGDĐT-VP' }).click();
    const view = work.button('Xem Phụ lục kế hoạch.docx');
    for (const how of ['destroy', 'close'] as const) {
      const ended = running.app.evaluate(
        ({ app }, way) =>
          new Promise<void>((resolve) => {
            app.once('browser-window-created', (_event, window) => {
              window.once('closed', () => {
                resolve();
              });
              window.webContents.once('did-start-navigation', () => {
                window[way]();
              });
            });
          }),
        how,
      );
      await view.click();
      await ended;
    }
    await view.click();
    await viewerComes(running.app);
    await closePreviews(running.app);
    expect(await running.page.locator('.mantine-Notification-root').allInnerTexts()).toEqual([]);
    await running.page.keyboard.press('Escape');
    await running.page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  it('is narrowed to a kind, and what is chosen is exported with an index', async () => {
    await running.page.getByRole('combobox', { name: 'Loại' }).click();
    await running.page.getByRole('option', { name: 'Công văn đến (1)' }).click();
    await running.page.getByText('1 văn bản', { exact: true }).waitFor();
    await work.button('Bỏ lọc').click();
    await running.page.getByText('10 văn bản').waitFor();
    await work.table('Kho lưu trữ').focus();
    await running.page.keyboard.press('Control+a');
    await chooseFolder(running.app, target);
    await running.screenshot('93-archive-selected');
    await work.button('Xuất hồ sơ (10)').click();
    await work.notice(/Đã xuất 11 tệp và mục lục/u).waitFor();
    const [folder = ''] = readdirSync(target);
    const names = readdirSync(join(target, folder));
    expect(names).toContain('muc-luc.xlsx');
    expect(names).toContain('muc-luc.pdf');
    expect(names.some((name) => name.endsWith('.part'))).toBe(false);
    const word = names.find((name) => name.endsWith('.docx')) ?? '';
    expect(existsSync(join(target, folder, word))).toBe(true);
    expect(sha256Hex(readFileSync(join(target, folder, word)))).toBe(sha256Hex(readFileSync(attachment)));
  });

  it('is put together for one print, and what has no pages is named', async () => {
    await work.dismissNotices();
    await work.button('In gộp (10)').click();
    await running.page.getByText(/^10 văn bản, 7 tệp, \d+ trang kể cả mục lục$/u).waitFor();
    await work.dialog().getByText('Phụ lục kế hoạch.docx').waitFor();
    await running.screenshot('96-archive-print');
    await work.button('Xem trước').click();
    await viewerComes(running.app);
    await closePreviews(running.app);
    await work.dialog().getByRole('button', { name: 'Đóng' }).last().click();
  });

  it('is checked byte by byte', async () => {
    await work.dismissNotices();
    await work.button('Kiểm tra toàn vẹn').click();
    await work.button('Bắt đầu kiểm tra').click();
    await running.page.getByText(/^11 tệp còn nguyên vẹn/u).waitFor();
    await running.screenshot('94-archive-check');
    await work.dialog().getByRole('button', { name: 'Đóng' }).last().click();
    await work.button('Thời hạn lưu').click();
    await work.dialog().getByRole('combobox', { name: 'Thời hạn lưu: Công văn đến' }).waitFor();
    await running.screenshot('95-archive-retention');
    await work.dialog().getByRole('button', { name: 'Đóng' }).last().click();
    await running.page.getByRole('dialog').waitFor({ state: 'detached' });
  });
});

describe('the registers of dispatches', () => {
  const choose = async (key: 'ArrowLeft' | 'ArrowRight', book: string): Promise<void> => {
    await running.page.keyboard.press(key);
    await expect.poll(() => running.page.getByRole('radio', { name: book }).isChecked()).toBe(true);
  };

  it('are reached and filled by the keyboard alone; the number is seen before it is given', async () => {
    const { page } = running;
    await work.dismissNotices();
    await work.open('Sổ đăng ký văn bản', 'Sổ đăng ký văn bản');
    await page.getByRole('radio', { name: 'Lập bằng chương trình' }).focus();
    await choose('ArrowRight', 'Văn bản đến');
    await work
      .table(/^Sổ đăng ký văn bản đến/u)
      .getByText('1456/SGDĐT-VP')
      .waitFor();
    await page.getByText('Số liên tục, không thiếu số nào: 1 số').waitFor();
    await running.screenshot('97-register-in');
    await choose('ArrowRight', 'Văn bản đi');
    await page.getByText('Năm này chưa có văn bản đi').waitFor();
    await running.screenshot('98-register-out-empty');
    await work.button('Vào sổ văn bản đi').focus();
    await page.keyboard.press('Enter');
    const dialog = work.dialog();
    await dialog.getByText(/^Số sẽ cấp: 01\//u).waitFor();
    await page.keyboard.type('bao cao');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await dialog.getByText(/^Số sẽ cấp: 01\/BC-/u).waitFor();
    await dialog.getByLabel('Nơi nhận').focus();
    await page.keyboard.type('Phòng Văn hóa - Xã hội phường Thử Nghiệm');
    await dialog.getByLabel('Trích yếu').focus();
    await page.keyboard.type('Kết quả tập huấn an ninh dữ liệu');
    await dialog.getByLabel('Người ký').focus();
    await page.keyboard.type('Vũ Thị Minh Nguyệt');
    await running.screenshot('99-register-add');
    await page.keyboard.press('Enter');
    await work.notice(/^Đã lưu vào kho, số 01\/BC-/u).waitFor();
    await work
      .table(/^Sổ đăng ký văn bản đi/u)
      .getByText(/^01\/BC-/u)
      .waitFor();
  });

  it('print in one click and are as easy to read in the dark', async () => {
    await work.dismissNotices();
    await work.button('Xem và in sổ').click();
    await viewerComes(running.app);
    await closePreviews(running.app);
    expect(await seriousFindings(running.page)).toEqual([]);
    await invoke(running.page, 'shell.setPreferences', { language: 'vi', theme: 'dark', zoom: 100 });
    expect(await seriousFindings(running.page)).toEqual([]);
    await running.screenshot('100-register-out-dark');
  });

  it('ask before a number of the paper book passes others over, and free it when it was mistyped', async () => {
    const { page } = running;
    await work.dismissNotices();
    await work.button('Vào sổ văn bản đi').click();
    const dialog = work.dialog();
    await dialog.getByLabel('Nơi nhận').fill('UBND phường Thử Nghiệm');
    await dialog.getByLabel('Trích yếu').fill('Đề nghị cấp bổ sung máy tính cho phòng học bộ môn Tin học');
    await dialog.getByLabel('Số đã cấp trước').check();
    await dialog.getByLabel('Số ở sổ giấy').fill('12026');
    await page.keyboard.press('Enter');
    await page.getByText('Bỏ cách số: 12026').waitFor();
    await running.screenshot('99-register-jump');
    await work.button('Ghi số 12026').click();
    await work.notice(/^Đã lưu vào kho, số 12026\//u).waitFor();
    const line = work.table(/^Sổ đăng ký văn bản đi/u).getByText(/^12026\//u);
    await line.click();
    await work.button('Hủy vì ghi nhầm số').waitFor();
    await running.screenshot('99-register-mistyped');
    await work.button('Hủy vì ghi nhầm số').click();
    await work.dialog().getByRole('textbox').fill('Ghi thừa chữ số');
    await running.screenshot('99-register-mistyped-ask');
    await work.dialog().getByRole('button', { name: 'Hủy vì ghi nhầm số', exact: true }).click();
    await work.notice('Đã hủy.').waitFor();
    await page.keyboard.press('Escape');
  });
});
