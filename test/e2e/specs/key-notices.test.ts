import { afterAll, beforeAll, expect, it } from 'vitest';
import { PRINCIPAL, openTestOffice } from '../../support/office/open-test-office.ts';
import { signInAs } from '../../support/office/signed-in-as.ts';
import { SignIn } from '../pages/sign-in.ts';
import { seriousFindings } from '../support/axe.ts';
import { invoke } from '../support/bridge.ts';
import { testFolders } from '../support/folders.ts';
import type { RunningApp } from '../support/launch.ts';
import { handVaultOver, openedWindow, pictureFailures } from '../support/opened-window.ts';

/** A second head, with a long name, whose password the first one has set. */
const SECOND = { fullName: 'Tôn Nữ Hoàng Nguyễn Phương Thảo Nguyên Vĩnh Dung', login: 'dung' };
const GIVEN = 'Gio-Lanh-Dau-Mua-Som-92';

const folders = testFolders();
let running: RunningApp;

beforeAll(async () => {
  const office = await signInAs(await openTestOffice(), PRINCIPAL.login, PRINCIPAL.password);
  const { id } = await office.call('users.create', {
    ...SECOND,
    ...{ staffId: null, roles: ['principal'], password: 'Mua-Xuan-Cay-Doi-71' },
  });
  await office.call('users.resetPassword', { id, password: GIVEN, reason: 'Quên mật khẩu' });
  await handVaultOver(office, folders);
  running = await openedWindow(folders);
});
afterAll(async () => {
  await running?.close();
  folders.remove();
});
pictureFailures('key-notices', () => running);

it('a head whose password somebody else set reads who and when before anything opens', async () => {
  const { page } = running;
  await new SignIn(page).enter(SECOND.login, GIVEN);
  const notice = page.getByRole('status').filter({ hasText: PRINCIPAL.fullName });
  await notice.waitFor();
  for (const theme of ['dark', 'light'] as const) {
    await invoke(page, 'shell.setPreferences', { language: 'vi', theme, zoom: 100 });
    await running.screenshot(`02-forced-change-key-notice-${theme}`);
    expect(await seriousFindings(page)).toEqual([]);
  }
  await page.getByLabel('Mật khẩu hiện tại').first().fill(GIVEN);
  for (const field of await page.locator('input[autocomplete="new-password"]').all())
    await field.fill('Mua-Thu-La-Vang-64');
  await page.locator('button[type="submit"]').click();
  await page.getByRole('heading', { level: 1, name: /^Xin chào/u }).waitFor();
  await notice.waitFor();
  // The long name beside it ends in three dots and is told whole on request.
  const name = page.getByRole('button', { name: SECOND.fullName }).getByTitle(SECOND.fullName);
  const { x, width } = (await name.boundingBox())!;
  expect(x + width).toBeLessThan(1366);
  expect(await name.evaluate((element) => getComputedStyle(element).textOverflow)).toBe('ellipsis');
  await running.screenshot('03-home-key-notice');
});
