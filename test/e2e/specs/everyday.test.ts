import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { OFFICER, PRINCIPAL, SCHOOL, openTestOffice } from '../../support/office/open-test-office.ts';
import { goodManifest, newPublisher } from '../../support/updates/publisher.ts';
import { SignIn } from '../pages/sign-in.ts';
import { Work } from '../pages/work.ts';
import { seriousFindings } from '../support/axe.ts';
import { chooseFolder, saveTo } from '../support/dialogs.ts';
import { testFolders } from '../support/folders.ts';
import { launchApp } from '../support/launch.ts';
import type { RunningApp } from '../support/launch.ts';

const folders = testFolders();
const stick = join(folders.outDir, 'stick');
const publisher = newPublisher('khoa-thu');
const installer = Buffer.from('an installer that is never run');
let running: RunningApp;
let work: Work;
let signIn: SignIn;

const manifestWith = (change: Readonly<Record<string, unknown>>) =>
  goodManifest(new Date(), {
    version: '0.2.0',
    files: [
      {
        name: 'SoTruong-0.2.0-setup.bin',
        platform: process.platform,
        size: installer.byteLength,
        sha256: createHash('sha256').update(installer).digest('hex'),
      },
    ],
    ...change,
  });
const offer = async (name: string, bytes: Uint8Array): Promise<void> => {
  writeFileSync(join(stick, name), bytes);
  await chooseFolder(running.app, join(stick, name));
  await work.button('Chọn gói cập nhật…').click();
};

beforeAll(async () => {
  mkdirSync(stick);
  writeFileSync(join(stick, 'SoTruong-0.2.0-setup.bin'), installer);
  const keys = join(folders.outDir, 'keys.json');
  writeFileSync(keys, JSON.stringify({ keys: [publisher.trusted] }));
  const made = await openTestOffice();
  await made.office.close();
  cpSync(made.folder, folders.vaultDir, { recursive: true });
  await made.close();
  running = await launchApp({ ...folders, env: { SO_TRUONG_UPDATE_KEYS: keys } });
  running.page.setDefaultTimeout(15_000);
  work = new Work(running.page);
  signIn = new SignIn(running.page);
  await signIn.enter(OFFICER.login, OFFICER.password);
  await work.navigation().waitFor();
});
afterAll(async () => {
  await running.close();
  folders.remove();
});
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await running.screenshot(`everyday-failed-${task.name.slice(0, 40)}`);
});

describe('every day, in the window', () => {
  it('the bell counts what is new, shows it once as new, and leads to its place', async () => {
    const { page } = running;
    await page.getByRole('button', { name: /^Thông báo: \d+ chưa xem$/u }).click();
    const panel = page.getByRole('dialog', { name: 'Thông báo' });
    await panel.getByText('Mới').first().waitFor();
    await running.screenshot('notices');
    expect(await seriousFindings(page)).toEqual([]);
    await panel.getByText('Nhập danh sách cán bộ, giáo viên').click();
    await work.heading(/Nhập/u).waitFor();
    await page.getByRole('button', { name: 'Thông báo', exact: true }).click();
    await panel.getByText('Hôm nay').waitFor();
    expect(await panel.getByText('Mới', { exact: true }).count()).toBe(0);
    await page.keyboard.press('Escape');
  });

  it('personal settings are kept for this person: density, minutes until the lock, first screen', async () => {
    const { page } = running;
    await work.open('Cài đặt', 'Cài đặt');
    await page.getByText('Thoáng', { exact: true }).click();
    await page.getByRole('combobox', { name: 'Tự khóa sau' }).click();
    await page.getByRole('option', { name: '5 phút' }).click();
    await page.getByText('Sau 5 phút không thao tác.').waitFor();
    await page.getByRole('combobox', { name: 'Mở đầu ở' }).click();
    await page.getByRole('option', { name: 'Tài khoản & bàn giao', exact: true }).click();
    await running.screenshot('settings-personal');
    await page.getByText('Tối', { exact: true }).click();
    await running.screenshot('settings-personal-dark');
    await page.getByText('Sáng', { exact: true }).click();
    expect(await seriousFindings(page)).toEqual([]);
    await work.open('Trang chủ', /^Xin chào/u);
    await work.lock();
    await signIn.waitFor();
    await page.reload();
    await signIn.enter(OFFICER.login, OFFICER.password);
    await work.heading('Tài khoản').waitFor();
  });

  it('F1 lists the guide of every role, one’s own first', async () => {
    const { page } = running;
    await page.keyboard.press('F1');
    const panel = page.getByRole('dialog', { name: 'Trợ giúp màn hình này' });
    const roles = panel.getByRole('navigation', { name: 'Hướng dẫn theo vai trò' }).getByRole('button');
    expect(await roles.count()).toBe(7);
    await roles.first().click();
    await panel.getByRole('heading', { name: 'Cán bộ CNTT' }).waitFor();
    await running.screenshot('guide-role');
    await panel.getByRole('button', { name: 'Quay lại màn hình này' }).click();
    await page.keyboard.press('Escape');
  });

  it('the file for support is shown whole, saved as shown, and names nobody', async () => {
    const { page } = running;
    await work.open('Cài đặt', 'Cài đặt');
    const path = join(folders.outDir, 'ho-tro.json');
    await saveTo(running.app, path);
    await work.button('Xem trước tệp…').click();
    const shown = await page.getByRole('textbox', { name: 'Nội dung tệp' }).inputValue();
    await running.screenshot('support-preview');
    await work.button('Lưu tệp…').click();
    await work.notice('Đã lưu tệp gửi hỗ trợ.').waitFor();
    const saved = readFileSync(path, 'utf8');
    expect(saved).toBe(shown);
    expect(JSON.parse(saved)).toMatchObject({ settings: { 'personal.lock-minutes': '5' } });
    expect(saved).toContain('office.ready');
    for (const word of [OFFICER.fullName, OFFICER.login, PRINCIPAL.login, SCHOOL.name, folders.vaultDir]) {
      expect(saved).not.toContain(word);
    }
  });

  it('a genuine update is shown with its notes and its installer checked; false ones are refused', async () => {
    const { page } = running;
    const stranger = newPublisher('khoa-thu');
    await offer('gia.stupdate', stranger.file(manifestWith({})));
    await page.getByText(/Chữ ký không đúng/u).waitFor();
    await page.getByText(/Chữ ký không đúng/u).scrollIntoViewIfNeeded();
    await running.screenshot('update-refused');
    await offer('that.stupdate', publisher.file(manifestWith({})));
    await page.getByText('Có bản mới: 0.2.0').waitFor();
    await page.getByText('Thêm chuông thông báo.').waitFor();
    await page.getByText('SoTruong-0.2.0-setup.bin: nguyên vẹn').waitFor();
    await page.getByText('Mở thư mục tệp cài đặt').waitFor();
    await page.getByText('Mở thư mục tệp cài đặt').scrollIntoViewIfNeeded();
    await running.screenshot('update-good');
    expect(await seriousFindings(page)).toEqual([]);
    await offer('cu.stupdate', publisher.file(manifestWith({ version: '0.1.9' })));
    await page.getByText(/Trường đã nhận gói mới hơn/u).waitFor();
    writeFileSync(join(stick, 'SoTruong-0.2.0-setup.bin'), 'another installer of another length');
    await offer('that.stupdate', publisher.file(manifestWith({})));
    await page.getByText(/không đúng với gói đã ký/u).waitFor();
    expect(await page.getByText('Mở thư mục tệp cài đặt').count()).toBe(0);
  });
});
