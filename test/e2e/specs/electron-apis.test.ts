import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ELECTRON_IN_BOTH } from '../../architecture/support/electron-in-both.ts';
import { launchApp } from '../support/launch.ts';

/** Where the running Electron keeps the things that our list names by type. */
const MODULES = {
  App: 'app',
  Dialog: 'dialog',
  IpcMain: 'ipcMain',
  NativeTheme: 'nativeTheme',
  PowerMonitor: 'powerMonitor',
  Protocol: 'protocol',
  SafeStorage: 'safeStorage',
  Screen: 'screen',
} as const;

it('this Electron has every API on the list', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'so-truong-apis-'));
  const running = await launchApp({ vaultDir: join(folder, 'vault'), userDataDir: join(folder, 'user') });
  try {
    const absent = await running.app.evaluate(
      (electron, { modules, names }) => {
        const window = electron.BrowserWindow.getAllWindows()[0];
        const holders: Record<string, object[]> = {
          BrowserWindow: [electron.BrowserWindow, window as object],
          Menu: [electron.Menu, electron.Menu.prototype],
          BaseWindow: [window as object],
          View: [window?.contentView as object],
          Session: [electron.session, electron.session.defaultSession],
          UtilityProcess: [electron.utilityProcess],
          WebContents: [window?.webContents as object],
          WebFrameMain: [window?.webContents.mainFrame as object],
          CommandLine: [electron.app.commandLine],
        };
        for (const [type, name] of Object.entries(modules)) holders[type] = [Reflect.get(electron, name)];
        return Object.entries(holders).flatMap(([type, places]) =>
          (names[type] ?? [])
            .filter((name) => type !== 'UtilityProcess' || name === 'fork')
            .filter((name) => !places.some((place) => name in place))
            .map((name) => `${type}.${name}`),
        );
      },
      { modules: MODULES, names: ELECTRON_IN_BOTH },
    );
    expect(absent).toEqual([]);
  } finally {
    await running.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
