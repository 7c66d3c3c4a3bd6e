import { existsSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { appError } from '../../kernel/app-error.ts';

/** The folder itself, or the nearest one above it when it is still to be made; a file in its place is refused. */
export function nearestFolder(path: string): string {
  let folder = resolve(path);
  while (!existsSync(folder)) folder = dirname(folder);
  if (!statSync(folder).isDirectory()) throw appError('cli.not-a-folder', { folder });
  return folder;
}
