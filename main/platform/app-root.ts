import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder with `resources/`: the checkout, or the packaged application. */
export const APP_ROOT: string = find(dirname(fileURLToPath(import.meta.url)));

function find(folder: string): string {
  if (existsSync(join(folder, 'resources', 'locales'))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error('resources/ not found');
  return find(parent);
}
