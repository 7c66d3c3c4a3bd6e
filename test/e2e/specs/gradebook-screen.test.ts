import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { PRINCIPAL } from '../../support/office/open-test-office.ts';
import { SignIn } from '../pages/sign-in.ts';
import { seriousFindings } from '../support/axe.ts';
import { invoke } from '../support/bridge.ts';
import { changeSheet } from '../support/change-sheet.ts';
import { cutTexts } from '../support/cut-texts.ts';
import { saveTo } from '../support/dialogs.ts';
import { GradebookWindow } from '../support/gradebook-window.ts';

let opened: GradebookWindow;

beforeAll(async () => {
  opened = await GradebookWindow.open();
});
afterAll(async () => {
  await opened.close();
});
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await opened.running.screenshot('gradebook-screen-failed');
});

describe('a whole book', () => {
  const menu = async (item: string) => {
    await opened.work.button('Việc với sổ này').click();
    await opened.running.page.getByRole('menuitem', { name: item }).click();
  };
  const sheet = () => join(opened.folders.outDir, 'so-diem.xlsx');

  it('goes out to Excel and comes back changed, old and new shown first', async () => {
    await opened.work.open('Sổ điểm', 'Sổ điểm');
    await opened.book.grid(/^Sổ điểm 6A1/u).waitFor();
    await opened.book.click(12, 'TX1');
    await opened.book.type('6,5');
    await opened.book.press('Enter');
    await opened.book.saved();
    await saveTo(opened.running.app, sheet());
    await menu('Xuất Excel');
    await opened.work.notice('Đã lưu sổ điểm ra tệp Excel.').waitFor();
    await changeSheet(sheet(), { from: '6,5', to: '7,5' });
    await menu('Nhập từ Excel');
    await opened.work.dialog().locator('input[type=file]').setInputFiles(sheet());
    await opened.work.dialog().getByText('TX1: 6,5 → 7,5').waitFor();
    await opened.running.screenshot('95-gradebook-import');
    expect(await seriousFindings(opened.running.page)).toEqual([]);
    await opened.work.button('Ghi 1 ô').click();
    await opened.work.notice('Đã ghi 1 ô.').waitFor();
    await opened.running.page.locator('[data-col="0"]').getByText('7,5', { exact: true }).waitFor();
  });

  it('keeps more regular marks than asked for, of which the teacher chooses', async () => {
    await opened.running.page.getByText('HK II', { exact: true }).click();
    await opened.book.grid(/Học kỳ II$/u).waitFor();
    await menu('Số cột điểm thường xuyên');
    await opened.work.dialog().getByLabel('Số cột').fill('5');
    await opened.running.page.keyboard.press('Tab');
    await opened.running.screenshot('95-gradebook-columns');
    expect(await seriousFindings(opened.running.page)).toEqual([]);
    await opened.work.button('Lưu').click();
    await opened.running.page.getByRole('columnheader', { name: 'TX5', exact: true }).waitFor();
    expect(
      await opened.running.page.getByRole('columnheader', { name: 'TX5', exact: true }).getAttribute('title'),
    ).toContain('không tính vào điểm trung bình');
    await opened.running.page.getByText('HK I', { exact: true }).click();
    await opened.book.grid(/Học kỳ I$/u).waitFor();
  });

  it('is looked through for slips, and the homeroom book takes conduct as a word', async () => {
    await menu('Rà nhầm lẫn');
    await opened.work
      .dialog()
      .getByText(/dấu hiệu/u)
      .first()
      .waitFor();
    await opened.running.screenshot('95-gradebook-slips');
    await opened.running.page.keyboard.press('Escape');
    await opened.work.dialog().waitFor({ state: 'detached' });
    await opened.book.choose('Môn học', 'Chủ nhiệm');
    await opened.running.page.getByRole('columnheader', { name: 'Rèn luyện' }).waitFor();
    await opened.book.click(1, 'Rèn luyện');
    await opened.book.type('khá');
    await opened.book.press('Enter');
    await opened.book.saved();
    expect(await opened.book.text(1, 'Rèn luyện')).toBe('K');
    await opened.book.choose('Môn học', opened.written.subjectName);
    await opened.running.page.getByRole('columnheader', { name: 'TX1', exact: true }).waitFor();
  });
});

