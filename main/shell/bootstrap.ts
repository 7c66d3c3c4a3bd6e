import { join } from 'node:path';
import { app, nativeTheme, session } from 'electron';
import type { BrowserWindow } from 'electron';
import type { BridgeEvent } from '../../preload/contract/reply.ts';
import { createLog } from '../platform/log/index.ts';
import { startAutoLock } from './auto-lock.ts';
import { chooseFolders } from './folders.ts';
import { listenToPage } from './ipc.ts';
import { claimSingleInstance, endWithWindow } from './lifecycle.ts';
import { followMenu } from './menu.ts';
import { answerOffice } from './office-answers.ts';
import { keepOffice } from './office-keeper.ts';
import { forkOffice } from './office-link.ts';
import { openPreferences } from './preferences.ts';
import { createPreview } from './preview.ts';
import { refuseAllNavigation } from './security/navigation.ts';
import { denyAllPermissions } from './security/permissions.ts';
import { registerAppScheme, serveRenderer } from './security/protocol.ts';
import { createShellDispatch } from './shell-dispatch.ts';
import { createShellHandlers } from './shell-handlers.ts';
import { createSigning } from './signing/signing.ts';
import { keepTokens } from './signing/token-keeper.ts';
import { shellText } from './text.ts';
import { createViewerSession } from './viewer-session.ts';
import { openMainWindow } from './windows.ts';

/** Puts the shell together. Order matters: what protects comes before the first window. */
export async function bootstrap(): Promise<void> {
  const folders = chooseFolders(app);
  const logFile = join(folders.userData, 'logs', 'so-truong.log');
  const log = createLog({ file: logFile, source: 'shell', now: () => new Date() });
  let main: BrowserWindow | null = null;
  const window = (): BrowserWindow => {
    if (main === null) throw new Error('no window yet');
    return main;
  };
  const tell = (event: BridgeEvent): void => {
    if (main !== null && !main.isDestroyed()) main.webContents.send('shell:event', event);
  };
  // As root Chromium cannot build its sandbox and ends at once; who starts it so says `--no-sandbox` (tests, containers).
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  registerAppScheme();
  app.setAppUserModelId('vn.so-truong.app');
  if (!claimSingleInstance(app, () => main)) {
    app.exit(0);
    return;
  }
  refuseAllNavigation(app, log);
  await app.whenReady();
  log.info('shell.started', { version: app.getVersion(), electron: process.versions['electron'] ?? '' });

  const preferences = openPreferences(folders.userData);
  const text = () => shellText(preferences.current().language);
  const viewer = createViewerSession();
  const preview = createPreview({ packaged: app.isPackaged, viewer, parent: window, text });
  const tokens = keepTokens(folders.dist);
  const office = keepOffice({
    fork: (life) => {
      const gone = new AbortController();
      return forkOffice({
        ...life,
        dist: folders.dist,
        vaultDir: folders.vault,
        logFile,
        answer: answerOffice(folders.dist, tokens, gone.signal),
        onProgress: (event) => {
          signing.progress(event);
        },
        onExit: (code) => {
          gone.abort();
          life.onExit(code);
        },
      });
    },
    tell,
    onLock: () => {
      preview.closeAll();
      signing.closeAll();
      autoLock.reset();
    },
    log,
    now: () => Date.now(),
  });
  const signing = createSigning({
    folders,
    packaged: app.isPackaged,
    office,
    tokens,
    viewer,
    preferences,
    log,
    parent: window,
    text,
  });
  const autoLock = startAutoLock(app, office);
  endWithWindow(app, () => office.stop());
  const handlers = createShellHandlers({
    version: app.getVersion(),
    preferences,
    office,
    preview,
    signing,
    setIdleMinutes: autoLock.setMinutes,
    window,
  });
  listenToPage({
    dispatch: createShellDispatch(handlers, log),
    connect: (page) => {
      office.connect(page);
    },
    isMainPage: (contents) => contents === main?.webContents,
    log,
  });
  denyAllPermissions(session.defaultSession);
  serveRenderer(session.defaultSession, join(folders.dist, 'renderer'));
  preferences.follow(({ theme }) => {
    nativeTheme.themeSource = theme;
  });
  followMenu(preferences, app.isPackaged);
  main = openMainWindow({ folders, packaged: app.isPackaged, session: session.defaultSession });
  main.webContents.on('did-finish-load', () => {
    main?.webContents.setZoomFactor(preferences.current().zoom / 100);
  });
  preferences.follow((now) => {
    main?.webContents.setZoomFactor(now.zoom / 100);
    tell({ type: 'preferences', ...now });
  });
}
