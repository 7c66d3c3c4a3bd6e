import { PNG } from 'pngjs';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { runCommandLine } from '../../../main/office/cli/run.ts';
import type { Reply } from '../../../preload/contract/reply.ts';
import { SignIn } from '../pages/sign-in.ts';
import { Work } from '../pages/work.ts';
import { invoke } from '../support/bridge.ts';
import { cutTexts } from '../support/cut-texts.ts';
import { testFolders } from '../support/folders.ts';
import { launchApp, type RunningApp } from '../support/launch.ts';

/** The admin account from the commune to the officer, a delegation in force, and looking with other eyes. */
const PASSWORD = 'Mua-Xuan-Cay-Doi-71';
const OWN = 'Mua-Thu-La-Vang-64';
const PAGE = [
  ...PNG.sync.write(
    Object.assign(new PNG({ width: 60, height: 80 }), { data: Buffer.alloc(60 * 80 * 4, 255) }),
  ),
];
const folders = testFolders();
let running: RunningApp;
let work: Work;

async function command(...args: string[]): Promise<void> {
  const exit = await runCommandLine({
    args: [...args, '--vault', folders.vaultDir, '--json'],
    environment: { SO_TRUONG_PASSWORD: PASSWORD },
    out: () => undefined,
    say: () => undefined,
  });
  expect(exit).toBe(0);
}
/** The first password belongs to somebody else: its owner chooses another. */
async function firstSignIn(login: string): Promise<void> {
  await new SignIn(running.page).enter(login, PASSWORD);
  await running.page.getByLabel('Mật khẩu hiện tại').first().fill(PASSWORD);
  for (const field of await running.page.locator('input[autocomplete="new-password"]').all())
    await field.fill(OWN);
  await running.page.locator('button[type="submit"]').click();
  await work.navigation().waitFor();
}
async function answer<T>(method: string, input: unknown = {}): Promise<T> {
  const reply = (await invoke(running.page, method, input)) as Reply<T>;
  if (!reply.ok) throw new Error(`${method}: ${reply.error.code}`);
  return reply.value;
}
/** Wet ink without a scanner: the page's own bridge carries the picture. */
async function sign(paperId: string): Promise<void> {
  await running.page.evaluate(
    async ({ id, page }) => {
      const { bridge } = globalThis as unknown as {
        bridge: { invoke: (method: string, input: unknown) => Promise<unknown> };
      };
      const scans = [{ fileName: 'ky.png', bytes: new Uint8Array(page) }];
      await bridge.invoke('papers.attachScans', { scans, paperId: id });
    },
    { id: paperId, page: PAGE },
  );
  await answer('papers.markSigned', { id: paperId, signedOn: today() });
}
const today = () => new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
/** Closed lists stay in the page, unseen. */
const option = (name: RegExp) =>
  running.page.locator('[role="option"]:visible').filter({ hasText: name }).first();

beforeAll(async () => {
  await command(
    'init',
    ...['--school-name', 'Trường THCS Thử Nghiệm', '--level', 'THCS', '--school-year', '2026-2027'],
    ...['--principal', 'Vũ Thị Minh Nguyệt', '--officer', 'Đỗ Quang Huy'],
  );
  running = await launchApp(folders);
  running.page.setDefaultTimeout(15_000);
  work = new Work(running.page);
  await firstSignIn('quantri');
  const person = {
    ...{
      id: null,
      code: '',
      birthDate: '',
      sex: 'female',
      personalId: '',
      ethnicity: 'Kinh',
      phone: '',
      email: '',
    },
    ...{ jobTitle: '', contract: 'permanent', status: 'working', note: '' },
  };
  for (const [fullName, job, department] of [
    ['Vũ Thị Minh Nguyệt', 'principal', 'Ban giám hiệu'],
    ['Đỗ Quang Huy', 'it', 'Tổ Văn phòng'],
  ])
    await answer('staff.save', { ...person, fullName, job, department });
  await answer('users.create', {
    fullName: 'Phạm Quốc Khánh',
    login: 'phohieutruong',
    staffId: null,
    roles: ['vice-principal'],
    password: PASSWORD,
  });
});
afterAll(async () => {
  await running.close();
  folders.remove();
});
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await running.screenshot('custody-and-delegations-failed');
});

describe('the admin account', () => {
  it('is registered, received by minutes and handed to the officer in writing', async () => {
    await work.open('Tài khoản quản trị', 'Tài khoản quản trị');
    await running.page.getByText('Chưa ghi nhận tài khoản quản trị của trường').waitFor();
    await running.screenshot('50-custody-empty');
    await work.button('Thêm tài khoản').click();
    await running.page
      .getByLabel(/^Tên đăng nhập/u)
      .last()
      .fill('hp.thcs.thunghiem');
    await work.button('Lưu').click();
    await work.button('Lập biên bản tiếp nhận').click();
    await running.page.getByLabel(/^Người giao/u).fill('Ngô Văn Thanh');
    await running.page.getByLabel(/^Cơ quan giao/u).fill('Phòng Văn hóa – Xã hội phường Thử Nghiệm');
    await running.page.getByLabel(/^Số giấy giới thiệu/u).fill('12/GGT-THCSTN');
    await running.screenshot('51-custody-receive');
    await work.button('Lập biên bản').click();
    await running.page.getByText('Chờ ký: Tiếp nhận').waitFor();
    await running.page.getByText('Giấy giới thiệu số 12/GGT-THCSTN').waitFor();
    await running.screenshot('52-custody-waiting');
    const [account] = await answer<{ id: string; pending: { minutes: { id: string } } }[]>('custody.list');
    await sign(account!.pending.minutes.id);
    await work.button('Trả cơ quan cấp trên').click();
    await running.page.getByLabel(/^Người nhận/u).fill('Ngô Văn Thanh');
    await running.page.getByLabel(/^Cơ quan nhận/u).fill('Phòng Văn hóa – Xã hội phường Thử Nghiệm');
    await running.page.getByLabel(/^Lý do/u).fill('Phường cấp tài khoản mới cho nhà trường');
    await running.screenshot('53-custody-give-back');
    await work.button('Lập biên bản').click();
    await running.page.getByText('Chờ ký: Trả cơ quan cấp trên').waitFor();
    const accountId = account!.id;
    await answer('custody.cancel', { accountId, reason: 'Phường hẹn ngày khác' });
    await work.button('Giao cho cán bộ phụ trách').click();
    await option(/Đỗ Quang Huy/u).click();
    await work.button('Lập văn bản').click();
    await running.page.getByText('Chờ ký: Giao cán bộ phụ trách').waitFor();
    expect(await cutTexts(running.page)).toEqual([]);
    await running.screenshot('53-custody-handed');
    await running.page.keyboard.press('Escape');
  });
});

