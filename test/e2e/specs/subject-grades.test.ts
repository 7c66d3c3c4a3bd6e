import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SchoolWithMarks } from '../../support/office/school-with-marks.ts';
import type { Work } from '../pages/work.ts';
import { seriousFindings } from '../support/axe.ts';
import { cutTexts } from '../support/cut-texts.ts';
import { testFolders } from '../support/folders.ts';
import type { RunningApp } from '../support/launch.ts';
import { pictureFailures, signedInWindow } from '../support/opened-window.ts';

/** An's book of Ngữ văn is complete in semester I: 4 regular marks, as 140 periods ask for; of 35 two would count. */
const MARKS = { tx1: 100, tx2: 100, tx3: 50, tx4: 50, gk: 80, ck: 80 };
const folders = testFolders();
let school: SchoolWithMarks;
let running: RunningApp;
let work: Work;

beforeAll(async () => {
  school = await SchoolWithMarks.open();
  await school.as('teacher');
  await school.write(Object.entries(MARKS).map(([col, mark]) => school.change(0, col, mark)));
  await school.office.office.close();
  ({ running, work } = await signedInWindow(
    { ...folders, vaultDir: school.office.folder },
    { patience: 20_000 },
  ));
});
afterAll(async () => {
  await running.close();
  folders.remove();
});
pictureFailures('subject-grades', () => running);

async function looksRight(name: string): Promise<void> {
  await running.screenshot(name);
  expect(await seriousFindings(running.page)).toEqual([]);
  expect(await cutTexts(running.page)).toEqual([]);
}
const row = (subject: string) => running.page.getByRole('row').filter({ hasText: subject });
const field = (label: string) => work.dialog().getByLabel(label, { exact: true });
const save = () => work.dialog().getByRole('button', { name: 'Lưu' }).click();

describe('the subjects of the school', () => {
  it('say which grades differ, as the programme of 2018 has it', async () => {
    await work.open('Trường & năm học', 'Thông tin trường');
    await running.page.getByRole('tab', { name: 'Môn học' }).press('Enter');
    await row('Công nghệ').getByText('35; khối 8, 9: 52').waitFor();
    await looksRight('96-subjects');
    await row('Công nghệ').getByRole('button', { name: 'Công nghệ' }).click();
    await field('Số tiết/năm – Khối 9').waitFor();
    expect(await field('Số tiết/năm – Khối 9').inputValue()).toBe('52');
    await looksRight('97-subject-by-grade');
    await running.page.keyboard.press('Escape');
    await work.dialog().waitFor({ state: 'detached' });
  });

  it('take other periods for one grade in a small table', async () => {
    await row('Tin học').getByRole('button', { name: 'Tin học' }).click();
    await work.dialog().getByRole('button', { name: 'khác theo khối' }).press('Enter');
    await field('Số tiết/năm – Khối 7').fill('52');
    await save();
    await work.notice('Đã lưu môn Tin học.').waitFor();
    await row('Tin học').getByText('35; khối 7: 52').waitFor();
  });

  it('ask before averages of entered marks become others', async () => {
    await row('Ngữ văn').getByRole('button', { name: 'Ngữ văn' }).click();
    await field('Số tiết/năm').fill('35');
    await save();
    await work.dialog().getByText('1 sổ đã có điểm thay đổi: 6A1', { exact: false }).waitFor();
    await work.dialog().getByText('1 điểm trung bình có giá trị khác.').waitFor();
    await looksRight('98-subject-in-use');
    await work.dialog().getByRole('button', { name: 'Bỏ qua' }).click();
    await field('Số tiết/năm').waitFor();
    await save();
    await work.dialog().getByRole('button', { name: 'Vẫn đổi' }).click();
    await work.notice('Đã lưu môn Ngữ văn.').waitFor();
    await row('Ngữ văn').getByText('35', { exact: true }).waitFor();
  });
});
