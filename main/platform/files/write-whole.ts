import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';

/** Under the name stands the whole file or none: it bears another one until every byte is on the disk. */
export function writeWhole(path: string, bytes: Uint8Array): void {
  const part = `${path}.part`;
  const file = openSync(part, 'wx', 0o600);
  try {
    // A disk that fills up takes part of a write without an error; the next write tells.
    for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done, bytes.length - done, done);
    fsyncSync(file);
    closeSync(file);
    renameSync(part, path);
  } catch (error) {
    discard(file, part);
    throw error;
  }
}

function discard(file: number, part: string): void {
  try {
    closeSync(file);
  } catch {
    // Already closed: the rename failed.
  }
  rmSync(part, { force: true });
}
