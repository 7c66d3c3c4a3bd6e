import { powerMonitor } from 'electron';
import type { App } from 'electron';
import type { OfficeKeeper } from './office-keeper.ts';
import { idleLimit, startIdleTimer, systemTimer } from './idle-timer.ts';

/** Locks after idle minutes, when the computer goes to sleep and when its screen is locked. */
export function startAutoLock(app: App, office: OfficeKeeper): void {
  const idle = startIdleTimer(idleLimit(app.isPackaged, process.env), systemTimer, () => {
    void office.lockIfUnlocked('idle');
  });
  app.on('web-contents-created', (_event, contents) => {
    contents.on('input-event', () => {
      idle.touch();
    });
  });
  powerMonitor.on('suspend', () => {
    void office.lockIfUnlocked('suspend');
  });
  powerMonitor.on('lock-screen', () => {
    void office.lockIfUnlocked('screen');
  });
  app.on('will-quit', () => {
    idle.stop();
  });
}