describe('a delegation', () => {
  it('written by the officer waits for the signature of the principal', async () => {
    await work.open('Ủy quyền', 'Ủy quyền');
    await running.screenshot('54-delegations-empty');
    await work.button('Lập ủy quyền').click();
    await running.page.getByRole('combobox', { name: /^Người được ủy quyền/u }).click();
    await option(/Phạm Quốc Khánh/u).click();
    await running.page.getByLabel(/^Đến hết ngày/u).fill('31/12/2026');
    await running.page.keyboard.press('Tab');
    await running.page.getByRole('checkbox', { name: /khóa sổ điểm/u }).check();
    await running.screenshot('55-delegation-form');
    await work.dialog().getByRole('button', { name: 'Lập ủy quyền', exact: true }).click();
    await running.page.getByText('Chưa có hiệu lực', { exact: false }).last().waitFor();
    await running.page.getByText(/chờ Vũ Thị Minh Nguyệt đăng nhập và xác nhận/u).waitFor();
    await running.screenshot('56-delegation-unsigned');
    await running.page.keyboard.press('Escape');
  });
});

describe('looking with other eyes', () => {
  it('shows what a vice-principal sees, refuses every act and ends with one button', async () => {
    await running.page.getByRole('button', { name: 'Đỗ Quang Huy' }).click();
    await running.page.getByRole('menuitem', { name: 'Xem như…' }).click();
    await running.page.getByRole('combobox', { name: 'Chọn người' }).click();
    await option(/Phạm Quốc Khánh/u).click();
    await work.button('Bắt đầu xem').click();
    const banner = running.page.getByText('Đang xem như Phạm Quốc Khánh', { exact: false });
    await banner.waitFor();
    await work
      .navigation()
      .getByRole('link', { name: 'Người dùng', exact: true })
      .waitFor({ state: 'detached' });
    await work.open('Ủy quyền', 'Ủy quyền');
    expect(await running.page.getByRole('button', { name: 'Lập ủy quyền' }).count()).toBe(0);
    expect(await invoke(running.page, 'staff.save', {})).toMatchObject({
      error: { code: 'session.viewing-only' },
    });
    // How the window is arranged is nobody's act: it is not even tried.
    await running.page.keyboard.press('Control+b');
    await work.navigation().getByText('Ủy quyền', { exact: true }).waitFor({ state: 'hidden' });
    await running.page.keyboard.press('Control+b');
    await running.screenshot('57-view-as');
    await work.button('Thoát').click();
    await banner.waitFor({ state: 'detached' });
    await work.navigation().getByRole('link', { name: 'Người dùng', exact: true }).waitFor();
    const { entries } = await answer<{ entries: unknown[] }>('audit.list', {
      ...{ action: 'settings.set', actor: '', outcome: 'refused', fromDay: '', toDay: '' },
      ...{ beforeSeq: null, limit: 10 },
    });
    expect(entries).toEqual([]);
  });
});

describe('a vice-principal', () => {
  it('reads at the bottom of the window under which delegation the work is done', async () => {
    const [delegation] = await answer<{ paperId: string; symbol: string }[]>('delegations.list');
    await sign(delegation!.paperId);
    await answer('shell.setPreferences', { language: 'vi', theme: 'dark', zoom: 100 });
    await work.lock();
    await firstSignIn('phohieutruong');
    await running.page.getByText(`Đang làm việc theo ủy quyền số ${delegation!.symbol}`).waitFor();
    await work.open('Ủy quyền', 'Ủy quyền');
    await running.page.getByRole('row').filter({ hasText: 'Phạm Quốc Khánh' }).click();
    await running.page.getByText('Đang có hiệu lực').last().waitFor();
    await running.screenshot('58-delegation-dark');
    await running.page.keyboard.press('Escape');
    await work.open('Tài khoản quản trị', 'Tài khoản quản trị');
    await running.screenshot('59-custody-dark');
  });
});

describe('the head of the school', () => {
  it('is asked to agree to what the officer wrote down, and does so in the delegation itself', async () => {
    await work.lock();
    await firstSignIn('hieutruong');
    await running.page.getByText('1 ủy quyền chờ Thầy/Cô xác nhận').first().waitFor();
    await work.open('Ủy quyền', 'Ủy quyền');
    await running.page.getByRole('row').filter({ hasText: 'Phạm Quốc Khánh' }).click();
    await work.button('Xác nhận').waitFor();
    await running.screenshot('58-delegation-to-confirm');
    await work.button('Xác nhận').click();
    await work.dialog().getByRole('button', { name: 'Xác nhận', exact: true }).last().click();
    await work.notice(/Đã xác nhận ủy quyền số/u).waitFor();
    await work.button('Xác nhận').waitFor({ state: 'detached' });
  });
});
