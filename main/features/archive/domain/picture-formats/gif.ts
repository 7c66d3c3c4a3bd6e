import type { PictureSize } from '../picture-size.ts';

const [IMAGE, EXTENSION, TRAILER] = [0x2c, 0x21, 0x3b];
const HEADER_LENGTH = 13;
const MOST_FRAMES = 10_000;

/** The screen and every picture on it, block by block to the trailer. */
export function gifSizes(bytes: Uint8Array): PictureSize[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEADER_LENGTH) return null;
  const sizes: PictureSize[] = [sizeAt(view, 6)];
  let at = HEADER_LENGTH + tableLength(view.getUint8(10));
  while (at < bytes.length && sizes.length <= MOST_FRAMES) {
    const block = view.getUint8(at);
    if (block === TRAILER) return sizes.length > 1 ? sizes : null;
    if (block === IMAGE) {
      if (at + 10 > bytes.length) return null;
      sizes.push(sizeAt(view, at + 5));
      // The size of a code stands before the content.
      at += 10 + tableLength(view.getUint8(at + 9)) + 1;
    } else if (block === EXTENSION) at += 2;
    else return null;
    at = afterPieces(bytes, at);
  }
  return null;
}

function sizeAt(view: DataView, at: number): PictureSize {
  return { width: view.getUint16(at, true), height: view.getUint16(at + 2, true) };
}

/** Of the table of colours the flags announce. */
function tableLength(flags: number): number {
  return (flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 0x07) + 1);
}

/** Pieces of up to 255 bytes, each behind its length, up to an empty one. */
function afterPieces(bytes: Uint8Array, start: number): number {
  let at = start;
  for (;;) {
    const length = bytes[at];
    if (length === undefined) return bytes.length;
    at += 1 + length;
    if (length === 0) return at;
  }
}
