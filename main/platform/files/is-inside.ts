import * as native from 'node:path';

/** Whether `path` is `folder` itself or lies in it. On Windows another drive has no way up and is outside. */
export function isInside(
  folder: string,
  path: string,
  { relative, isAbsolute, sep }: Pick<typeof native, 'relative' | 'isAbsolute' | 'sep'> = native,
): boolean {
  const way = relative(folder, path);
  return !isAbsolute(way) && way !== '..' && !way.startsWith(`..${sep}`);
}