describe('how it looks', () => {
  it('is readable in the dark, and in English', async () => {
    await invoke(opened.running.page, 'shell.setPreferences', { language: 'vi', theme: 'dark', zoom: 100 });
    await opened.running.page.locator('html[data-mantine-color-scheme="dark"]').waitFor();
    await opened.book.click(3, 'TX1');
    await opened.running.screenshot('96-gradebook-dark');
    expect(await seriousFindings(opened.running.page)).toEqual([]);
    await invoke(opened.running.page, 'shell.setPreferences', { language: 'en', theme: 'light', zoom: 100 });
    await opened.running.page.getByText('This book', { exact: true }).waitFor();
    await opened.running.page.getByRole('columnheader', { name: 'Remark', exact: true }).waitFor();
    await opened.running.screenshot('96-gradebook-english');
    expect(await cutTexts(opened.running.page)).toEqual([]);
    await invoke(opened.running.page, 'shell.setPreferences', { language: 'vi', theme: 'light', zoom: 100 });
    await opened.running.page.getByText('Việc với sổ này', { exact: true }).waitFor();
  });

  it('shows the results of the class, and why', async () => {
    await opened.running.page.getByText('Kết quả', { exact: true }).click();
    const results = opened.work.table('Kết quả lớp 6A1');
    await results.getByRole('row').nth(5).waitFor();
    await opened.running.screenshot('97-gradebook-results');
    expect(await seriousFindings(opened.running.page)).toEqual([]);
    await results.getByText('Bùi Gia An').click();
    await opened.work.dialog().getByText('Kết quả chung').waitFor();
    await opened.work
      .dialog()
      .getByText(/còn thiếu/u)
      .first()
      .waitFor();
    await opened.running.screenshot('97-gradebook-why');
    expect(await seriousFindings(opened.running.page)).toEqual([]);
    await opened.running.page.keyboard.press('Escape');
    await opened.work.dialog().waitFor({ state: 'detached' });
  });

  it('keeps the names in sight beside results that are scrolled away sideways', async () => {
    const { page } = opened.running;
    // As narrow as a class of thirteen subjects leaves it.
    await page.setViewportSize({ width: 600, height: 768 });
    const results = opened.work.table('Kết quả lớp 6A1');
    const toTheEnd = () =>
      results.evaluate((grid) => {
        grid.scrollLeft = grid.scrollWidth;
        return grid.scrollLeft;
      });
    await expect.poll(toTheEnd).toBeGreaterThan(0);
    const name = (await results.getByText('Bùi Gia An').boundingBox())!;
    const grid = (await results.boundingBox())!;
    expect(name.x).toBeGreaterThanOrEqual(grid.x);
    for (const theme of ['dark', 'light'] as const) {
      await invoke(page, 'shell.setPreferences', { language: 'vi', theme, zoom: 100 });
      await opened.running.screenshot(`97-gradebook-results-scrolled-${theme}`);
      expect(await seriousFindings(page)).toEqual([]);
    }
    await page.setViewportSize({ width: 1366, height: 768 });
  });

  it('shows how far the books are, one click from each', async () => {
    await opened.running.page.getByText('Tiến độ', { exact: true }).click();
    await opened.running.page.getByRole('region', { name: 'Tiến độ nhập điểm theo lớp và môn' }).waitFor();
    await opened.running.screenshot('97-gradebook-progress');
    expect(await seriousFindings(opened.running.page)).toEqual([]);
    await opened.running.page
      .getByRole('button', { name: new RegExp(`^6A2 ${opened.written.subjectName}`, 'u') })
      .click();
    await opened.running.page.getByRole('heading', { name: 'Lớp chưa có học sinh' }).waitFor();
    await opened.running.screenshot('98-gradebook-empty');
    expect(await seriousFindings(opened.running.page)).toEqual([]);
  });

  it('lets the leadership look, and set when marks are entered', async () => {
    await opened.work.lock();
    await new SignIn(opened.running.page).enter(PRINCIPAL.login, PRINCIPAL.password);
    await opened.work.open('Sổ điểm', 'Sổ điểm');
    await opened.running.page.getByText('Chỉ xem', { exact: true }).waitFor();
    await opened.book.grid().waitFor();
    await opened.running.screenshot('99-gradebook-read-only');
    expect(await seriousFindings(opened.running.page)).toEqual([]);
    await opened.work.button('Đợt nhập điểm').click();
    await opened.work.dialog().getByText('Chưa đặt đợt nào.').waitFor();
    await opened.work.button('Thêm đợt').click();
    await opened.work.dialog().getByLabel('Từ ngày').fill('01/11/2026');
    await opened.work.dialog().getByLabel('Đến ngày').fill('31/12/2036');
    const calendar = opened.running.page.getByRole('button', { name: 'Tháng trước' });
    await expect.poll(() => calendar.count()).toBe(1);
    await opened.running.screenshot('99-gradebook-windows-calendar');
    expect(await seriousFindings(opened.running.page)).toEqual([]);
    await opened.running.page.keyboard.press('Tab');
    await opened.running.screenshot('99-gradebook-windows');
    expect(await seriousFindings(opened.running.page)).toEqual([]);
    await opened.work.button('Lưu đợt').click();
    await opened.work.dialog().getByText('31/12/2036 17:00').waitFor();
    expect(await cutTexts(opened.running.page)).toEqual([]);
    await opened.running.screenshot('99-gradebook-windows-list');
  });
});
