import { join } from 'node:path';
import { BrowserWindow, nativeTheme, screen } from 'electron';
import type { Session, WebPreferences } from 'electron';
import type { Folders } from './folders.ts';
import { jsonFile } from './json-file.ts';
import { APP_ORIGIN } from './security/assets.ts';
import { FIRST_STATE, MIN_SIZE, placeWindow, windowState } from './window-state.ts';

/** What every page of the program has to live with; `devTools` only where developers work. */
export function lockedDownPreferences(packaged: boolean): WebPreferences {
  return {
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    nodeIntegrationInWorker: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
    enableWebSQL: false,
    devTools: !packaged,
  };
}

/** Shown until the page has painted, so that the window never flashes. */
export function backgroundColour(): string {
  return nativeTheme.shouldUseDarkColors ? '#1a1b1e' : '#ffffff';
}

export interface MainWindowOptions {
  readonly folders: Folders;
  readonly packaged: boolean;
  readonly session: Session;
}

export function openMainWindow({ folders, packaged, session }: MainWindowOptions): BrowserWindow {
  const file = jsonFile(join(folders.userData, 'window.json'), windowState, FIRST_STATE);
  const areas = screen.getAllDisplays().map((display) => display.workArea);
  const { x, y, width, height, maximized } = placeWindow(file.read(), areas);
  const window = new BrowserWindow({
    ...(x !== null && y !== null ? { x, y } : {}),
    width,
    height,
    minWidth: MIN_SIZE.width,
    minHeight: MIN_SIZE.height,
    show: false,
    title: 'Sổ Trường',
    icon: join(folders.icons, 'icon.png'),
    backgroundColor: backgroundColour(),
    autoHideMenuBar: true,
    webPreferences: {
      ...lockedDownPreferences(packaged),
      session,
      preload: join(folders.dist, 'preload', 'index.cjs'),
    },
  });
  window.once('ready-to-show', () => {
    if (maximized) window.maximize();
    window.show();
  });
  nativeTheme.on('updated', () => {
    if (!window.isDestroyed()) window.setBackgroundColor(backgroundColour());
  });
  window.on('close', () => {
    file.write({ ...window.getNormalBounds(), maximized: window.isMaximized() });
  });
  window.on('page-title-updated', (event) => {
    event.preventDefault();
  });
  void window.loadURL(`${APP_ORIGIN}/index.html`);
  return window;
}
