import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InputOf } from '../../../preload/contract/index.ts';
import { SchoolWithCorrections } from '../../support/office/school-with-corrections.ts';
import { ownPassword } from '../../support/office/signed-in-as.ts';
import { Corrections } from '../pages/corrections.ts';
import { Gradebook } from '../pages/gradebook.ts';
import { Work } from '../pages/work.ts';
import { seriousFindings } from '../support/axe.ts';
import { answerOf, invoke } from '../support/bridge.ts';
import { cutTexts } from '../support/cut-texts.ts';
import { saveTo } from '../support/dialogs.ts';
import { testFolders } from '../support/folders.ts';
import { screensDir, type RunningApp } from '../support/launch.ts';
import { handVaultOver, openedWindow, pictureFailures } from '../support/opened-window.ts';

/** Signed minutes opened a cell for the teacher to type exactly their value; another cell the program has corrected. */
const folders = testFolders();
const TWO_HOURS = 2 * 3_600_000;
const BY_PROGRAM = '01/BBSĐ-THCSHP';
const BY_TEACHER = '02/BBSĐ-THCSHP';
let running: RunningApp;
let work: Work;
let grid: Gradebook;
let book: InputOf<'gradebook.open'>;

beforeAll(async () => {
  const school = await SchoolWithCorrections.open(new Date(Date.now() - TWO_HOURS));
  await school.lock();
  const applied = await school.decided({ cells: [school.cell(1, 'gk', 100)] });
  await school.signAll(applied.paperId);
  const opened = await school.decided({ cells: [school.cell(0, 'gk', 90)] }, { applyBy: 'teacher' });
  await school.signAll(opened.paperId);
  book = school.book();
  await handVaultOver(school.office, folders);
  running = await openedWindow(folders, 20_000);
  work = new Work(running.page);
  grid = new Gradebook(running.page);
});
afterAll(async () => {
  await running.close();
  folders.remove();
});
pictureFailures('corrections-typed', () => running);

const panel = () => running.page.getByRole('complementary', { name: 'Ô này' });
const OPENED = /Ô được mở theo biên bản 02\/BBSĐ-THCSHP: chỉ ghi được giá trị 9,0/u;
/** Struck through in the cell of this row, and what it says of itself. */
const oldValue = async (row: number) => {
  const old = (await grid.cell(row, 'GK')).locator('del');
  return [await old.textContent(), await old.getAttribute('title')];
};
const dark = async (on: boolean) => {
  const theme = on ? 'dark' : 'light';
  await invoke(running.page, 'shell.setPreferences', { language: 'vi', theme, zoom: 100 });
  await running.page.locator(`[data-mantine-color-scheme=${theme}]`).first().waitFor();
};
/** What stands beneath the chosen cell. */
const refused = (why: RegExp) => expect.poll(async () => (await grid.active())?.note).toMatch(why);
const midTerms = async () =>
  (await answerOf(running.page, 'gradebook.open', book)).students.map(({ values }) => values[4]);
async function looksGood(name: string): Promise<void> {
  await running.screenshot(name);
  expect(await seriousFindings(running.page)).toEqual([]);
  expect(await cutTexts(running.page)).toEqual([]);
}

describe('the teacher types what the minutes say', () => {
  it('a wrong value is refused, and the mark stays', async () => {
    await work.handOver('teacher', ownPassword('teacher'));
    await work.open('Sửa điểm', 'Sửa điểm');
    const screen = new Corrections(running.page);
    await screen.open('Bùi Gia An: GK');
    await screen.says('Giáo viên nhập đúng giá trị đã duyệt.').waitFor();
    await looksGood('corrections-typed-01-open');
    await running.page.keyboard.press('Escape');
    await work.open('Sổ điểm', 'Sổ điểm');
    await grid.grid(/^Sổ điểm 6A2/u).waitFor();
    await work.button('Ô này').click();
    await panel().waitFor();
    await grid.click(1, 'GK');
    await panel().getByText(OPENED).waitFor();
    await grid.type('8');
    await grid.press('Enter');
    await refused(OPENED);
    await looksGood('corrections-typed-02-wrong');
    expect(await midTerms()).toEqual([70, 100, 60]);
    await grid.press('Escape');
    expect(await grid.text(1, 'GK')).toBe('7');
  });

  it('the approved value goes in once, the cell shuts itself, and the old value stays beside it', async () => {
    await grid.click(1, 'GK');
    await grid.type('9');
    await grid.press('Enter');
    await grid.saved();
    expect(await midTerms()).toEqual([90, 100, 60]);
    expect(await oldValue(1)).toEqual(['7', `Điểm cũ; sửa theo biên bản số ${BY_TEACHER}`]);
    expect(await oldValue(2)).toEqual(['8', `Điểm cũ; sửa theo biên bản số ${BY_PROGRAM}`]);
    await grid.click(1, 'GK');
    await panel().getByText('7 → 9').waitFor();
    await panel().getByText(`Biên bản số ${BY_TEACHER}`).first().waitFor();
    await looksGood('corrections-typed-03-corrected');
    await grid.type('10');
    await grid.press('Enter');
    await refused(/cần sửa thì lập phiếu đề nghị sửa điểm/u);
    await grid.press('Escape');
    expect(await midTerms()).toEqual([90, 100, 60]);
    await dark(true);
    await running.screenshot('corrections-typed-04-corrected-dark');
    await dark(false);
  });
});

describe('the homeroom teacher', () => {
  it('sees the result of the subject follow', async () => {
    await work.handOver('homeroom', ownPassword('homeroom'));
    await work.open('Sổ điểm', 'Sổ điểm');
    await running.page.getByText('Kết quả', { exact: true }).click();
    await work.table(/^Kết quả lớp 6A2/u).waitFor();
    const row = running.page.getByRole('row').filter({ hasText: 'Bùi Gia An' });
    await row.getByText('7,4').first().waitFor();
    await looksGood('corrections-typed-05-results');
  });

  it('prints the old value in brackets and the minutes below: the book of the class and the slips', async () => {
    for (const [kind, name] of [
      ['Sổ theo dõi và đánh giá học sinh (theo lớp)', 'so-lop'],
      ['Phiếu báo điểm từng học sinh', 'phieu'],
    ] as const) {
      const text = await printed(kind, name);
      expect(text, name).toMatch(/\(7,0\)¹/u);
      expect(text, name).toMatch(/\(8,0\)[¹²]/u);
      for (const symbol of [BY_PROGRAM, BY_TEACHER]) expect(text, name).toContain(symbol);
    }
  });
});

async function printed(kind: string, name: string): Promise<string> {
  await work.button('In…').click();
  await work.dialog().getByText(kind).click();
  await work.dialog().getByText('Học kỳ I', { exact: true }).click();
  await work.button('Lập bản in').click();
  await work
    .dialog()
    .getByText(/^Đã lập \d+ bản/u)
    .waitFor();
  const file = join(folders.outDir, `${name}.pdf`);
  await saveTo(running.app, file);
  await work.button('Lưu PDF…').click();
  await work.notice('Đã lưu bản in.').waitFor();
  await work.button('Đóng').click();
  const picture = join(screensDir, `corrections-typed-paper-${name}`);
  execFileSync('pdftoppm', ['-png', '-r', '80', '-f', '2', '-l', '2', '-singlefile', file, picture]);
  return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).normalize('NFC');
}
