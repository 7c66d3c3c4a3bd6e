import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { isInside } from './is-inside.ts';

/** Whether `path`, made or still to be made, is `folder` or lies in it, also by a way round: a link that leads back. */
export function leadsInto(folder: string, path: string): boolean {
  return (
    isInside(resolve(folder), resolve(path)) || isInside(realPath(resolve(folder)), realPath(resolve(path)))
  );
}

/** What is not there yet lies where the nearest folder above it really lies. */
function realPath(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  const parent = dirname(path);
  return parent === path ? path : join(realPath(parent), basename(path));
}
