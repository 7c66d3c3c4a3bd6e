import { safeFileStem } from '../../../kernel/file-name.ts';

export type ScanMediaType = 'application/pdf' | 'image/jpeg' | 'image/png';

const SIGNATURES: readonly (readonly [ScanMediaType, readonly number[]])[] = [
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
];
const EXTENSIONS: Readonly<Record<ScanMediaType, string>> = {
  'application/pdf': '.pdf',
  'image/jpeg': '.jpg',
  'image/png': '.png',
};

/** What the bytes are, whatever the file is called; `null` for anything but PDF, JPEG and PNG. */
export function scanMediaType(bytes: Uint8Array): ScanMediaType | null {
  return SIGNATURES.find(([, start]) => start.every((byte, index) => bytes[index] === byte))?.[0] ?? null;
}

/** A plain file name that can be written in any folder: no path parts, no control signs, the extension of its content. */
export function safeScanName(fileName: string, mediaType: ScanMediaType): string {
  return `${safeFileStem(fileName, /\.(pdf|jpe?g|png)$/iu, 'ban-quet')}${EXTENSIONS[mediaType]}`;
}
