import type { App, WebContents } from 'electron';
import type { Log } from '../../platform/log/index.ts';

/** The built-in viewer shows a PDF through this extension page inside the preview window. */
export const PDF_VIEWER = 'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/';

function lockDown(contents: WebContents, log: Log): void {
  const refuse = (what: string) => (event: { preventDefault(): void }) => {
    event.preventDefault();
    log.warn('navigation.refused', { what });
  };
  contents.setWindowOpenHandler(() => {
    log.warn('navigation.refused', { what: 'window-open' });
    return { action: 'deny' };
  });
  contents.on('will-navigate', refuse('navigate'));
  contents.on('will-redirect', refuse('redirect'));
  contents.on('will-attach-webview', refuse('webview'));
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame && !event.url.startsWith(PDF_VIEWER)) refuse('frame')(event);
  });
}

/** Holds for every page of the program, whoever makes it. Pages are opened by the shell with `loadURL` only. */
export function refuseAllNavigation(app: App, log: Log): void {
  app.on('web-contents-created', (_event, contents) => {
    lockDown(contents, log);
  });
}
