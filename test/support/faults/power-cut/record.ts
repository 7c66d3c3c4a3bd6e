import { execFile, execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { isLasting } from './disk-model.ts';
import { readRecording, type Change } from './recording.ts';

/** Runs a script to its end and gives back every change it made to the files of `folder`. Linux with a C compiler. */
export async function recordChanges(
  folder: string,
  scratch: string,
  script: string,
  args: readonly string[],
): Promise<Change[]> {
  const library = join(scratch, 'record-writes.so');
  execFileSync('cc', [
    '-O2',
    '-shared',
    '-fPIC',
    '-o',
    library,
    join(import.meta.dirname, 'record-writes.c'),
    '-ldl',
  ]);
  const log = join(scratch, 'recording');
  await promisify(execFile)(process.execPath, [script, ...args], {
    env: { ...process.env, LD_PRELOAD: library, RECORD_FOLDER: folder, RECORD_LOG: log },
  });
  return readRecording(log).filter((change) => isLasting(change, folder));
}
