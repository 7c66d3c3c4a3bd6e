import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { addPrimaryClass, fillBook } from '../../support/office/primary-class.ts';
import { SchoolWithMarks } from '../../support/office/school-with-marks.ts';
import { ownPassword } from '../../support/office/signed-in-as.ts';
import { Gradebook } from '../pages/gradebook.ts';
import { SignIn } from '../pages/sign-in.ts';
import { Work } from '../pages/work.ts';
import { seriousFindings } from '../support/axe.ts';
import { invoke } from '../support/bridge.ts';
import { cutTexts } from '../support/cut-texts.ts';
import { saveTo } from '../support/dialogs.ts';
import { testFolders } from '../support/folders.ts';
import { launchApp, type RunningApp } from '../support/launch.ts';

const NAMES = [
  'Bùi Thị Bình',
  'Tôn Nữ Hoàng Nguyễn Phương Thảo Nguyên Vĩnh Dung',
  'Cao Thị Giang',
  'Lê Văn Hậu',
];
/** From here on nobody can complete the class by the results of May; the last one never comes back. */
const FAILS = 2;

const folders = testFolders();
let school: SchoolWithMarks;
let running: RunningApp;
let work: Work;
let book: Gradebook;

beforeAll(async () => {
  school = await SchoolWithMarks.open();
  const { classId, readingId, otherIds } = await addPrimaryClass(school, NAMES);
  for (const semester of [1, 2])
    for (const subjectId of [readingId, ...otherIds, ''])
      await fillBook(school, { classId, subjectId, semester }, (kind, row, key) => {
        if (kind === 'test') return row >= FAILS && subjectId === readingId ? 40 : 80;
        if (kind === 'level') return row >= FAILS && subjectId === readingId ? 1 : 3;
        if (kind === 'quality') return row >= FAILS && key.startsWith('pc1') ? 1 : 3;
        return kind === 'count' ? 1 : null;
      });
  await school.office.office.close();
  running = await launchApp({ ...folders, vaultDir: school.office.folder });
  running.page.setDefaultTimeout(15_000);
  await running.page.setViewportSize({ width: 1366, height: 768 });
  work = new Work(running.page);
  book = new Gradebook(running.page);
  await new SignIn(running.page).enter('huong', ownPassword('huong'));
  await work.navigation().waitFor();
});
afterAll(async () => {
  await running.close();
  await school.close();
  folders.remove();
});
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await running.screenshot('primary-year-end-failed');
});

async function enter(row: number, column: string, text: string, shown: string): Promise<void> {
  await book.click(row, column);
  await book.type(text);
  await book.press('Enter');
  await book.saved();
  expect(await book.text(row, column)).toBe(shown);
}
const heads = (name: string) => running.page.getByRole('columnheader', { name, exact: true }).waitFor();

it('a homeroom teacher finishes the year of a primary class', async () => {
  await work.open('Sổ điểm', 'Sổ điểm');
  await book.choose('Lớp', '5A');
  await book.choose('Môn học', 'Chủ nhiệm');
  await running.page.getByText('HK II', { exact: true }).click();
  await heads('Bình chọn');
  await enter(1, 'Bình chọn', 'có', 'Có');
  await enter(2, 'Bình chọn', 'k', 'Không');
  await running.screenshot('130-primary-vote');
  await running.page.getByText('Cả năm', { exact: true }).click();
  await heads('Hoàn thành');
  await enter(3, 'PC1 BS', 'đ', 'Đ');
  await enter(4, 'Hoàn thành', 'c', 'Có');
  await running.screenshot('131-primary-whole-year');
  expect(await seriousFindings(running.page)).toEqual([]);
  expect(await cutTexts(running.page)).toEqual([]);
  await book.choose('Môn học', 'Tiếng Việt');
  await heads('KT BS');
  await enter(3, 'Mức BS', 'h', 'H');
  await enter(3, 'KT BS', '6', '6');
  await running.screenshot('132-primary-subject');
});

it('and sees what the year ends in, before and after, in the light and in the dark', async () => {
  await running.page.getByText('Kết quả', { exact: true }).click();
  const results = work.table('Kết quả lớp 5A');
  await results.getByText('CHT → HT').waitFor();
  await results.getByText('Học sinh Hoàn thành tốt trong học tập và rèn luyện').waitFor();
  await running.page.getByRole('columnheader', { name: 'Hoàn thành tiểu học' }).waitFor();
  await results.getByText('Chưa, chờ ký').waitFor();
  await running.screenshot('133-primary-results');
  await invoke(running.page, 'shell.setPreferences', { language: 'vi', theme: 'dark', zoom: 100 });
  await running.page.locator('html[data-mantine-color-scheme="dark"]').waitFor();
  await results.getByText(NAMES[FAILS]!).click();
  await work
    .dialog()
    .getByText(/^Hoàn thành chương trình tiểu học/u)
    .waitFor();
  await work
    .dialog()
    .getByText('bài kiểm tra 6; trước đó: Chưa hoàn thành, bài kiểm tra 4', { exact: false })
    .waitFor();
  await running.screenshot('133-primary-why-dark');
  expect(await seriousFindings(running.page)).toEqual([]);
  await running.page.keyboard.press('Escape');
  await work.dialog().waitFor({ state: 'detached' });
  await results.getByText('Lê Văn Hậu').click();
  await work.dialog().getByText('chờ Hiệu trưởng ký khóa sổ chủ nhiệm cả năm', { exact: false }).waitFor();
  await running.screenshot('133-primary-waits-dark');
  await running.page.keyboard.press('Escape');
  await work.dialog().waitFor({ state: 'detached' });
});

it('and prints it for the family', async () => {
  await work.button('In…').click();
  await work.dialog().getByText('Phiếu báo điểm từng học sinh').click();
  await work.dialog().getByText('Cả năm', { exact: true }).click();
  await work.button('Lập bản in').click();
  await work.dialog().getByText('Đã lập 4 bản của 1 lớp, 4 trang.').waitFor();
  const file = join(folders.outDir, 'phieu.pdf');
  await saveTo(running.app, file);
  await work.button('Lưu PDF…').click();
  await work.notice('Đã lưu bản in.').waitFor();
  const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).normalize('NFC');
  expect(text).toContain('Sau đánh giá bổ sung');
  expect(text).toContain('trước khi đánh giá lại: Chưa hoàn thành');
});
