import { join } from 'node:path';

/** What lies in a vault's folder. Only the database holds personal data, and it is encrypted. */
export interface VaultFiles {
  readonly folder: string;
  readonly database: string;
  readonly sidecar: string;
  readonly head: string;
  readonly attempts: string;
  readonly lock: string;
  /** Where copies are made when nobody chose another place. */
  readonly backups: string;
}

export function vaultFilesIn(folder: string): VaultFiles {
  return {
    folder,
    database: join(folder, 'vault.db'),
    sidecar: join(folder, 'vault.json'),
    head: join(folder, 'vault.head'),
    attempts: join(folder, 'vault.attempts'),
    lock: join(folder, 'vault.lock'),
    backups: join(folder, 'backups'),
  };
}
