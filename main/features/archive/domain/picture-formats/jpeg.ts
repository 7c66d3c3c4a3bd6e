import type { PictureSize } from '../picture-size.ts';

const SOS = 0xda;
const EOI = 0xd9;
/** SOF0–SOF15 without DHT, JPG and DAC, which stand among them. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
/** These carry no length: TEM, RST0–7, SOI. */
const isBare = (marker: number) => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);

/** Segments up to the first scan, one frame among them, then content up to an end mark; what stands behind it is left alone. */
export function jpegSizes(bytes: Uint8Array): PictureSize[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let size: PictureSize | null = null;
  let at = 2;
  while (at + 4 <= bytes.length) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff || isBare(marker)) {
      at += marker === 0xff ? 1 : 2;
      continue;
    }
    if (marker === EOI) return null;
    const length = view.getUint16(at + 2);
    const next = at + 2 + length;
    if (length < 2 || next > bytes.length) return null;
    if (isFrame(marker)) {
      if (length < 8) return null;
      size = { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    }
    if (marker === SOS) return size && endsAfter(bytes, next) ? [size] : null;
    at = next;
  }
  return null;
}

function endsAfter(bytes: Uint8Array, start: number): boolean {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset + start, bytes.length - start);
  return content.lastIndexOf(Uint8Array.from([0xff, EOI])) > 0;
}
