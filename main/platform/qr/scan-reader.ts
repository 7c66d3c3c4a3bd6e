import { fileURLToPath } from 'node:url';
import { nodeReader } from '../reader/node-reader.ts';
import { valueOf, type ReaderLimits, type RunJob } from '../reader/reader-job.ts';
import type { QrPayload } from './payload.ts';
import type { ScanReading } from './read-scan.ts';
import { READER_LIMITS, refuseTooManyBytes } from './scan-limits.ts';

/** What the reader of scans is sent, once. */
export interface ScanRequest {
  readonly bytes: Uint8Array;
}

/** Finds our codes in a scanned file, in page order, somewhere that may die without harm; empty when there is none. */
export type ScanReader = (bytes: Uint8Array) => Promise<readonly QrPayload[]>;

export function scanReaderOn(run: RunJob, limits: ReaderLimits = READER_LIMITS): ScanReader {
  return async (bytes) => {
    refuseTooManyBytes(bytes);
    const request: ScanRequest = { bytes };
    const { pages } = valueOf(await run({ reader: 'scan', request, limits })) as ScanReading;
    return pages.filter((code) => code !== null);
  };
}

/** Reader for the command line and the tests. */
export function createNodeScanReader(
  entry: string = fileURLToPath(new URL('./scan-child.ts', import.meta.url)),
  limits?: ReaderLimits,
): ScanReader {
  return scanReaderOn(nodeReader(entry), limits);
}
