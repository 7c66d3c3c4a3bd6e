import type { PictureSize } from '../picture-size.ts';

const [IHDR, IDAT, IEND] = [0x49484452, 0x49444154, 0x49454e44];
const SIGNATURE_LENGTH = 8;
/** Length, kind and check sum. */
const CHUNK_FRAME = 12;

/** Chunk by chunk to IEND, with content in between. */
export function pngSizes(bytes: Uint8Array): PictureSize[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let size: PictureSize | null = null;
  let content = false;
  for (let at = SIGNATURE_LENGTH; at + CHUNK_FRAME <= bytes.length;) {
    const length = view.getUint32(at);
    const kind = view.getUint32(at + 4);
    if (at + CHUNK_FRAME + length > bytes.length) return null;
    if ((kind === IHDR) !== (size === null)) return null;
    if (kind === IHDR) {
      if (length !== 13) return null;
      size = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) };
    }
    content ||= kind === IDAT && length > 0;
    if (kind === IEND) return size && content ? [size] : null;
    at += CHUNK_FRAME + length;
  }
  return null;
}
