import { forkNode } from '../process/fork-node.ts';
import type { RunJob } from './reader-job.ts';
import { readerFlags, runReader, type StartReader } from './run-reader.ts';

/** Readers on `node:child_process` for the command line and the tests. `entry` is the file the process starts with. */
export function nodeReader(entry: string): RunJob {
  return (job) => runReader(startIn(entry), job);
}

function startIn(entry: string): StartReader {
  // Nothing of ours (a password in SO_TRUONG_PASSWORD) reaches a process that reads foreign bytes.
  const env = process.env['SystemRoot'] ? { SystemRoot: process.env['SystemRoot'] } : {};
  return ({ limits }, events) => forkNode(entry, { execArgv: readerFlags(limits), env }, events);
}
