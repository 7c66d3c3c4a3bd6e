import { join } from 'node:path';
import { utilityProcess } from 'electron';
import type { FromReader, ReaderJob, ReaderName, RunJob } from '../platform/reader/reader-job.ts';
import { readerFlags, runReader, type StartReader } from '../platform/reader/run-reader.ts';

/** A fixed list: what the office asks for names no file. */
const ENTRIES: Readonly<Record<ReaderName, string>> = {
  excel: 'parse-child.mjs',
  scan: 'scan-child.mjs',
  merge: 'merge-child.mjs',
};

/**
 * Workbooks and scans are foreign: a process of its own reads each, with limits, and ends with the office that asked.
 * The shell passes the request and the reply on and looks into neither.
 */
export function utilityReader(dist: string, until: AbortSignal): RunJob {
  return (job) => runReader(startIn(dist), job, until);
}

function startIn(dist: string): StartReader {
  return (job: ReaderJob, events) => {
    const child = utilityProcess.fork(join(dist, 'office', ENTRIES[job.reader]), [], {
      serviceName: 'Sổ Trường reader',
      stdio: 'ignore',
      // Nothing of ours reaches a process that reads foreign bytes.
      env: {},
      execArgv: readerFlags(job.limits),
    });
    let unwanted = false;
    const kill = (): void => {
      unwanted = true;
      if (child.pid !== undefined) process.kill(child.pid, 'SIGKILL');
    };
    // Before it has started it has no number to be ended by.
    child.once('spawn', () => {
      if (unwanted) kill();
    });
    child.on('message', (message: FromReader) => {
      events.received(message);
    });
    child.once('exit', events.ended);
    return {
      kill,
      send: (request) => {
        child.postMessage(request);
      },
    };
  };
}
