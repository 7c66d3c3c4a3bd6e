import { join, resolve } from 'node:path';
import type { App } from 'electron';

export interface Folders {
  /** Preferences, window place, log; no data of the school. */
  readonly userData: string;
  /** The encrypted vault with its sidecar. */
  readonly vault: string;
  /** Built page, preload and office: inside the program. */
  readonly dist: string;
  readonly icons: string;
}

/** `--vault-dir=DIR` from the command line. */
export function vaultDirFrom(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): string | null {
  const flag = argv.find((part) => part.startsWith('--vault-dir='))?.slice('--vault-dir='.length);
  const chosen = flag ?? env['SO_TRUONG_VAULT_DIR'] ?? '';
  return chosen === '' ? null : resolve(chosen);
}

/** Must run before anything asks for `userData`. */
export function chooseFolders(app: App): Folders {
  const userData = process.env['SO_TRUONG_USER_DATA'];
  if (userData !== undefined && userData !== '') app.setPath('userData', resolve(userData));
  const home = app.getPath('userData');
  const program = app.getAppPath();
  return {
    userData: home,
    vault: vaultDirFrom(process.argv, process.env) ?? join(home, 'vault'),
    dist: join(program, 'dist'),
    icons: join(program, 'resources', 'icons'),
  };
}
