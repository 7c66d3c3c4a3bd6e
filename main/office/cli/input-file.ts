import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { appError } from '../../kernel/app-error.ts';

export const LARGEST_PDF = 100 * 1024 * 1024;

/** Reads a file named on the command line, never more than `limit` bytes. */
export function readInputFile(path: string, limit: number): Uint8Array {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found?.isFile()) throw appError('cli.file-missing', { file: basename(path) });
  if (found.size > limit)
    throw appError('cli.file-too-large', { file: basename(path), mebibytes: limit / 1024 / 1024 });
  return readFileSync(path);
}
