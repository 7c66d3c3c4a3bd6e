import { join } from 'node:path';
import type { ReaderJob, ReaderName, RunJob } from '../platform/reader/reader-job.ts';
import { readerFlags, runReader, type StartReader } from '../platform/reader/run-reader.ts';
import { forkUtility } from './fork-utility.ts';

/** A fixed list: what the office asks for names no file. */
const ENTRIES: Readonly<Record<ReaderName, string>> = {
  excel: 'parse-child.mjs',
  scan: 'scan-child.mjs',
  merge: 'merge-child.mjs',
  signature: 'signature-child.mjs',
};

/**
 * Workbooks and scans are foreign: a process of its own reads each, with limits, and ends with the office that asked.
 * The shell passes the request and the reply on and looks into neither.
 */
export function utilityReader(dist: string, until: AbortSignal): RunJob {
  return (job) => runReader(startIn(dist), job, until);
}

function startIn(dist: string): StartReader {
  return (job: ReaderJob, events) =>
    forkUtility(
      join(dist, 'office', ENTRIES[job.reader]),
      {
        serviceName: 'Sổ Trường reader',
        // Nothing of ours reaches a process that reads foreign bytes.
        env: {},
        execArgv: readerFlags(job.limits),
      },
      events,
    );
}
