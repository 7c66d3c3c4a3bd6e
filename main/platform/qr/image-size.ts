import { appError } from '../../kernel/app-error.ts';

export type ScanFormat = 'pdf' | 'png' | 'jpeg';

/** What a file is by its first bytes; a name or an ending is not believed. */
export function scanFormat(bytes: Uint8Array): ScanFormat {
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'png';
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return 'jpeg';
  // Readers accept some bytes before the header; scanners write none, but mail gateways do.
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024));
  if (head.includes('%PDF-')) return 'pdf';
  throw appError('scan.not-supported');
}

export interface ImageSize {
  width: number;
  height: number;
}

/** Size from the header alone, so that a picture that would fill the memory is refused before it is opened. */
export function imageSize(bytes: Uint8Array, format: 'png' | 'jpeg'): ImageSize {
  const size = format === 'png' ? pngSize(bytes) : jpegSize(bytes);
  if (!size || size.width === 0 || size.height === 0) throw appError('scan.damaged');
  return size;
}

function pngSize(bytes: Uint8Array): ImageSize | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 24 || view.getUint32(12) !== 0x49484452) return undefined;
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/** The frame header (SOF0–SOF15 without DHT, JPG, DAC) carries the size; segments before it are skipped by their length. */
function jpegSize(bytes: Uint8Array): ImageSize | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 2;
  while (at + 9 < bytes.length) {
    if (view.getUint8(at) !== 0xff) return undefined;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
    } else if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc) {
      return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    } else {
      at += 2 + view.getUint16(at + 2);
    }
  }
  return undefined;
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((value, index) => bytes[index] === value);
}
