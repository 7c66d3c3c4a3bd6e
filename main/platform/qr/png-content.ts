import { inflateSync } from 'node:zlib';
import { appError } from '../../kernel/app-error.ts';

const HEADER_LENGTH = 8;
const IDAT = 0x49444154;
const INTERLACED_AT = 28;
/** 16 bits in four channels. */
const MOST_BYTES_PER_PIXEL = 8;

/**
 * The decoder bounds what it inflates, but not for interlaced pictures: there a few kilobytes may hold gigabytes.
 * Refuses content larger than the announced size can hold (each of the seven passes adds a byte a row at most).
 */
export function refusePngBomb(png: Uint8Array, width: number, height: number): void {
  if (png[INTERLACED_AT] === 0) return;
  const most = width * height * MOST_BYTES_PER_PIXEL + 7 * (height + 8);
  try {
    inflateSync(Buffer.concat(contentOf(png)), { maxOutputLength: most });
  } catch {
    throw appError('scan.damaged');
  }
}

/** A chunk: length, kind, content, check sum. */
function contentOf(png: Uint8Array): Uint8Array[] {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const found: Uint8Array[] = [];
  let at = HEADER_LENGTH;
  while (at + 12 <= png.length) {
    const length = view.getUint32(at);
    if (view.getUint32(at + 4) === IDAT) found.push(png.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  return found;
}
