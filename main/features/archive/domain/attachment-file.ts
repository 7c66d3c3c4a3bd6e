import { safeFileStem } from '../../../kernel/file-name.ts';
import type { AttachmentType } from '../../../../preload/contract/vocabulary/archive.ts';

const EXTENSIONS: Readonly<Record<AttachmentType, string>> = {
  'application/pdf': '.pdf',
  'image/jpeg': '.jpg',
  'image/png': '.png',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': '.docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': '.xlsx',
  'application/json': '.json',
};

export type FileSort = 'pdf' | 'jpeg' | 'png' | 'zip' | 'ole' | 'json' | 'unknown';
const SIGNATURES: readonly (readonly [FileSort, readonly number[]])[] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  // .doc, .xls, and newer Office files behind a password.
  ['ole', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  // A record of the program, which begins with a quoted key.
  ['json', [0x7b, 0x22]],
];

/** What the first bytes say, whatever the file is called. */
export function fileSort(bytes: Uint8Array): FileSort {
  return (
    SIGNATURES.find(([, start]) => start.every((byte, index) => bytes[index] === byte))?.[0] ?? 'unknown'
  );
}

/** A plain name with the extension of its content, fit to stand in any folder. */
export function safeAttachmentName(fileName: string, mediaType: AttachmentType): string {
  return `${safeFileStem(fileName, /\.(pdf|jpe?g|png|docx|xlsx)$/iu, 'tep-dinh-kem')}${EXTENSIONS[mediaType]}`;
}

/** What can become pages, by content; null = only its own program prints it. */
export function printableType(bytes: Uint8Array): 'application/pdf' | 'image/jpeg' | 'image/png' | null {
  switch (fileSort(bytes)) {
    case 'jpeg':
      return 'image/jpeg';
    case 'png':
      return 'image/png';
    case 'zip':
    case 'ole':
    case 'json':
      return null;
    // Scans were let in with bytes before their header; the engine says whether there are pages in it.
    default:
      return 'application/pdf';
  }
}

/** These are shown inside the program as they are; of Office files only the words are. */
export function isViewable(mediaType: AttachmentType): boolean {
  return ['application/pdf', 'image/jpeg', 'image/png'].includes(mediaType);
}
