import { cpSync, writeFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { SigningBridge } from '../../../preload/contract/signing-window.ts';
import { OFFICER } from '../../support/office/open-test-office.ts';
import { KEY_PASSWORD, SchoolThatSigns } from '../../support/signing/school-that-signs.ts';
import { SignIn } from '../pages/sign-in.ts';
import { SigningWindow } from '../pages/signing-window.ts';
import { Work } from '../pages/work.ts';
import { seriousFindings } from '../support/axe.ts';
import { invoke } from '../support/bridge.ts';
import { testFolders } from '../support/folders.ts';
import { focused, Hands } from '../support/keyboard.ts';
import { launchApp, screensDir } from '../support/launch.ts';
import type { RunningApp } from '../support/launch.ts';
import { keepViewerAway } from '../support/preview.ts';

/** One paper after another in the window that nobody else may touch. */
const folders = testFolders();
let running: RunningApp;
let papers: readonly { readonly paperId: string; readonly teacher: string }[];

beforeAll(async () => {
  const school = await SchoolThatSigns.open();
  papers = [await school.paper(), await school.paper(), await school.paper()];
  await school.test.office.close();
  cpSync(school.test.folder, folders.vaultDir, { recursive: true });
  await school.close();
  running = await launchApp(folders);
  running.page.setDefaultTimeout(15_000);
  await new SignIn(running.page).enter(OFFICER.login, OFFICER.password);
  await new Work(running.page).navigation().waitFor();
});
afterAll(async () => {
  await running.close();
  folders.remove();
});
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail')
    await running.screenshot(`signing-window-failed-${task.name.slice(0, 40)}`);
  await running.app.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) if (window.getParentWindow()) window.destroy();
  });
});

const open = (paper: number): Promise<SigningWindow> => {
  const { paperId, teacher } = papers[paper]!;
  return SigningWindow.open(running.app, running.page, [paperId], teacher);
};
const windows = (): Promise<number> =>
  running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
const picture = async (window: SigningWindow, name: string): Promise<void> => {
  await window.page.screenshot({ path: `${screensDir}/${name}.png` });
}; /** The driver cuts a picture of an enlarged page. */
async function wholePicture(name: string): Promise<void> {
  const picture = await running.app.evaluate(async ({ BrowserWindow }) => {
    const found = BrowserWindow.getAllWindows().find((each) => each.getParentWindow() !== null);
    return (await found!.webContents.capturePage()).toPNG().toString('base64');
  });
  writeFileSync(`${screensDir}/${name}.png`, picture, 'base64');
}
/** Not cut by the window nor by anything that scrolls, and nothing lies over it. */
function wholeInSight(element: Element): boolean {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  const points = [top + 2, bottom - 2].flatMap((y) =>
    [left + 4, (left + right) / 2].map((x) => [x, y] as const),
  );
  return (
    right <= window.innerWidth && points.every(([x, y]) => element.contains(document.elementFromPoint(x, y)))
  );
}

