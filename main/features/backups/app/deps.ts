import type { Clock } from '../../../kernel/clock.ts';
import type { OpenedDatabase } from '../../../platform/database/open-database.ts';
import type { DataKeys } from '../../../platform/vault/data-keys.ts';
import type { VaultFiles } from '../../../platform/vault/vault-files.ts';

export interface BackupsDeps {
  readonly database: Pick<OpenedDatabase, 'read' | 'write' | 'recordEvent'>;
  readonly files: VaultFiles;
  readonly keys: Pick<DataKeys, 'database' | 'backup'>;
  readonly vaultId: string;
  readonly clock: Clock;
  /** Tells the windows that the list and the status bar have changed. */
  readonly changed: () => void;
}
