import { join } from 'node:path';
import { BrowserWindow, session } from 'electron';
import type { Session } from 'electron';
import { SIGNING_EVENTS } from '../../../preload/contract/signing-window.ts';
import type { SigningEvent } from '../../../preload/contract/signing-window.ts';
import type { Folders } from '../folders.ts';
import { SIGNING_ORIGIN } from '../security/assets.ts';
import { denyAllPermissions } from '../security/permissions.ts';
import { serveRenderer } from '../security/protocol.ts';
import { backgroundColour, lockedDownPreferences } from '../windows.ts';
import { createFocusGuard } from './focus-guard.ts';

/** Fits the most common school screen (1366 × 768) with its task bar. */
const SIZE = { width: 1200, height: 700 } as const;

const LOOK_EVERY_MS = 200;

export interface SigningWindowOptions {
  readonly parent: BrowserWindow;
  readonly folders: Folders;
  readonly packaged: boolean;
  readonly title: string;
  readonly zoom: number;
}
export interface SigningWindow {
  readonly window: BrowserWindow;
  tell(this: void, event: SigningEvent): void;
  settled(this: void): boolean;
  load(): Promise<void>;
}

let own: Session | null = null;

/** A session that serves the signing page alone; it lives in memory and nothing of it stays. */
function signingSession(dist: string): Session {
  if (own !== null) return own;
  own = session.fromPartition('signing', { cache: false });
  denyAllPermissions(own);
  serveRenderer(own, join(dist, 'signing'), SIGNING_ORIGIN);
  return own;
}

/** The window in which papers are signed: its own page, session and preload; over the ordinary one, which waits. */
export function makeSigningWindow(options: SigningWindowOptions): SigningWindow {
  const { folders, packaged } = options;
  const window = new BrowserWindow({
    ...SIZE,
    minWidth: 900,
    minHeight: 560,
    parent: options.parent,
    modal: true,
    show: false,
    minimizable: false,
    fullscreenable: false,
    title: options.title,
    icon: join(folders.icons, 'icon.png'),
    backgroundColor: backgroundColour(),
    webPreferences: {
      ...lockedDownPreferences(packaged),
      session: signingSession(folders.dist),
      preload: join(folders.dist, 'preload', 'signing.cjs'),
    },
  });
  const tell = (event: SigningEvent): void => {
    if (!window.isDestroyed()) window.webContents.send(SIGNING_EVENTS, event);
  };
  const guard = createFocusGuard(
    () => performance.now(),
    (run, ms) => setTimeout(run, ms),
    (settled) => {
      tell({ type: 'settled', settled });
    },
  );
  const look = (): void => {
    if (window.isVisible() && window.isFocused()) guard.enter();
    else guard.leave();
  };
  window.on('focus', look);
  window.on('show', look);
  window.on('blur', guard.leave);
  window.on('hide', guard.leave);
  // Some window systems do not tell of every change.
  const looking = setInterval(look, LOOK_EVERY_MS);
  window.on('closed', () => {
    clearInterval(looking);
  });
  window.on('page-title-updated', (event) => {
    event.preventDefault();
  });
  window.setMenu(null);
  // No picture of a paper or of the typing leaves through screen sharing (Windows and macOS obey it).
  window.setContentProtection(true);
  return {
    window,
    tell,
    settled: guard.settled,
    async load() {
      await window.loadURL(`${SIGNING_ORIGIN}/index.html`);
      window.webContents.setZoomFactor(options.zoom / 100);
      window.show();
      window.focus();
    },
  };
}
