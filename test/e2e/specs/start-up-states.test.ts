import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { TestContext } from 'vitest';
import { acquireVaultLock } from '../../../main/platform/vault/vault-lock.ts';
import { computerAccount } from '../../support/office/computer-account.ts';
import { openTestOffice } from '../../support/office/open-test-office.ts';
import { OFFICER, PRINCIPAL, SCHOOL } from '../../support/office/invented-school.ts';
import { signInAs } from '../../support/office/signed-in-as.ts';
import { threeWrongTriesYesterday } from '../../support/office/wrong-tries.ts';
import { StartUp } from '../pages/start-up.ts';
import { Work } from '../pages/work.ts';
import { seriousFindings } from '../support/axe.ts';
import { invoke } from '../support/bridge.ts';
import { testFolders } from '../support/folders.ts';
import { launchApp, type RunningApp } from '../support/launch.ts';
import { fillUp, mountProblem, smallDisk, writeProtected } from '../support/mounts.ts';

/** As a school names its folders: the path must still be readable on every screen. */
const LONG_PATH = [
  'Trường Trung học cơ sở và Trung học phổ thông Hoa Phượng',
  'Dữ liệu ngành năm học 2026-2027 – Phòng máy của cán bộ công nghệ thông tin',
];
const folders = testFolders();
const vaultDir = join(folders.outDir, ...LONG_PATH);
const sound = join(folders.outDir, 'sound');
const file = (name: string) => join(vaultDir, name);
const WRONG = 'Sai-Mat-Khau-Roi-42';
const noMounts = mountProblem();
let running: RunningApp;
let screen: StartUp;
let recoveryCode: string;

const start = async (): Promise<void> => {
  running = await launchApp({ vaultDir, userDataDir: folders.userDataDir });
  running.page.setDefaultTimeout(15_000);
  screen = new StartUp(running.page);
};

beforeAll(async () => {
  const made = await openTestOffice();
  recoveryCode = made.recoveryCode;
  await made.office.close();
  cpSync(made.folder, sound, { recursive: true });
  await made.close();
  cpSync(sound, vaultDir, { recursive: true });
  await start();
});
afterAll(async () => {
  await running.close();
  folders.remove();
});
beforeEach(() => {
  emptied();
  cpSync(sound, vaultDir, { recursive: true });
});
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await running.screenshot(`start-up-failed-${task.name.slice(0, 40)}`);
});

