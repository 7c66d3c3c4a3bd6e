import { mkdirSync, readdirSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OFFICER, openTestOffice } from '../../support/office/open-test-office.ts';
import { Backups } from '../pages/backups.ts';
import { SignIn } from '../pages/sign-in.ts';
import { StartUp } from '../pages/start-up.ts';
import { seriousFindings } from '../support/axe.ts';
import { chooseFolder } from '../support/dialogs.ts';
import { testFolders } from '../support/folders.ts';
import type { RunningApp } from '../support/launch.ts';
import { handVaultOver, openedWindow, pictureFailures } from '../support/opened-window.ts';

const { login, password } = OFFICER;
let recoveryCode: string;
const folders = testFolders();
const stick = join(folders.outDir, 'stick');
let running: RunningApp;
let screen: Backups;
let signIn: SignIn;

const start = async (): Promise<void> => {
  running = await openedWindow(folders);
  screen = new Backups(running.page);
  signIn = new SignIn(running.page);
};
const copiesIn = (folder: string) => readdirSync(folder).filter((name) => name.endsWith('.stbackup'));

beforeAll(async () => {
  mkdirSync(stick);
  const made = await openTestOffice();
  ({ recoveryCode } = made);
  await handVaultOver(made, folders);
  await start();
});
afterAll(async () => {
  await running.close();
  folders.remove();
});
pictureFailures('backups', () => running);

describe('copies of the vault, in the window', () => {
  it('makes the copy of the day by itself, and carries every copy to a stick', async () => {
    await signIn.enter(login, password);
    await screen.open();
    await screen.copy('Hằng tuần').waitFor();
    await chooseFolder(running.app, stick);
    await screen.work.button('Chọn nơi lưu…').click();
    await screen.text('Đang cắm').waitFor();
    await screen.work.button('Sao lưu ngay').click();
    await screen.copy('Tự làm').waitFor();
    expect(copiesIn(stick)).toEqual(copiesIn(join(folders.vaultDir, 'backups')));
    expect(copiesIn(stick)).toHaveLength(2);
    await running.screenshot('backups');
    expect(await seriousFindings(running.page)).toEqual([]);
  });

  it('takes a copy made by hand away again from both places, after a question', async () => {
    await screen.work.button('Sao lưu ngay').click();
    await expect.poll(() => copiesIn(stick), { timeout: 20_000 }).toHaveLength(3);
    await screen.copy('Tự làm').click();
    await running.screenshot('backups-panel-by-hand');
    await screen.work.button('Xóa bản sao này').click();
    await screen.text('Không lấy lại được bản đã xóa').waitFor();
    await running.screenshot('backups-delete');
    await screen.work.dialog().getByRole('button', { name: 'Xóa bản sao này' }).click();
    await screen.text('Đã xóa bản sao lưu.').waitFor();
    expect(copiesIn(stick)).toHaveLength(2);
    expect(copiesIn(stick)).toEqual(copiesIn(join(folders.vaultDir, 'backups')));
    await screen.work.dismissNotices();
  });

  it('says what a copy holds and what would be lost, then goes back to it and keeps the old vault aside', async () => {
    await screen.copy('Hằng tuần').click();
    await running.screenshot('backups-panel');
    await screen.work.button('Kiểm tra tệp').click();
    await screen.text(/Tệp nguyên vẹn/u).waitFor();
    await screen.work.button('Phục hồi bản này…').click();
    await screen.text(/việc làm sau bản sao/u).waitFor();
    await running.screenshot('restore-losses');
    await screen.work.button('Tiếp tục').click();
    await screen.prove(login, password);
    await running.screenshot('restore-proof');
    await screen.work.button('Phục hồi').click();
    await screen.text(/Đã phục hồi/u).waitFor();
    await running.screenshot('restored');
    expect(readdirSync(folders.vaultDir).filter((name) => name.startsWith('replaced-'))).toHaveLength(1);
    await signIn.enter(login, password);
    await screen.open();
    await screen.copy('Trước khi phục hồi').waitFor();
  });

  it('brings a cut file back from the start-up screen; the code, typed once, also gives a new password', async () => {
    await running.close();
    truncateSync(join(folders.vaultDir, 'vault.db'), 0);
    await start();
    await new StartUp(running.page).problem('Tệp dữ liệu trống hoặc bị cắt ngắn').waitFor();
    await running.screenshot('restore-offered');
    await screen.work.button('Phục hồi từ bản sao lưu').click();
    await screen.text('Các bản sao ở máy này').waitFor();
    await running.screenshot('restore-choose');
    await screen.work.button('Tiếp tục').click();
    await screen.text('Việc sau cùng').waitFor();
    await running.screenshot('restore-start-losses');
    await screen.work.button('Tiếp tục').click();
    await screen.proveByCode(recoveryCode);
    await screen.work.button('Phục hồi').click();
    await screen.text(/Đã phục hồi/u).waitFor();
    await running.screenshot('restore-new-password');
    expect(await running.page.getByLabel(/^Mã khôi phục/u).inputValue()).toBe(recoveryCode);
    await running.page.getByLabel(/^Tên đăng nhập/u).fill(login);
    for (const field of await running.page.locator('input[autocomplete="new-password"]').all())
      await field.fill('Mua-Thu-La-Vang-64');
    await screen.work.button('Đặt mật khẩu mới và mở').click();
    await screen.work.navigation().waitFor();
  });
});