describe('the signing window', () => {
  it('is modal, locked down, has a door of its own and nothing else', async () => {
    const window = await open(0);
    const state = await running.app.evaluate(({ BrowserWindow }) => {
      const found = BrowserWindow.getAllWindows().find((each) => each.getParentWindow() !== null);
      const contents = found?.webContents as unknown as { getLastWebPreferences(): object };
      const { width, height } = found?.getBounds() ?? {};
      return {
        modal: found?.isModal(),
        parentEnabled: found?.getParentWindow()?.isEnabled(),
        size: [width, height],
        preferences: contents.getLastWebPreferences(),
      };
    });
    expect(state).toMatchObject({ modal: true, parentEnabled: false, size: [1200, 700] });
    expect(state.preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
    });
    expect(
      await window.page.evaluate(() => ['bridge' in globalThis, 'signing' in globalThis, typeof require]),
    ).toEqual([false, true, 'undefined']);
    const policy = await window.page.evaluate(
      async () => (await fetch('/index.html')).headers.get('content-security-policy') ?? '',
    );
    expect(policy).toMatch(/^default-src 'none'; /u);
    await window.close();
    expect(await windows()).toBe(1);
  });

  it('refuses navigation, windows, frames and inline code', async () => {
    const window = await open(0);
    const before = window.page.url();
    const ran = await window.page.evaluate(() => {
      const opened = globalThis.open('app://so-truong/index.html') !== null;
      location.href = 'app://so-truong/index.html';
      const script = Object.assign(document.createElement('script'), { textContent: 'globalThis.ran = 1' });
      document.head.append(script);
      return opened || 'ran' in globalThis;
    });
    expect(ran).toBe(false);
    expect(window.page.url()).toBe(before);
    expect(
      await window.page.evaluate(() =>
        fetch('app://so-truong/index.html').then(
          () => 1,
          () => 0,
        ),
      ),
    ).toBe(0);
    // The driver waits for ever for the navigation that was refused; the page itself can still close.
    await window.goneAfter(() =>
      window.page.evaluate(() => {
        const { signing } = globalThis as unknown as { signing: SigningBridge };
        void signing.act('close', {});
      }),
    );
  });

  it('cannot be opened, loaded, asked or spoken for by the ordinary page', async () => {
    const { page } = running;
    const before = page.url();
    const seen = await page.evaluate(async () => {
      const loaded = await fetch('app://signing/index.html').then(
        () => true,
        () => false,
      );
      return {
        loaded,
        opened: globalThis.open('app://signing/index.html') !== null,
        door: 'signing' in globalThis,
      };
    });
    expect(seen).toEqual({ loaded: false, opened: false, door: false });
    expect(page.url()).toBe(before);
    const { paperId, teacher: signer } = papers[0]!;
    for (const method of ['signing.toSign', 'signing.sign', 'signing.inspectKey', 'signing.stop'])
      expect(await invoke(page, method, { paperIds: [paperId], signer })).toMatchObject({
        error: { code: 'method.unknown' },
      });
    expect(await invoke(page, 'signing:act', {})).toMatchObject({ error: { code: 'method.unknown' } });
    expect(await windows()).toBe(1);
  });

  it('is one at a time, and the second wish changes nothing in the first', async () => {
    const window = await open(0);
    const second = { paperIds: [papers[1]!.paperId], signer: papers[1]!.teacher };
    expect(await invoke(running.page, 'shell.signPapers', second)).toMatchObject({
      error: { code: 'signing-window.already-open' },
    });
    await window.close();
  });

  it('shows the paper in a viewer without bridge, the meaning, the order and the certificate; clean for axe', async () => {
    const window = await open(0);
    await window.settled();
    await window.says(/có nghĩa/u).waitFor();
    await expect
      .poll(
        () =>
          running.app.evaluate(({ webContents }) =>
            webContents
              .getAllWebContents()
              .filter((each) => each.getURL().startsWith('app://preview/'))
              .flatMap((each) => each.mainFrame.framesInSubtree.map(({ url }) => url.split(':')[0])),
          ),
        { timeout: 20_000 },
      )
      .toContain('chrome-extension');
    await picture(window, 'signing-window');
    expect(await seriousFindings(window.page)).toEqual([]);
    for (const scheme of ['dark', 'light']) {
      await window.page.evaluate(
        (name) => document.documentElement.setAttribute('data-mantine-color-scheme', name),
        scheme,
      );
      await picture(window, `signing-window-${scheme}`);
      expect(await seriousFindings(window.page)).toEqual([]);
    }
    await window.close();
  });

  it('takes no tick for a paper that did not appear, and shows it when asked again', async () => {
    await keepViewerAway(running.app, 2);
    const window = await open(0);
    await window.settled();
    const tick = window.page.getByRole('checkbox', { name: 'Đã xem hết văn bản này' });
    await window.page.getByText('Văn bản chưa hiện ra được', { exact: false }).waitFor({ timeout: 60_000 });
    expect(await tick.isDisabled()).toBe(true);
    await picture(window, 'signing-window-paper-absent');
    expect(await seriousFindings(window.page)).toEqual([]);
    await window.page.getByRole('button', { name: 'Thử lại' }).click();
    await expect.poll(() => tick.isEnabled()).toBe(true);
    await window.close();
  });

  it('says a wrong password in one sentence, empties the field and signs with the right one, without a mouse', async () => {
    const window = await open(0);
    await window.settled();
    const hands = new Hands(window.page);
    await hands.tabTo('Đã xem hết văn bản này');
    if (!(await window.page.getByRole('checkbox').first().isChecked())) await hands.press('Space');
    await hands.tabTo(/^Mật khẩu của chứng thư/u);
    await hands.type('Khong-Phai-Mat-Khau-1');
    await hands.press('Control+Enter');
    await window.page.getByRole('alert', { name: 'Chưa thực hiện được' }).waitFor();
    expect(await window.secret().inputValue()).toBe('');
    expect((await focused(window.page)).name).toMatch(/^Mật khẩu của chứng thư/u);
    await hands.type(KEY_PASSWORD);
    await hands.press('Control+Enter');
    await window.heading('Đã ký 1/1 văn bản').waitFor({ timeout: 60_000 });
    await picture(window, 'signing-window-signed');
    expect(await seriousFindings(window.page)).toEqual([]);
    expect((await focused(window.page)).name).toBe('Đóng');
    expect(hands.unseen).toEqual([]);
    await hands.press('Enter').catch(() => undefined);
    expect(await window.closed).toEqual({ ok: true, value: { signed: 1 } });
  });

  it.each([
    ['light', 100],
    ['dark', 100],
    ['light', 150],
    ['dark', 150],
  ] as const)('says a wrong password right over the field: %s, %i percent', async (theme, zoom) => {
    await invoke(running.page, 'shell.setPreferences', { language: 'vi', theme, zoom });
    const window = await open(1);
    await window.settled();
    await window.read();
    await window.secret().fill('Khong-Phai-Mat-Khau-1');
    await window.secret().press('Control+Enter');
    const notice = window.page.getByRole('alert', { name: 'Chưa thực hiện được' });
    await notice.waitFor();
    await expect.poll(async () => (await focused(window.page)).name).toMatch(/^Mật khẩu của chứng thư/u);
    await wholePicture(`signing-window-wrong-password-${theme}-${zoom}`);
    for (const place of [notice, window.secret()]) expect(await place.evaluate(wholeInSight)).toBe(true);
    expect(await seriousFindings(window.page)).toEqual([]);
    await window.close();
    await invoke(running.page, 'shell.setPreferences', { language: 'vi', theme: 'light', zoom: 100 });
  });

  it('closes with the lock of the program, and nothing is signed', async () => {
    const window = await open(1);
    await window.settled();
    await running.app.evaluate(({ powerMonitor }) => powerMonitor.emit('lock-screen'));
    expect(await window.closed).toMatchObject({ ok: true, value: { signed: 0 } });
    await new SignIn(running.page).waitFor();
    expect(await windows()).toBe(1);
  });
});
