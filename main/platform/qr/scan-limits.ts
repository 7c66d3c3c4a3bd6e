import { appError } from '../../kernel/app-error.ts';
import type { ReaderLimits } from '../reader/reader-job.ts';

/** A4 in colour at 600 dpi has 35 million pixels; more is not a scan of a paper. */
export const SCAN_LIMITS = { bytes: 25 * 1024 * 1024, pixels: 40_000_000, pages: 20 } as const;

/** A colour page at 600 dpi needs 700 MB of heap in the JPEG decoder. The time is for one page: a speckled one without a code takes 8 s. */
export const READER_LIMITS: ReaderLimits = { heapMegabytes: 768, moduleMegabytes: 512, timeMs: 45_000 };

export function refuseTooManyBytes(bytes: Uint8Array): void {
  if (bytes.length > SCAN_LIMITS.bytes) {
    throw appError('scan.too-large', { limit: `${SCAN_LIMITS.bytes / 1024 / 1024} MB` });
  }
}

export function refuseTooManyPixels(width: number, height: number): void {
  if (width * height > SCAN_LIMITS.pixels) {
    throw appError('scan.too-large', { limit: `${SCAN_LIMITS.pixels / 1_000_000} megapixel` });
  }
}

export function refuseTooManyPages(pages: number): void {
  if (pages > SCAN_LIMITS.pages) throw appError('scan.too-many-pages', { limit: SCAN_LIMITS.pages, pages });
}
