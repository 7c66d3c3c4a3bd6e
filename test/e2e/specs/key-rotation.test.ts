import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { OFFICER, openTestOffice } from '../../support/office/open-test-office.ts';
import { SignIn } from '../pages/sign-in.ts';
import { Work } from '../pages/work.ts';
import { seriousFindings } from '../support/axe.ts';
import { invoke } from '../support/bridge.ts';
import { saveTo } from '../support/dialogs.ts';
import { testFolders } from '../support/folders.ts';
import type { TestFolders } from '../support/folders.ts';
import { codeOnKit } from '../support/kit-code.ts';
import type { RunningApp } from '../support/launch.ts';
import { handVaultOver, openedWindow } from '../support/opened-window.ts';

const LEAVER = { fullName: 'Phạm Thị Thư', login: 'vanthu', password: 'But-Muc-Giay-Trang-3' };
let folders: TestFolders;
let running: RunningApp;

beforeEach(async () => {
  folders = testFolders();
  const made = await openTestOffice();
  await made.call('vault.confirmRecoveryCode', { code: made.recoveryCode });
  await made.call('users.create', { ...LEAVER, staffId: null, roles: ['clerk'] });
  await handVaultOver(made, folders);
  running = await openedWindow(folders);
});
afterEach(async () => {
  await running.close();
  folders.remove();
});

describe('removing somebody who held the key, in the window', () => {
  it('offers a new key, prints the new code, and the drill proves the sheet', async () => {
    const { page, app } = running;
    await new SignIn(page).enter(OFFICER.login, OFFICER.password);
    const work = new Work(page);
    await work.open('Người dùng', 'Người dùng chương trình');
    await page.getByText(LEAVER.fullName).click();
    await page.getByRole('button', { name: 'Vô hiệu hóa' }).click();
    const dialog = page.getByRole('dialog', { name: `Vô hiệu hóa ${LEAVER.fullName}` });
    await dialog.getByRole('textbox').fill('Chuyển công tác');
    await dialog.getByRole('button', { name: 'Vô hiệu hóa' }).click();
    const offer = page.getByRole('dialog', { name: 'Đổi khóa mã hóa?' });
    await offer.waitFor();
    await running.screenshot('key-offer');
    await offer.getByRole('button', { name: 'Đổi khóa' }).click();

    const section = page.getByRole('region', { name: 'Khóa mã hóa dữ liệu' });
    await section.getByText('1 người đã vô hiệu hóa').waitFor();
    await section.getByRole('button', { name: 'Đổi khóa' }).click();
    await section.getByLabel('Mật khẩu của Thầy/Cô').fill(OFFICER.password);
    await running.screenshot('key-rotate');
    expect(await seriousFindings(page)).toEqual([]);
    await section.getByRole('button', { name: 'Đổi khóa' }).click();

    const recovery = page.getByRole('region', { name: 'Bộ khôi phục' });
    await recovery.getByText('Chưa xác nhận đã cất').waitFor();
    await section.getByText('Chưa đổi lần nào').waitFor({ state: 'detached' });
    const kit = join(folders.userDataDir, 'kit.pdf');
    await saveTo(app, kit);
    await recovery.getByRole('button', { name: 'Lưu tệp PDF' }).click();
    await page.getByText('Đã lưu bộ khôi phục.').waitFor();
    await recovery.getByLabel('Gõ lại mã từ tờ vừa in').fill(codeOnKit(kit));
    await recovery.getByRole('button', { name: 'Xác nhận đã cất' }).click();

    await recovery.getByRole('button', { name: 'Diễn tập khôi phục' }).click();
    const drill = page.getByRole('dialog', { name: 'Diễn tập khôi phục' });
    await drill.getByLabel('Mã trên tờ giấy').fill(codeOnKit(kit).toLowerCase());
    await running.screenshot('recovery-drill');
    expect(await seriousFindings(page)).toEqual([]);
    await drill.getByRole('button', { name: 'Thử mã' }).click();
    await page.getByText('Mã đúng. Bộ khôi phục vẫn dùng được.').waitFor();
    expect(await invoke(page, 'audit.verify')).toMatchObject({ ok: true, value: { valid: true } });
  });
});
