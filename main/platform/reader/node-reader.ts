import { fork } from 'node:child_process';
import type { FromReader, RunJob } from './reader-job.ts';
import { readerFlags, runReader, type StartReader } from './run-reader.ts';

/** Readers on `node:child_process` for the command line and the tests. `entry` is the file the process starts with. */
export function nodeReader(entry: string): RunJob {
  return (job) => runReader(startIn(entry), job);
}

function startIn(entry: string): StartReader {
  return ({ limits }, events) => {
    const child = fork(entry, [], {
      execArgv: readerFlags(limits),
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      // Nothing of ours (a password in SO_TRUONG_PASSWORD) reaches a process that reads foreign bytes.
      env: process.env['SystemRoot'] ? { SystemRoot: process.env['SystemRoot'] } : {},
    });
    const kill = (): void => {
      child.kill('SIGKILL');
    };
    // A reader that hangs would live on after us.
    process.once('exit', kill);
    child.on('message', (message) => {
      events.received(message as FromReader);
    });
    child.once('error', events.ended);
    child.once('exit', () => {
      process.off('exit', kill);
      events.ended();
    });
    return {
      kill,
      send: (request) => {
        child.send(request as object, (error) => {
          if (error) events.ended();
        });
      },
    };
  };
}
