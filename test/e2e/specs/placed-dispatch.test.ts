import { afterAll, beforeAll, expect, it } from 'vitest';
import { addOldDispatches } from '../../support/archive/old-dispatches.ts';
import { OFFICER, openTestOffice } from '../../support/office/open-test-office.ts';
import { tamperWith } from '../../support/office/tampered-vault.ts';
import type { Work } from '../pages/work.ts';
import { seriousFindings } from '../support/axe.ts';
import { invoke } from '../support/bridge.ts';
import { testFolders } from '../support/folders.ts';
import type { RunningApp } from '../support/launch.ts';
import { handVaultOver, pictureFailures, signedInWindow } from '../support/opened-window.ts';

/** An outgoing dispatch of before the registers, whose kind nobody could tell, gets its place in the book. */
const folders = testFolders();
const year = String(new Date().getFullYear());
let running: RunningApp;
let work: Work;

beforeAll(async () => {
  const filled = await openTestOffice();
  await filled.office.close();
  await tamperWith(filled.folder, OFFICER, (sql) => {
    addOldDispatches(sql, [{ number: '12-BC cũ', day: `${year}-01-02` }]);
  });
  await handVaultOver(filled, folders);
  ({ running, work } = await signedInWindow(folders));
});
afterAll(async () => {
  await running?.close();
  folders.remove();
});
pictureFailures('placed-dispatch', () => running);

const row = () => work.table(/^Sổ đăng ký văn bản đi/u).getByText('12-BC cũ', { exact: true });

it('is opened from the register that is not known, as easy to read in the dark', async () => {
  const { page } = running;
  await work.open('Sổ đăng ký văn bản', 'Sổ đăng ký văn bản');
  await page.getByText('Văn bản đi', { exact: true }).click();
  await page.getByText('Chưa rõ sổ: 1 văn bản.').waitFor();
  await running.screenshot('103-register-unplaced');
  await row().click();
  await work.button('Ghi vào sổ').click();
  await work.dialog().getByText(`thuộc sổ năm ${year}`).waitFor();
  // The list of kinds opens by itself over the rest.
  await work.dialog().getByLabel('Số ở sổ giấy').focus();
  await page.getByRole('listbox').waitFor({ state: 'hidden' });
  for (const theme of ['dark', 'light'] as const) {
    await invoke(page, 'shell.setPreferences', { language: 'vi', theme, zoom: 100 });
    await running.screenshot(`104-place-dispatch-${theme}`);
    expect(await seriousFindings(page)).toEqual([]);
  }
});

it('is put into the chosen register after the jump was asked for', async () => {
  const { page } = running;
  const dialog = work.dialog();
  await dialog.getByRole('combobox', { name: 'Tên loại' }).click();
  await page.getByRole('option', { name: 'Báo cáo' }).click();
  await dialog.getByLabel('Số ở sổ giấy').fill('12');
  await work.button('Ghi vào sổ').click();
  await page.getByText('Bỏ cách số: 12').waitFor();
  await running.screenshot('105-place-dispatch-jump');
  await work.button('Ghi số 12').click();
  await work.notice('Đã ghi vào sổ, số 12-BC cũ.').waitFor();
  await work.button('Hủy vì ghi nhầm số').waitFor();
  expect(await work.button('Ghi vào sổ').count()).toBe(0);
});
