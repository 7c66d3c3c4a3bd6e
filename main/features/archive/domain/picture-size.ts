import { gifSizes } from './picture-formats/gif.ts';
import { jpegSizes } from './picture-formats/jpeg.ts';
import { pngSizes } from './picture-formats/png.ts';
import { tiffSizes } from './picture-formats/tiff.ts';
import { webpSizes } from './picture-formats/webp.ts';

export interface PictureSize {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}
/** A camera or a scanner for A3 stays below; more is a picture made to fill a memory. */
export const MOST_MEGAPIXELS = 100;
const MOST_PIXELS = MOST_MEGAPIXELS * 1_000_000;

/** The sizes of the pictures in a file, by walking its structure to the end; null = damaged, cut off or no picture at all. */
const SIZES = { jpeg: jpegSizes, png: pngSizes, gif: gifSizes, webp: webpSizes, tiff: tiffSizes } as const;
export type PictureSort = keyof typeof SIZES;

/** Nothing is decoded. */
export function judgePicture(bytes: Uint8Array, sort: PictureSort): 'sound' | 'damaged' | 'too-large' {
  const sizes = SIZES[sort](bytes);
  if (!sizes || sizes.length === 0) return 'damaged';
  if (sizes.some(({ width, height }) => width === 0 || height === 0)) return 'damaged';
  return sizes.some(({ width, height }) => width * height > MOST_PIXELS) ? 'too-large' : 'sound';
}
