import type { App, BrowserWindow } from 'electron';

/** One program per user data folder: a second start brings the first one's window forward and ends. */
export function claimSingleInstance(app: App, window: () => BrowserWindow | null): boolean {
  if (!app.requestSingleInstanceLock()) return false;
  app.on('second-instance', () => {
    const first = window();
    if (first === null || first.isDestroyed()) return;
    if (first.isMinimized()) first.restore();
    first.show();
    first.focus();
  });
  return true;
}

/** Ends the program with its window, after the office has closed the vault. */
export function endWithWindow(app: App, stop: () => Promise<void>): void {
  let stopped = false;
  app.on('window-all-closed', () => {
    app.quit();
  });
  app.on('will-quit', (event) => {
    if (stopped) return;
    event.preventDefault();
    stopped = true;
    void stop().finally(() => {
      app.quit();
    });
  });
}
