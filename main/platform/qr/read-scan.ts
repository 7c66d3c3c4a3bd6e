import type { Bitmap } from './bitmap.ts';
import { decodeImage } from './decode-image.ts';
import { findCode } from './find-code.ts';
import { scanFormat, type ScanFormat } from './image-size.ts';
import type { QrPayload } from './payload.ts';
import { refuseActions } from './pdf-actions.ts';
import { rasterisePdf } from './rasterise-pdf.ts';
import { refuseTooManyBytes } from './scan-limits.ts';

export interface ScanReading {
  format: ScanFormat;
  /** One entry a page of the file; null where no code of ours is readable, such a page is matched by hand. */
  pages: (QrPayload | null)[];
}

/**
 * Reads the codes of a scanned file (PDF, PNG or JPEG, known by content). Runs in the reader's process only; `alive` is
 * called after each page. Throws `scan.not-supported`, `scan.too-large`, `scan.too-many-pages`,
 * `scan.damaged`, `scan.active`.
 */
export async function readScanPages(
  bytes: Uint8Array,
  alive: () => void = () => undefined,
): Promise<ScanReading> {
  refuseTooManyBytes(bytes);
  const format = scanFormat(bytes);
  if (format !== 'pdf') return { format, pages: [codeOf(decodeImage(bytes, format))] };
  refuseActions(bytes);
  const pages: (QrPayload | null)[] = [];
  for await (const bitmap of rasterisePdf(bytes)) {
    pages.push(codeOf(bitmap));
    alive();
  }
  return { format, pages };
}

function codeOf(page: Bitmap): QrPayload | null {
  return findCode(page) ?? null;
}
