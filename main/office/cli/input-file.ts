import { readFileSync, statSync, type Stats } from 'node:fs';
import { basename } from 'node:path';
import { appError } from '../../kernel/app-error.ts';

export const LARGEST_PDF = 100 * 1024 * 1024;

/**
 * Reads a file named on the command line, never more than `limit` bytes.
 * @throws cli.file-missing, cli.file-not-a-file, cli.file-unreadable, cli.file-too-large
 */
export function readInputFile(path: string, limit: number): Uint8Array {
  const file = basename(path);
  const found = statOf(path);
  // A folder, and also a pipe or a device, which might never end.
  if (!found.isFile()) throw appError('cli.file-not-a-file', { file });
  if (found.size > limit) throw appError('cli.file-too-large', { file, mebibytes: limit / 1024 / 1024 });
  try {
    return readFileSync(path);
  } catch {
    throw appError('cli.file-unreadable', { file });
  }
}

function statOf(path: string): Stats {
  let found: Stats | undefined;
  try {
    found = statSync(path, { throwIfNoEntry: false });
  } catch {
    // No right to look into the folder, a ring of links, a name that no disk can hold.
    throw appError('cli.file-unreadable', { file: basename(path) });
  }
  if (!found) throw appError('cli.file-missing', { file: basename(path) });
  return found;
}
