import type { Sqlite } from './sqlite.ts';

/** Reads every page and checks the trees; a page that does not authenticate counts as a fault. */
export function isWhole(sqlite: Sqlite): boolean {
  try {
    return sqlite.pragma('quick_check(1)', { simple: true }) === 'ok';
  } catch {
    return false;
  }
}
