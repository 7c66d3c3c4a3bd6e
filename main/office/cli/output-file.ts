import {
  accessSync,
  closeSync,
  constants,
  fsyncSync,
  ftruncateSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname, resolve } from 'node:path';
import { appError } from '../../kernel/app-error.ts';
import { makeFolder } from '../../platform/files/make-folder.ts';

const FULL = ['ENOSPC', 'EDQUOT'];
const CLOSED = [
  'EACCES',
  'EPERM',
  'EROFS',
  'ENOENT',
  'ENOTDIR',
  'EISDIR',
  'EEXIST',
  'ENAMETOOLONG',
  'EBUSY',
  'ENOTEMPTY',
];
/** More than any slip takes. */
const ROOM_BYTES = 512 * 1024;

/** What the file system refuses becomes a refusal with a way forward; anything else stays unexpected. */
function refusing<T>(path: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (FULL.includes(code)) throw appError('cli.out-disk-full', { file: path });
    if (CLOSED.includes(code)) throw appError('cli.out-not-writable', { file: path });
    throw error;
  }
}

/** Makes the folder when it is missing and asks whether files may be made in it. */
export function makeOutputFolder(path: string): void {
  refusing(path, () => {
    makeFolder(resolve(path));
    accessSync(path, constants.W_OK);
  });
}

/** Asked before the work begins, so that its result has somewhere to go. */
export function assertWritable(path: string): void {
  refusing(path, () => {
    const folder = dirname(resolve(path));
    accessSync(folder, constants.W_OK);
    const found = statSync(path, { throwIfNoEntry: false });
    if (!statSync(folder).isDirectory() || found?.isDirectory())
      throw appError('cli.out-not-writable', { file: path });
    if (found) accessSync(path, constants.W_OK);
  });
}

/** The whole file or none: a half-written one never bears the name. */
export function writeOutputFile<T extends Uint8Array>(path: string, bytes: T): T {
  const part = `${path}.part`;
  refusing(path, () => {
    const file = openSync(part, 'w', 0o600);
    try {
      finish(file, part, path, bytes);
    } catch (error) {
      discard(file, part);
      throw error;
    }
  });
  return bytes;
}

/** For bytes that exist only once: the room they need is taken on the disk before `produce` gives them. */
export async function writeTakingRoom(path: string, produce: () => Promise<Uint8Array>): Promise<Uint8Array> {
  const part = `${path}.part`;
  const file = refusing(path, () => openSync(part, 'w', 0o600));
  try {
    refusing(path, () => {
      writeAll(file, new Uint8Array(ROOM_BYTES));
      fsyncSync(file);
    });
    const bytes = await produce();
    refusing(path, () => finish(file, part, path, bytes));
    return bytes;
  } catch (error) {
    discard(file, part);
    throw error;
  }
}

function finish(file: number, part: string, path: string, bytes: Uint8Array): void {
  writeAll(file, bytes);
  ftruncateSync(file, bytes.length);
  closeSync(file);
  renameSync(part, path);
}

/** A disk that fills up takes part of a write without an error; the next write tells. */
function writeAll(file: number, bytes: Uint8Array): void {
  let done = 0;
  while (done < bytes.length) done += writeSync(file, bytes, done, bytes.length - done, done);
}

function discard(file: number, part: string): void {
  try {
    closeSync(file);
  } catch {
    // Already closed: the rename failed.
  }
  rmSync(part, { force: true });
}
