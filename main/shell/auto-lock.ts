import { powerMonitor } from 'electron';
import type { App } from 'electron';
import type { OfficeKeeper } from './office-keeper.ts';
import { idleLimit, startIdleTimer, systemTimer } from './idle-timer.ts';

export interface AutoLock {
  /** The wish of whoever is signed in; ten minutes are the most. */
  setMinutes(this: void, minutes: number): void;
  /** Nobody is signed in any more: back to ten. */
  reset(): void;
}

/** Locks after idle minutes, when the computer goes to sleep and when its screen is locked. */
export function startAutoLock(app: App, office: OfficeKeeper): AutoLock {
  const most = idleLimit(app.isPackaged, process.env);
  const idle = startIdleTimer(most, systemTimer, () => {
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
  return {
    setMinutes: (minutes) => {
      idle.setLimit(Math.min(most, minutes * 60_000));
    },
    reset: () => {
      idle.setLimit(most);
    },
  };
}
