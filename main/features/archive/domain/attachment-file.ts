import { safeFileStem } from '../../../kernel/file-name.ts';
import type { AttachmentType, LeftOutReason } from '../../../../preload/contract/vocabulary/archive.ts';
import type { PictureSort } from './picture-size.ts';

const EXTENSIONS: Readonly<Record<AttachmentType, string>> = {
  'application/pdf': '.pdf',
  'image/jpeg': '.jpg',
  'image/png': '.png',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': '.docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': '.xlsx',
  'application/msword': '.doc',
  'application/vnd.ms-excel': '.xls',
  'image/gif': '.gif',
  'image/tiff': '.tif',
  'image/webp': '.webp',
  'application/json': '.json',
};

export type FileSort = 'pdf' | PictureSort | 'zip' | 'ole' | 'json' | 'unknown';
/** Null stands for any byte. */
const SIGNATURES: readonly (readonly [FileSort, readonly (number | null)[]])[] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['gif', [0x47, 0x49, 0x46, 0x38, 0x37, 0x61]],
  ['gif', [0x47, 0x49, 0x46, 0x38, 0x39, 0x61]],
  ['webp', [0x52, 0x49, 0x46, 0x46, null, null, null, null, 0x57, 0x45, 0x42, 0x50]],
  ['tiff', [0x49, 0x49, 0x2a, 0x00]],
  ['tiff', [0x4d, 0x4d, 0x00, 0x2a]],
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  // .doc, .xls, and newer Office files behind a password.
  ['ole', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  // A record of the program, which begins with a quoted key.
  ['json', [0x7b, 0x22]],
];

/** What the first bytes say, whatever the file is called. */
export function fileSort(bytes: Uint8Array): FileSort {
  return (
    SIGNATURES.find(([, start]) =>
      start.every((byte, index) => byte === null || bytes[index] === byte),
    )?.[0] ?? 'unknown'
  );
}

/** A plain name with the extension of its content, fit to stand in any folder. */
export function safeAttachmentName(fileName: string, mediaType: AttachmentType): string {
  return `${safeFileStem(fileName, /\.(pdf|jpe?g|png|gif|tiff?|webp|docx?|xlsx?)$/iu, 'tep-dinh-kem')}${EXTENSIONS[mediaType]}`;
}

/** What can become pages, by content, or why not: only its own program prints the rest. */
export function printable(
  bytes: Uint8Array,
):
  | { readonly mediaType: 'application/pdf' | 'image/jpeg' | 'image/png' }
  | { readonly reason: LeftOutReason } {
  switch (fileSort(bytes)) {
    case 'jpeg':
      return { mediaType: 'image/jpeg' };
    case 'png':
      return { mediaType: 'image/png' };
    case 'gif':
    case 'tiff':
    case 'webp':
      return { reason: 'picture' };
    case 'zip':
    case 'ole':
    case 'json':
      return { reason: 'office' };
    // Scans were let in with bytes before their header; the engine says whether there are pages in it.
    default:
      return { mediaType: 'application/pdf' };
  }
}

/** Of these the program shows the words; the others stand for themselves. */
export function showsWords(mediaType: AttachmentType): boolean {
  return mediaType.startsWith('application/vnd.openxmlformats');
}
