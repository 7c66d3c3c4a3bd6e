import type { PictureSize } from '../picture-size.ts';

const HEADER_LENGTH = 12;
/** In front of the frame of an animation: its place, size, duration and flags. */
const FRAME_HEADER = 16;
const MOST_FRAMES = 10_000;

/** The canvas and every picture in the container, which must be there whole. */
export function webpSizes(bytes: Uint8Array): PictureSize[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEADER_LENGTH) return null;
  const end = 8 + view.getUint32(4, true);
  if (end > bytes.length) return null;
  const sizes: PictureSize[] = [];
  let pictures = 0;
  for (let at = HEADER_LENGTH; at + 8 <= end;) {
    const kind = String.fromCharCode(...bytes.subarray(at, at + 4));
    const length = view.getUint32(at + 4, true);
    const content = at + 8;
    if (content + length > end) return null;
    const size = sizeIn(view, kind, content, length);
    if (size === 'broken') return null;
    if (size) sizes.push(size);
    if (sizes.length > MOST_FRAMES) return null;
    pictures += size && kind !== 'VP8X' ? 1 : 0;
    at = content + length + (length % 2);
  }
  return pictures > 0 ? sizes : null;
}

function sizeIn(view: DataView, kind: string, at: number, length: number): PictureSize | null | 'broken' {
  switch (kind) {
    case 'VP8 ':
      // A key frame: its tag, a start code, then 14 bits each.
      if (length < 10 || view.getUint8(at + 3) !== 0x9d || view.getUint16(at + 4) !== 0x012a) return 'broken';
      return { width: view.getUint16(at + 6, true) & 0x3fff, height: view.getUint16(at + 8, true) & 0x3fff };
    case 'VP8L': {
      if (length < 5 || view.getUint8(at) !== 0x2f) return 'broken';
      const bits = view.getUint32(at + 1, true);
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
    }
    case 'VP8X':
      return length < 10 ? 'broken' : { width: lessOne(view, at + 4), height: lessOne(view, at + 7) };
    case 'ANMF':
      return length < FRAME_HEADER
        ? 'broken'
        : { width: lessOne(view, at + 6), height: lessOne(view, at + 9) };
    default:
      return null;
  }
}

/** Three bytes, little end first, one less than what is meant. */
function lessOne(view: DataView, at: number): number {
  return view.getUint16(at, true) + view.getUint8(at + 2) * 0x10000 + 1;
}
