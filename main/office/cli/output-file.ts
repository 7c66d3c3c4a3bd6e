import { accessSync, constants, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { appError } from '../../kernel/app-error.ts';
import { makeFolder } from '../../platform/files/make-folder.ts';
import { writeTakingRoom, writeWhole } from '../../platform/files/write-whole.ts';

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
/** What the file system refuses becomes a refusal with a way forward; anything else stays unexpected. */
function refuse(path: string, error: unknown): never {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (FULL.includes(code)) throw appError('cli.out-disk-full', { file: path });
  if (CLOSED.includes(code)) throw appError('cli.out-not-writable', { file: path });
  throw error;
}

function refusing(path: string, act: () => void): void {
  try {
    act();
  } catch (error) {
    refuse(path, error);
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

/** Under the name stands the whole file or none. */
export async function writeOutputFile<T extends Uint8Array>(path: string, bytes: T): Promise<T> {
  await writeWhole(path, bytes).catch((error: unknown) => refuse(path, error));
  return bytes;
}

/** For bytes that exist only once: they are not asked for until they have their room. */
export async function writeOnlyCopy(path: string, produce: () => Promise<Uint8Array>): Promise<Uint8Array> {
  return writeTakingRoom(path, produce).catch((error: unknown) => refuse(path, error));
}
