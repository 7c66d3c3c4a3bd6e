import { fileURLToPath } from 'node:url';
import { nodeReader } from '../reader/node-reader.ts';
import { valueOf, type ReaderLimits, type RunJob } from '../reader/reader-job.ts';
import type { FileToMerge, Merged, MergeRequest } from './merge-request.ts';

/** Puts files behind each other as pages of one PDF, somewhere that may die without harm. */
export type PdfMerger = (files: readonly FileToMerge[]) => Promise<Merged>;

/** Bytes of all files together; beyond that a printer is the wrong way to hand them on. */
export const MOST_MERGED_BYTES = 200 * 1024 * 1024;

/** All files, the result and its copy lie in the module at once. The time is for one file. */
const LIMITS: ReaderLimits = { heapMegabytes: 1024, moduleMegabytes: 1024, timeMs: 60_000 };

export function pdfMergerOn(run: RunJob, limits: ReaderLimits = LIMITS): PdfMerger {
  return async (files) => {
    const request: MergeRequest = { files };
    return valueOf(await run({ reader: 'merge', request, limits })) as Merged;
  };
}

/** For the command line and the tests. */
export function createNodePdfMerger(
  entry: string = fileURLToPath(new URL('./merge-child.ts', import.meta.url)),
): PdfMerger {
  return pdfMergerOn(nodeReader(entry));
}
