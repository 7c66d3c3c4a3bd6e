import { appendFileSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { OFFICER, openTestOffice } from '../../support/office/open-test-office.ts';
import { addSchoolWithStaff } from '../../support/office/school-with-staff.ts';
import { StartUp } from '../pages/start-up.ts';
import { seriousFindings } from '../support/axe.ts';
import { chooseFolder } from '../support/dialogs.ts';
import { testFolders } from '../support/folders.ts';
import type { TestFolders } from '../support/folders.ts';
import type { RunningApp } from '../support/launch.ts';
import { handVaultOver, openedWindow } from '../support/opened-window.ts';

let folders: TestFolders;
let running: RunningApp;

/** A file that says at once that it is damaged, and one page of it that cannot be read. */
beforeEach(async () => {
  folders = testFolders();
  const made = await openTestOffice();
  await addSchoolWithStaff(made.call);
  await handVaultOver(made, folders);
  const file = join(folders.vaultDir, 'vault.db');
  const bytes = readFileSync(file);
  bytes[bytes.length - 2_000]! ^= 1;
  writeFileSync(file, bytes);
  appendFileSync(file, 'nửa trang');
  running = await openedWindow(folders);
});
afterEach(async () => {
  await running.close();
  folders.remove();
});

describe('a damaged vault without a copy, in the window', () => {
  it('gives what can still be read to whoever proves who they are', async () => {
    const { page, app } = running;
    const chosen = join(folders.userDataDir, 'usb');
    mkdirSync(chosen);
    await chooseFolder(app, chosen);
    await new StartUp(page).problem('Tệp dữ liệu bị hỏng').waitFor();
    await running.screenshot('damaged-with-salvage');
    await page.getByRole('button', { name: 'Xuất phần còn đọc được…' }).click();
    await page.getByLabel('Tên đăng nhập').fill(OFFICER.login);
    await page.locator('input[type="password"]').fill(OFFICER.password);
    await running.screenshot('salvage-form');
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Chọn thư mục và xuất' }).click();
    await page.getByRole('heading', { name: 'Đã xuất phần còn đọc được' }).waitFor();
    await running.screenshot('salvage-report');
    expect(await seriousFindings(page)).toEqual([]);
    const [folder] = readdirSync(chosen);
    expect(readdirSync(join(chosen, folder!))).toEqual(
      expect.arrayContaining(['bao-cao.xlsx', 'can-bo-hoc-sinh.xlsx', 'phan-cong.xlsx', 'van-ban']),
    );
    await page.getByRole('button', { name: 'Xong' }).click();
    await new StartUp(page).problem('Tệp dữ liệu bị hỏng').waitFor();
  });
});
