import jsqr from 'jsqr';
import { crop, double, rgbaOf, shrink, smooth, type Bitmap } from './bitmap.ts';
import { parseQrPayload, type QrPayload } from './payload.ts';

/** Our code is 16 mm on a sheet of 210 × 297 mm: a corner window of this share of each side holds it with room to spare. */
const WINDOW = 0.26;
/** A module should cover three to six pixels: a page of about this height, in pixels, reads best. */
const GOOD_HEIGHT = 2400;
/** A sheet scanned at less than about 190 dpi. */
const COARSE_HEIGHT = 2200;

/**
 * The code of one scanned page, or undefined. It is printed at the bottom right; a sheet fed sideways or upside down has
 * it in another corner. The corners are searched first because a small window is quick and other marks disturb less.
 */
export function findCode(page: Bitmap): QrPayload | undefined {
  const longest = Math.max(page.width, page.height);
  const factors = new Set([Math.max(1, Math.round(longest / GOOD_HEIGHT)), 1, 2]);
  for (const factor of factors) {
    const small = shrink(page, factor);
    for (const window of windowsOf(small)) {
      // Dust and a tired scanner leave specks that averaging with the neighbours removes.
      const found = decode(window) ?? decode(smooth(window)) ?? decodeCoarse(window, longest);
      if (found) return found;
    }
  }
  return undefined;
}

function* windowsOf(page: Bitmap): Generator<Bitmap> {
  const width = Math.round(page.width * WINDOW);
  const height = Math.round(page.height * WINDOW);
  const right = page.width - width;
  const bottom = page.height - height;
  if (width >= 60 && height >= 60) {
    yield crop(page, right, bottom, width, height);
    yield crop(page, 0, 0, width, height);
    yield crop(page, 0, bottom, width, height);
    yield crop(page, right, 0, width, height);
  }
  // A photo of the sheet, or a picture of the code alone. Larger sheets were searched in their corners.
  if (page.width * page.height <= 6_000_000) yield page;
}

/** At 150 dpi and less a module is under three pixels; drawn twice as large its edges settle. */
function decodeCoarse(window: Bitmap, longest: number): QrPayload | undefined {
  return longest < COARSE_HEIGHT && window.width < longest / 2 ? decode(double(smooth(window))) : undefined;
}

function decode(window: Bitmap): QrPayload | undefined {
  const code = jsqr(rgbaOf(window), window.width, window.height, { inversionAttempts: 'dontInvert' });
  return code ? parseQrPayload(code.data) : undefined;
}
