import type { WebFrameMain } from 'electron';
import { APP_ORIGIN } from './assets.ts';

/** Only the top frame of a page of our own may call the shell. A frame that is gone (null) may not. */
export function isTrustedSender(
  frame: Pick<WebFrameMain, 'parent' | 'origin' | 'url'> | null,
  origin = APP_ORIGIN,
): boolean {
  if (frame === null) return false;
  return frame.parent === null && frame.origin === origin && frame.url.startsWith(`${origin}/`);
}
