import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { invoke } from '../support/bridge.ts';
import { testFolders } from '../support/folders.ts';
import type { TestFolders } from '../support/folders.ts';
import { launchApp } from '../support/launch.ts';

let folders: TestFolders;
beforeEach(() => {
  folders = testFolders();
});
afterEach(() => {
  folders.remove();
});

describe('the window', () => {
  it('opens at 1366 × 768, keeps its size over a restart and never gets smaller than 1024 × 600', async () => {
    const first = await launchApp(folders);
    const bounds = () =>
      first.app.evaluate(({ BrowserWindow }) => {
        const window = BrowserWindow.getAllWindows()[0];
        return { ...window?.getBounds(), minimum: window?.getMinimumSize() };
      });
    expect(await bounds()).toMatchObject({ width: 1366, height: 768, minimum: [1024, 600] });
    // The size alone: a display tells of a new place and of a new size one after the other, in between the old size again.
    await first.app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.setSize(1200, 700);
    });
    await expect.poll(bounds).toMatchObject({ width: 1200, height: 700 });
    await expect.poll(() => first.page.evaluate(() => window.outerWidth)).toBe(1200);
    await first.close();
    const kept = JSON.parse(readFileSync(join(folders.userDataDir, 'window.json'), 'utf8')) as object;
    expect(kept).toMatchObject({ width: 1200, height: 700, maximized: false });
    const second = await launchApp(folders);
    const again = await second.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.getBounds(),
    );
    expect(again).toMatchObject({ width: 1200, height: 700 });
    await second.close();
  });

  it('comes forward when the program is started a second time, which then ends', async () => {
    const running = await launchApp(folders);
    await running.app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.minimize();
    });
    const { file, args } = await running.app.evaluate(() => ({
      file: process.execPath,
      args: process.argv.slice(1),
    }));
    const plain = args.filter((arg) => !/^--(?:inspect|remote-debugging)/u.test(arg));
    const env = {
      ...process.env,
      SO_TRUONG_USER_DATA: folders.userDataDir,
      SO_TRUONG_VAULT_DIR: folders.vaultDir,
    };
    const second = spawnSync(file, plain, { env, timeout: 20_000, stdio: 'ignore' });
    expect(second.status).toBe(0);
    const windows = await running.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((window) => window.isMinimized()),
    );
    expect(windows).toEqual([false]);
    await running.close();
  });

  it('takes language, theme and zoom at once and keeps them', async () => {
    const first = await launchApp(folders);
    const wanted = { language: 'en', theme: 'dark', zoom: 125 };
    expect(await invoke(first.page, 'shell.setPreferences', wanted)).toEqual({ ok: true, value: wanted });
    const now = await first.app.evaluate(({ BrowserWindow, nativeTheme }) => ({
      theme: nativeTheme.themeSource,
      zoom: BrowserWindow.getAllWindows()[0]?.webContents.getZoomFactor(),
    }));
    expect(now).toEqual({ theme: 'dark', zoom: 1.25 });
    await first.close();
    const second = await launchApp(folders);
    expect(await invoke(second.page, 'shell.info')).toMatchObject({
      ok: true,
      value: { preferences: wanted },
    });
    await second.close();
  });
});
