import { setImmediate as breathe, setTimeout as later } from 'node:timers/promises';
import { FONT_STYLES, widthOf } from './fonts.ts';

/** After a sign-in the first screen comes first. */
const QUIET_MS = 3_000;
/** Letters with two marks, a kerned pair, a figure. */
const WORD = 'Nguyễn Văn Trưởng 1';

/**
 * The first word in a style reads tables of its typeface, about 30 ms each. Done one style at a time ahead of need, other
 * work in between; else the first print of a day holds the office for all of them at once.
 */
export async function warmFonts(): Promise<void> {
  for (const style of FONT_STYLES) {
    await breathe();
    widthOf(WORD, style, 12);
  }
}

/** In a quiet moment from now; never keeps a process that wants to end. What goes wrong is told where a paper is drawn. */
export async function warmFontsLater(): Promise<void> {
  await later(QUIET_MS, undefined, { ref: false });
  await warmFonts().catch(() => undefined);
}
