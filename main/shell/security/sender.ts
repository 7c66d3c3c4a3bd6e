import type { WebFrameMain } from 'electron';
import { APP_ORIGIN } from './assets.ts';

/** Only the top frame of our own page may call the shell. A frame that is gone (null) may not. */
export function isTrustedSender(frame: Pick<WebFrameMain, 'parent' | 'origin' | 'url'> | null): boolean {
  if (frame === null) return false;
  return frame.parent === null && frame.origin === APP_ORIGIN && frame.url.startsWith(`${APP_ORIGIN}/`);
}
