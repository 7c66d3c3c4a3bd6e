import { statSync } from 'node:fs';

/** The scripts of package.json that are this command line. */
const SCRIPTS = ['so-truong', 'demo'];

/**
 * `npm --prefix … run so-truong` starts in the program's own folder and tells in INIT_CWD where it was called; null
 * where the process stands there already. Only of our own scripts: what another script starts has chosen its folder.
 */
export function callerFolder(environment: Readonly<Record<string, string | undefined>>): string | null {
  const folder = environment['INIT_CWD'] ?? '';
  if (folder === '' || !SCRIPTS.includes(environment['npm_lifecycle_event'] ?? '')) return null;
  return statSync(folder, { throwIfNoEntry: false })?.isDirectory() ? folder : null;
}
