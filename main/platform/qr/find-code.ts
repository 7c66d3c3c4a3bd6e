import jsqr from 'jsqr';
import { crop, double, rgbaOf, shrink, smooth, type Bitmap } from './bitmap.ts';
import { parseQrPayload, type QrPayload } from './payload.ts';

/** Our code is 16 mm on a sheet of 210 × 297 mm: a corner window of this share of each side holds it with room to spare. */
const WINDOW = 0.26;
/** A module should cover three to six pixels: a page of about this height, in pixels, reads best. */
const GOOD_HEIGHT = 2400;
/** A sheet scanned at less than about 190 dpi: a module is under three pixels, drawn twice as large its edges settle. */
const COARSE_HEIGHT = 2200;
/** Larger pictures are searched as a whole only in reduced size. */
const WHOLE_PIXELS = 4_000_000;

/**
 * The code of one scanned page, or undefined. It is printed at the bottom right; a sheet fed sideways or upside down has
 * it in another corner. The corners are searched first because a small window is quick and other marks disturb less.
 */
export function findCode(page: Bitmap): QrPayload | undefined {
  const longest = Math.max(page.width, page.height);
  const factors = new Set([Math.max(1, Math.round(longest / GOOD_HEIGHT)), 1, 2]);
  const sizes = [...factors].map((factor) => shrink(page, factor));
  for (const corner of sizes.flatMap(cornersOf)) {
    const found = search(corner) ?? (longest < COARSE_HEIGHT ? decode(double(smooth(corner))) : undefined);
    if (found) return found;
  }
  // A photo of the sheet, or a picture of the code alone.
  for (const whole of sizes.filter(({ width, height }) => width * height <= WHOLE_PIXELS)) {
    const found = search(whole);
    if (found) return found;
  }
  return undefined;
}

/** Bottom right first: there the code is on a sheet the right way up. */
function cornersOf(page: Bitmap): Bitmap[] {
  const width = Math.round(page.width * WINDOW);
  const height = Math.round(page.height * WINDOW);
  if (width < 60 || height < 60) return [];
  const right = page.width - width;
  const bottom = page.height - height;
  return [
    crop(page, right, bottom, width, height),
    crop(page, 0, 0, width, height),
    crop(page, 0, bottom, width, height),
    crop(page, right, 0, width, height),
  ];
}

/** Dust and a tired scanner leave specks that averaging with the neighbours removes. */
function search(window: Bitmap): QrPayload | undefined {
  return decode(window) ?? decode(smooth(window));
}

function decode(window: Bitmap): QrPayload | undefined {
  const code = jsqr(rgbaOf(window), window.width, window.height, { inversionAttempts: 'dontInvert' });
  return code ? parseQrPayload(code.data) : undefined;
}
