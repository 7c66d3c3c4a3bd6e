import type { Bitmap } from './bitmap.ts';
import { decodeImage } from './decode-image.ts';
import { findCode } from './find-code.ts';
import { scanFormat, type ScanFormat } from './image-size.ts';
import type { QrPayload } from './payload.ts';
import { rasterisePdf } from './rasterise-pdf.ts';
import { refuseTooManyBytes } from './scan-limits.ts';

export interface ScanReading {
  format: ScanFormat;
  /** One entry a page of the file; null where no code of ours is readable, such a page is matched by hand. */
  pages: (QrPayload | null)[];
}

/**
 * Reads the codes of a scanned file (PDF, PNG or JPEG, known by content). Keeps no state, so it may run in a child
 * process with limits. Throws `scan.not-supported`, `scan.too-large`,
 * `scan.too-many-pages`, `scan.damaged`.
 */
export async function readScanPages(bytes: Uint8Array): Promise<ScanReading> {
  refuseTooManyBytes(bytes);
  const format = scanFormat(bytes);
  const pages: (QrPayload | null)[] = [];
  const note = (bitmap: Bitmap): void => {
    pages.push(findCode(bitmap) ?? null);
  };
  if (format === 'pdf') {
    for await (const bitmap of rasterisePdf(bytes)) {
      note(bitmap);
      // Other requests are served between two pages.
      await new Promise((resolve) => setImmediate(resolve));
    }
  } else {
    note(decodeImage(bytes, format));
  }
  return { format, pages };
}

/** Only the codes found, in page order; an empty list when there is none. */
export async function readScan(bytes: Uint8Array): Promise<QrPayload[]> {
  const { pages } = await readScanPages(bytes);
  return pages.filter((code) => code !== null);
}
