import { cpSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { computerAccount } from '../../support/office/computer-account.ts';
import { OFFICER, PRINCIPAL, openTestOffice } from '../../support/office/open-test-office.ts';
import { signInAs } from '../../support/office/signed-in-as.ts';
import { SignIn } from '../pages/sign-in.ts';
import { StartUp } from '../pages/start-up.ts';
import { Work } from '../pages/work.ts';
import { seriousFindings } from '../support/axe.ts';
import { invoke } from '../support/bridge.ts';
import { testFolders } from '../support/folders.ts';
import type { TestFolders } from '../support/folders.ts';
import { launchApp } from '../support/launch.ts';
import type { RunningApp } from '../support/launch.ts';

const NEW_PASSWORD = 'Bien-Do-Son-Som-Mai-44';
let folders: TestFolders;
let running: RunningApp;
let recoveryCode: string;

/** A vault with a proven recovery kit; bound, it belongs to a computer that this one is not. */
async function vaultOf({ bound }: { bound: boolean }): Promise<void> {
  let made = await openTestOffice({ protector: computerAccount() });
  ({ recoveryCode } = made);
  await made.call('vault.confirmRecoveryCode', { code: recoveryCode });
  if (bound) {
    const { password } = OFFICER;
    await made.call('vault.setOsShare', { on: true, password });
    made = await signInAs(made, PRINCIPAL.login, PRINCIPAL.password);
    await made.call('session.changePassword', { current: PRINCIPAL.password, next: NEW_PASSWORD });
  }
  await made.office.close();
  cpSync(made.folder, folders.vaultDir, { recursive: true });
  await made.close();
}
beforeEach(() => {
  folders = testFolders();
});
afterEach(async () => {
  await running.close();
  folders.remove();
});
async function start(): Promise<void> {
  running = await launchApp(folders);
  running.page.setDefaultTimeout(15_000);
}

describe('binding passwords to the computer, in the window', () => {
  it('cannot be turned on where the system has no key store, and says why', async () => {
    await vaultOf({ bound: false });
    await start();
    const { page } = running;
    await new SignIn(page).enter(OFFICER.login, OFFICER.password);
    const work = new Work(page);
    await work.open('Cài đặt', 'Cài đặt');
    const section = page.getByRole('region', { name: 'Ràng buộc mật khẩu với máy tính này' });
    await section.getByText('không có kho khóa của hệ điều hành').waitFor();
    expect(await section.getByRole('button', { name: 'Bật ràng buộc' }).isDisabled()).toBe(true);
    await section.scrollIntoViewIfNeeded();
    await running.screenshot('os-share-unavailable');
    expect(await seriousFindings(page)).toEqual([]);
    expect(await invoke(page, 'vault.setOsShare', { on: true, password: OFFICER.password })).toMatchObject({
      ok: false,
      error: { code: 'os-share.unavailable' },
    });
  });

  it('shows a vault of another computer its own screen, and the recovery code opens it', async () => {
    await vaultOf({ bound: true });
    await start();
    const { page } = running;
    await new StartUp(page).problem('Dữ liệu được ràng buộc với máy khác').waitFor();
    await running.screenshot('os-share-missing');
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Dùng mã khôi phục' }).click();
    await page.getByLabel('Tên đăng nhập').fill(OFFICER.login);
    await page.getByLabel('Mã khôi phục').fill(recoveryCode);
    await page.getByLabel('Mật khẩu mới', { exact: false }).first().fill(NEW_PASSWORD);
    await page.getByLabel('Nhập lại mật khẩu').fill(NEW_PASSWORD);
    await page.getByRole('button', { name: 'Đặt mật khẩu mới và mở' }).click();
    const work = new Work(page);
    await work.navigation().waitFor();
    await work.open('Cài đặt', 'Cài đặt');
    const section = page.getByRole('region', { name: 'Ràng buộc mật khẩu với máy tính này' });
    await section.getByText('Chỉ mở trên máy khác').waitFor();
    await section.scrollIntoViewIfNeeded();
    await running.screenshot('os-share-after-recovery');
  });
});
