import { fileURLToPath } from 'node:url';
import type { PaperReport, VerifyOptions } from '../pades/index.ts';
import { nodeReader } from '../reader/node-reader.ts';
import { valueOf, type ReaderLimits, type RunJob } from '../reader/reader-job.ts';

/** Judges the signatures of a PDF of unknown origin, somewhere that may die without harm. */
export type SignatureReader = (pdf: Uint8Array, options: VerifyOptions) => Promise<PaperReport>;

const LIMITS: ReaderLimits = { heapMegabytes: 1024, timeMs: 30_000 };

/** Refusals: `signature.reader-died`, `signature.time-limit`. */
export function signatureReaderOn(run: RunJob, limits: ReaderLimits = LIMITS): SignatureReader {
  return async (pdf, options) =>
    valueOf(await run({ reader: 'signature', request: { pdf, options }, limits })) as PaperReport;
}

/** For the command line and the tests. */
export function createNodeSignatureReader(
  entry: string = fileURLToPath(new URL('./signature-child.ts', import.meta.url)),
): SignatureReader {
  return signatureReaderOn(nodeReader(entry));
}
