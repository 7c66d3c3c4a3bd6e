import { createHash } from 'node:crypto';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout: the folder that holds package.json. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Everything big or slow to make lives outside the repository, shared by all checkouts of this user. */
export const cacheDir = join(cacheHome(), 'so-truong');

/** A short name for this checkout, for what must not be shared. */
export const checkoutKey = createHash('sha256').update(root).digest('hex').slice(0, 12);

export const runtimeFile = join(root, 'dist', 'runtime.json');

function cacheHome() {
  if (process.env.XDG_CACHE_HOME) return process.env.XDG_CACHE_HOME;
  if (process.platform === 'win32' && process.env.LOCALAPPDATA) return process.env.LOCALAPPDATA;
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches');
  return join(homedir(), '.cache');
}
