import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { invoke } from '../support/bridge.ts';
import { testFolders } from '../support/folders.ts';
import { launchApp } from '../support/launch.ts';
import type { RunningApp } from '../support/launch.ts';

const folders = testFolders();
let running: RunningApp;
beforeAll(async () => {
  running = await launchApp(folders);
});
afterAll(async () => {
  await running.close();
  folders.remove();
});

describe('the window is locked down', () => {
  it('runs the page from app:// in a sandbox without Node', async () => {
    expect(running.page.url()).toMatch(/^app:\/\/so-truong\//u);
    const preferences = await running.app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
        getLastWebPreferences(): object;
      };
      return contents.getLastWebPreferences();
    });
    expect(preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
    });
    expect(await running.page.evaluate(() => [typeof process, typeof require, typeof module])).toEqual([
      'undefined',
      'undefined',
      'undefined',
    ]);
  });

  it('gives the page a bridge of two functions and nothing of Electron', async () => {
    const keys = await running.page.evaluate(() =>
      Object.keys((globalThis as unknown as { bridge: object }).bridge),
    );
    expect(keys.sort()).toEqual(['invoke', 'on']);
    expect(
      await running.page.evaluate(() => Object.keys(globalThis).filter((key) => /electron|ipc/iu.test(key))),
    ).toEqual([]);
  });

  it("sends a policy from default-src 'none' with a new nonce for each load", async () => {
    const load = () =>
      running.page.evaluate(async () => {
        const reply = await fetch('/index.html', { cache: 'no-store' });
        return {
          policy: reply.headers.get('content-security-policy') ?? '',
          type: reply.headers.get('x-content-type-options'),
        };
      });
    const [first, second] = [await load(), await load()];
    expect(first.policy).toMatch(/^default-src 'none'; /u);
    expect(first.policy).not.toMatch(/unsafe-/u);
    expect(first.policy).not.toBe(second.policy);
    expect(first.type).toBe('nosniff');
  });

  it('serves nothing outside the built page', async () => {
    const answers = await running.page.evaluate(async () => {
      const ask = async (path: string) => (await fetch(path)).status;
      return Promise.all(
        ['/%2e%2e/main/index.cjs', '/..%2f..%2fpackage.json', '/package.json', '/runtime.json'].map(ask),
      );
    });
    expect(answers).toEqual([404, 404, 404, 404]);
  });

  it('refuses windows, navigation, frames, inline code and evaluation', async () => {
    const { app, page } = running;
    const before = page.url();
    expect(await page.evaluate(() => globalThis.open('https://example.com') === null)).toBe(true);
    await page.evaluate(() => {
      location.href = 'https://example.com/';
    });
    await page.evaluate(() => {
      location.href = 'app://signing/index.html';
    });
    await page.evaluate(() => {
      const link = Object.assign(document.createElement('a'), { href: 'file:///etc/passwd' });
      document.body.append(link);
      link.click();
      link.remove();
    });
    const ran = await page.evaluate(() => {
      const script = Object.assign(document.createElement('script'), {
        textContent: 'globalThis.inlineRan = true',
      });
      document.head.append(script);
      const frame = Object.assign(document.createElement('iframe'), {
        srcdoc: '<script>parent.frameRan = true</script>',
      });
      document.body.append(frame);
      frame.remove();
      script.remove();
      return 'inlineRan' in globalThis || 'frameRan' in globalThis;
    });
    expect(ran).toBe(false);
    expect(page.url()).toBe(before);
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  });

  it('refuses every permission', async () => {
    const states = await running.page.evaluate(async () => {
      const ask = async (name: string) =>
        (await navigator.permissions.query({ name: name as PermissionName })).state;
      return Promise.all(['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read'].map(ask));
    });
    expect(new Set(states)).toEqual(new Set(['denied']));
    const camera = await running.page.evaluate(() =>
      navigator.mediaDevices.getUserMedia({ video: true }).then(
        () => 'given',
        () => 'refused',
      ),
    );
    expect(camera).toBe('refused');
  });

  it('answers unknown methods and hostile input with a refusal, on both ways', async () => {
    for (const method of ['shell.nope', 'nope.nope', '__proto__', 'constructor']) {
      expect(await invoke(running.page, method)).toMatchObject({
        ok: false,
        error: { code: 'method.unknown' },
      });
    }
    expect(await invoke(running.page, 'shell.info', { x: 1 })).toMatchObject({ ok: false });
    expect(await invoke(running.page, 'vault.status', { x: 1 })).toMatchObject({ ok: false });
    expect(await invoke(running.page, 'papers.list')).toMatchObject({ ok: false });
    expect(await invoke(running.page, 'vault.recoveryKit')).toMatchObject({
      ok: false,
      error: { code: 'method.unknown' },
    });
    const source = { method: 'vault.unlock', input: {} };
    expect(await invoke(running.page, 'shell.saveDocument', { source })).toMatchObject({ ok: false });
  });

  it('paints without a single report against the policy', async () => {
    const { page } = running;
    const reports: string[] = [];
    page.on('console', (message) => {
      if (/Content Security Policy/u.test(message.text())) reports.push(message.text());
    });
    await page.reload();
    await page.locator('h1, h2').first().waitFor();
    expect(reports).toEqual([]);
    expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily)).toMatch(/Noto Sans/u);
  });
});
