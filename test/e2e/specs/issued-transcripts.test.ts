import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatDay } from '../../../main/kernel/dates.ts';
import { vietnamDay } from '../../../main/kernel/vietnam-day.ts';
import { OFFICER } from '../../support/office/invented-school.ts';
import { SchoolWithCorrections } from '../../support/office/school-with-corrections.ts';
import { ownPassword } from '../../support/office/signed-in-as.ts';
import { Corrections } from '../pages/corrections.ts';
import { EditLog } from '../pages/edit-log.ts';
import { seriousFindings } from '../support/axe.ts';
import { invoke } from '../support/bridge.ts';
import { cutTexts } from '../support/cut-texts.ts';
import { testFolders } from '../support/folders.ts';
import type { RunningApp } from '../support/launch.ts';
import { handVaultOver, openedWindow, pictureFailures } from '../support/opened-window.ts';

/** «Học bạ đã phát hành»: said, shown, refused and taken back; a correction on its way tells of it. */
const folders = testFolders();
const HOUR = 3_600_000;
const LONG_CLASS = '6A10 Tiếng Anh CLC';
const LONG_REASON =
  'Phát hành học bạ số đợt 1 năm học 2026-2027 cho học sinh chuyển trường theo công văn số 1234/SGDĐT-GDTrH-QLT ' +
  'ngày 20/11/2026 của Sở Giáo dục và Đào tạo, đã ký số và đóng dấu đầy đủ, có biên bản bàn giao kèm theo';
let running: RunningApp;
let work: EditLog;

beforeAll(async () => {
  const school = await SchoolWithCorrections.open(new Date(Date.now() - 2 * HOUR));
  await school.lock();
  await school.decided();
  await school.as('officer');
  for (const name of [LONG_CLASS, ...Array.from({ length: 12 }, (_each, at) => `7A${at + 1}`)])
    await school.call('classes.save', {
      ...{ id: null, name, grade: name.startsWith('6') ? 6 : 7, campus: '', homeroomTeacherId: null },
    });
  await handVaultOver(school.office, folders);
  running = await openedWindow(folders);
  work = new EditLog(running.page);
  await work.handOver(OFFICER.login, OFFICER.password);
});
afterAll(async () => {
  await running.close();
  folders.remove();
});
pictureFailures('transcripts', () => running);

const today = () => formatDay(vietnamDay(new Date().toISOString()));
const tomorrow = () => formatDay(vietnamDay(new Date(Date.now() + 24 * HOUR).toISOString()));
const dialog = () => running.page.getByRole('dialog', { name: 'Lớp đã phát hành học bạ' });
const classes = () => dialog().getByRole('combobox', { name: 'Lớp' });
const day = () => dialog().getByLabel('Ngày phát hành');
const reason = () => dialog().getByLabel('Lý do, căn cứ');
const press = (key: string) => running.page.keyboard.press(key);
async function open(): Promise<void> {
  await work.button('Học bạ đã phát hành').click();
  await dialog().getByText('Lý do, căn cứ').waitFor();
}
async function looksGood(name: string): Promise<void> {
  await running.screenshot(name);
  expect(await seriousFindings(running.page)).toEqual([]);
  expect(await cutTexts(running.page)).toEqual([]);
}
async function dark(on: boolean): Promise<void> {
  const theme = on ? 'dark' : 'light';
  await invoke(running.page, 'shell.setPreferences', { language: 'vi', theme, zoom: 100 });
  await running.page.locator(`[data-mantine-color-scheme=${theme}]`).first().waitFor();
}
/** With the keys alone: words narrow the list, Enter takes the first. */
async function choose(...names: readonly string[]): Promise<void> {
  await classes().focus();
  for (const name of names) {
    await running.page.keyboard.type(name);
    await running.page.getByRole('option', { name, exact: true }).waitFor();
    await press('ArrowDown');
    await press('Enter');
    await dialog().getByText(name, { exact: true }).first().waitFor();
  }
  await press('Escape');
}

describe('the classes whose transcripts are issued', () => {
  it('are none at first; what is missing is said at each field', async () => {
    await work.show();
    await open();
    await dialog().getByText('Chưa lớp nào phát hành học bạ.').waitFor();
    await dialog().getByRole('button', { name: 'Lưu' }).click();
    for (const said of ['Chọn ít nhất một lớp.', 'Nhập ngày phát hành, từ đầu năm học đến hôm nay.'])
      await dialog().getByText(said).waitFor();
    await looksGood('transcripts-01-missing');
  });

  it('are chosen, dated and explained with the keys alone; a day to come is refused', async () => {
    await choose('6A2', LONG_CLASS);
    await day().focus();
    await running.page.keyboard.type(tomorrow());
    await press('Tab');
    await expect.poll(() => reason().evaluate((field) => field === document.activeElement)).toBe(true);
    await running.page.keyboard.type(LONG_REASON);
    await press('Enter');
    await dialog()
      .getByText(/phải từ đầu năm học 2026-2027 đến hôm nay/u)
      .waitFor();
    await looksGood('transcripts-02-refused');
    await day().fill(today());
    await press('Enter');
    await work.notice('Đã ghi 2 lớp phát hành học bạ.').waitFor();
    await dialog().waitFor({ state: 'detached' });
  });

  it('are listed with day, reason and who wrote it down', async () => {
    await open();
    const list = dialog().getByRole('region', { name: 'Các lớp đã phát hành (2)' }).last();
    await list.getByText(LONG_CLASS).waitFor();
    await list
      .getByText(`Phát hành ngày ${today()}: ${LONG_REASON} (${OFFICER.fullName} ghi)`)
      .first()
      .waitFor();
    await looksGood('transcripts-03-list');
    await dark(true);
    await looksGood('transcripts-04-list-dark');
    await dark(false);
  });

  it('are not left half said without being asked', async () => {
    await reason().fill('Ghi nhầm');
    await press('Escape');
    await running.page.getByRole('dialog').nth(1).waitFor();
    await running.screenshot('transcripts-05-ask');
    await press('Escape');
    await dialog().getByText('Lý do, căn cứ').waitFor();
  });

  it('are taken back by an act of its own, of issued ones only', async () => {
    await dialog().getByLabel('Thu hồi, hoặc đã ghi nhầm: lớp trở lại trạng thái chưa phát hành').check();
    await classes().focus();
    await press('ArrowDown');
    await expect.poll(() => running.page.getByRole('option').allTextContents()).toEqual(['6A2', LONG_CLASS]);
    expect(await day().count()).toBe(0);
    await choose(LONG_CLASS);
    await reason().fill('Ghi nhầm lớp, học bạ chưa phát hành');
    await looksGood('transcripts-06-take-back');
    await press('Enter');
    await work.notice('1 lớp đã trở lại trạng thái chưa phát hành học bạ.').waitFor();
    await open();
    await dialog()
      .getByRole('region', { name: 'Các lớp đã phát hành (1)' })
      .last()
      .getByText('6A2')
      .waitFor();
    await press('Escape');
  });
});

it('minutes that wait for signatures then say that they open nothing, and what to do', async () => {
  await work.handOver('teacher', ownPassword('teacher'));
  await work.open('Sửa điểm', 'Sửa điểm');
  const screen = new Corrections(running.page);
  await screen.open('Bùi Gia An: GK');
  await screen
    .says(/ghi nhận sau khi lập biên bản này. Biên bản chưa nêu thủ tục hủy, cấp lại học bạ/u)
    .waitFor();
  await looksGood('transcripts-07-minutes');
  await dark(true);
  await running.screenshot('transcripts-08-minutes-dark');
});