/** The office may be looking at the folder at that moment. */
function emptied(): void {
  rmSync(vaultDir, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
}

/** Pictures in both themes, and nothing serious from axe in either. */
async function look(name: string): Promise<void> {
  for (const theme of ['light', 'dark']) {
    await invoke(running.page, 'shell.setPreferences', { language: 'vi', theme, zoom: 100 });
    await running.page.locator(`html[data-mantine-color-scheme="${theme}"]`).waitFor({ state: 'attached' });
    await running.screenshot(`start-${name}-${theme}`);
    expect(await seriousFindings(running.page), `${name} ${theme}`).toEqual([]);
  }
}

/** The way back into the work, and then the lock again for the next state. */
async function opens(): Promise<void> {
  const work = new Work(running.page);
  await screen.signIn.enter(OFFICER.login, OFFICER.password);
  await work.navigation().waitFor();
  await work.lock();
  await screen.signIn.waitFor();
  await expect
    .poll(() => invoke(running.page, 'vault.status'), { timeout: 15_000 })
    .toMatchObject({ ok: true, value: { state: 'locked' } });
}

/** Shows the state of a spoilt vault, mends it, and proves that "Kiểm tra lại" leads on to the sign-in. */
async function showsAndMends(name: string, title: string, mend: () => void): Promise<void> {
  await screen.problem(title).waitFor();
  expect(await running.page.getByRole('alert').getByRole('listitem').count()).toBe(3);
  await look(name);
  await screen.checkAgain();
  await running.page.getByText(/^Đã kiểm tra lại lúc [\d:]+: tình trạng chưa thay đổi\.$/u).waitFor();
  await screen.problem(title).waitFor();
  mend();
  await screen.checkAgain();
  await screen.signIn.waitFor();
}

describe('a vault that cannot be opened', () => {
  it('that misses its data file names the file and asks for the password once it is back', async () => {
    rmSync(file('vault.db'));
    await screen.ask();
    await showsAndMends('file-missing', 'Không thấy tệp dữ liệu', () => {
      expect(existsSync(file('vault.db'))).toBe(false);
      cpSync(join(sound, 'vault.db'), file('vault.db'));
    });
  });

  it('that misses its key file, or has a spoilt one, is no new beginning', async () => {
    writeFileSync(file('vault.json'), '{"format":1');
    await screen.ask();
    await screen.problem('Tệp khóa bị mất hoặc bị hỏng').waitFor();
    rmSync(file('vault.json'));
    await showsAndMends('key-file', 'Tệp khóa bị mất hoặc bị hỏng', () => {
      cpSync(join(sound, 'vault.json'), file('vault.json'));
    });
  });

  it('with one flipped byte is called damaged, not a wrong password', async () => {
    const bytes = readFileSync(file('vault.db'));
    bytes[2_000]! ^= 1;
    writeFileSync(file('vault.db'), bytes);
    await screen.ask();
    await screen.signIn.enter(OFFICER.login, OFFICER.password);
    await screen.problem('Tệp dữ liệu bị hỏng').waitFor();
    await look('damaged');
    expect(readFileSync(file('vault.db'))).toEqual(bytes);
    cpSync(join(sound, 'vault.db'), file('vault.db'));
    await screen.checkAgain();
    await opens();
  });

  it('that was cut to nothing is told apart from one that was cut short', async () => {
    truncateSync(file('vault.db'), 8_192);
    await screen.ask();
    await screen.problem('Tệp dữ liệu bị hỏng').waitFor();
    truncateSync(file('vault.db'), 0);
    await screen.checkAgain();
    await showsAndMends('empty-file', 'Tệp dữ liệu trống hoặc bị cắt ngắn', () => {
      cpSync(join(sound, 'vault.db'), file('vault.db'));
    });
  });

  it('from a newer version is left alone', async () => {
    const newer = { ...(JSON.parse(readFileSync(file('vault.json'), 'utf8')) as object), schema: 99 };
    writeFileSync(file('vault.json'), JSON.stringify(newer));
    await screen.ask();
    await showsAndMends('newer-version', 'Dữ liệu thuộc phiên bản mới hơn', () => {
      expect(JSON.parse(readFileSync(file('vault.json'), 'utf8'))).toEqual(newer);
      cpSync(join(sound, 'vault.json'), file('vault.json'));
    });
  });

  it('held by another process says so and opens when that one is gone', async () => {
    const lock = acquireVaultLock(file('vault.lock'));
    await screen.ask();
    await showsAndMends('opened-elsewhere', 'Dữ liệu đang được mở ở nơi khác', () => {
      lock.release();
    });
    await opens();
  });

  it('on a write-protected disk says so and opens when it may write again', (context) => {
    if (noMounts !== null) return notHere(context, noMounts);
    return onWriteProtectedDisk();
  });

  it('whose data file alone is write-protected says so and opens when it may write again', (context) => {
    if (noMounts !== null) return notHere(context, noMounts);
    return withWriteProtectedFile();
  });

  it('bound to another computer asks for the recovery code, and opens where it belongs', async () => {
    let elsewhere = await openTestOffice({ protector: computerAccount() });
    await elsewhere.call('vault.confirmRecoveryCode', { code: elsewhere.recoveryCode });
    await elsewhere.call('vault.setOsShare', { on: true, password: OFFICER.password });
    elsewhere = await signInAs(elsewhere, PRINCIPAL.login, PRINCIPAL.password);
    await elsewhere.office.close();
    emptied();
    cpSync(elsewhere.folder, vaultDir, { recursive: true });
    await elsewhere.close();
    await screen.ask();
    await showsAndMends('os-share-missing', 'Dữ liệu được ràng buộc với máy khác', () => {
      emptied();
      cpSync(sound, vaultDir, { recursive: true });
    });
  });

  it('on a full disk says so, loses nothing, and opens when there is room', (context) => {
    if (noMounts !== null) return notHere(context, noMounts);
    return onFullDisk();
  });
});

/** The runner counts it as skipped; the reason must not stay unread. */
function notHere(context: TestContext, reason: string): never {
  console.warn(`NOT PROVEN ON THIS MACHINE: a vault ${context.task.name} – ${reason}`);
  return context.skip(reason);
}

async function onWriteProtectedDisk(): Promise<void> {
  const disk = writeProtected(vaultDir);
  let mounted = true;
  const remove = (): void => {
    if (mounted) disk.remove();
    mounted = false;
  };
  try {
    await screen.ask();
    await showsAndMends('read-only', 'Không ghi được vào thư mục dữ liệu', remove);
    await opens();
  } finally {
    remove();
  }
}

async function withWriteProtectedFile(): Promise<void> {
  const disk = writeProtected(file('vault.db'));
  let mounted = true;
  const remove = (): void => {
    if (mounted) disk.remove();
    mounted = false;
  };
  try {
    await screen.ask();
    await screen.signIn.enter(OFFICER.login, OFFICER.password);
    await screen.problem('Không ghi được vào thư mục dữ liệu').waitFor();
    await look('read-only-file');
    remove();
    await screen.checkAgain();
    await opens();
  } finally {
    remove();
  }
}

async function onFullDisk(): Promise<void> {
  emptied();
  mkdirSync(vaultDir);
  const disk = smallDisk(vaultDir, 16);
  try {
    cpSync(sound, vaultDir, { recursive: true });
    const filler = file('phim-hoi-khoa.mp4');
    fillUp(filler);
    await screen.ask();
    await showsAndMends('disk-full', 'Ổ đĩa đã đầy', () => {
      rmSync(filler);
    });
    await opens();
  } finally {
    disk.remove();
  }
}

describe('a wrong password', () => {
  it('lets the right one in when the wait is over', async () => {
    await screen.ask();
    await screen.signIn.enter(OFFICER.login, WRONG);
    await screen.wait().waitFor();
    await screen.wait().waitFor({ state: 'hidden' });
    await opens();
  });

  it('waits longer each time, also after a restart', async () => {
    await threeWrongTriesYesterday(vaultDir, WRONG);
    await screen.ask();
    await screen.signIn.enter(OFFICER.login, WRONG);
    await screen.wait().waitFor();
    expect(Number(/\d+/u.exec(await screen.wait().innerText())?.[0])).toBeGreaterThan(4);
    await running.close();
    await start();
    await screen.wait().waitFor();
    expect(await running.page.getByRole('button', { name: 'Đăng nhập', exact: true }).isDisabled()).toBe(
      true,
    );
    const { login, password } = OFFICER;
    expect(await invoke(running.page, 'vault.unlock', { login, password })).toMatchObject({
      ok: false,
      error: { code: 'vault.wait' },
    });
    await look('wrong-password');
  });

  it('that is forgotten is replaced with the printed recovery code', async () => {
    const { page } = running;
    await screen.ask();
    await screen.signIn.waitFor();
    await page.getByRole('button', { name: 'Quên mật khẩu? Dùng mã khôi phục' }).click();
    await page.getByRole('textbox', { name: 'Tên đăng nhập' }).fill(OFFICER.login);
    await page.getByRole('textbox', { name: 'Mã khôi phục' }).fill(recoveryCode.toLowerCase());
    await page.getByLabel('Mật khẩu mới').first().fill('Nang-Vang-Ben-Song-93');
    await page.getByLabel('Nhập lại mật khẩu').first().fill('Nang-Vang-Ben-Song-93');
    await look('recovery');
    await page.getByRole('button', { name: 'Đặt mật khẩu mới và mở' }).click();
    await new Work(page).navigation().waitFor();
    expect(await invoke(page, 'school.get')).toMatchObject({ ok: true, value: { name: SCHOOL.name } });
  });
});
