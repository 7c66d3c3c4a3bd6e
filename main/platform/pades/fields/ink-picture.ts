import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { PNG } from 'pngjs';
import { imageSize } from '../../qr/image-size.ts';
import { refusePngBomb } from '../../qr/png-content.ts';
import { PadesError } from '../pades-error.ts';

/** A picture reduced to how much ink stands where. */
export interface InkPicture {
  readonly width: number;
  readonly height: number;
  /** One byte a pixel, 255 = full ink; packed with Flate. */
  readonly mask: Uint8Array;
}

const MOST_BYTES = 2 * 1024 * 1024;
const MOST_PIXELS = 16_000_000;
/** Wider than this nothing is gained on paper: 400 dpi of a seal of 36 mm. */
const MOST_WIDTH = 600;
/** Pictures of one batch: a signer's own and the school's seal. */
const MOST_KEPT = 8;

const kept = new Map<string, InkPicture>();

/** Reads a PNG; the same picture is read once for many papers. */
export function inkPicture(png: Uint8Array): InkPicture {
  const key = createHash('sha256').update(png).digest('base64');
  let picture = kept.get(key);
  if (!picture) {
    picture = read(png);
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(key, picture);
  }
  return picture;
}

function read(png: Uint8Array): InkPicture {
  if (png.length > MOST_BYTES) throw new PadesError('pdf.bad-picture');
  try {
    const size = imageSize(png, 'png');
    if (size.width * size.height > MOST_PIXELS) throw new PadesError('pdf.bad-picture');
    refusePngBomb(png, size.width, size.height);
    const picture = PNG.sync.read(Buffer.from(png.buffer, png.byteOffset, png.byteLength));
    const ink = reduced(inkOf(picture.data), picture.width, picture.height);
    return { ...ink, mask: deflateSync(ink.mask) };
  } catch {
    throw new PadesError('pdf.bad-picture');
  }
}

/** White and transparent pixels have none; a dark or coloured one has as much as its darkest part. */
function inkOf(pixels: Uint8Array): Uint8Array {
  const ink = new Uint8Array(pixels.length / 4);
  for (let index = 0; index < ink.length; index++) {
    const at = index * 4;
    const light = Math.min(pixels[at] ?? 0, pixels[at + 1] ?? 0, pixels[at + 2] ?? 0);
    ink[index] = ((255 - light) * (pixels[at + 3] ?? 0)) / 255;
  }
  return ink;
}

/** Means of whole squares of pixels. */
function reduced(ink: Uint8Array, width: number, height: number): InkPicture {
  const step = Math.ceil(width / MOST_WIDTH);
  if (step === 1) return { width, height, mask: ink };
  const columns = Math.floor(width / step);
  const rows = Math.max(1, Math.floor(height / step));
  const mask = new Uint8Array(columns * rows);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      let sum = 0;
      for (let y = 0; y < step; y++) {
        for (let x = 0; x < step; x++) sum += ink[(row * step + y) * width + column * step + x] ?? 0;
      }
      mask[row * columns + column] = sum / (step * step);
    }
  }
  return { width: columns, height: rows, mask };
}
