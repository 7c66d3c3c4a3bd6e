import type { Sqlite } from '../../../platform/database/sqlite.ts';

export type VaultInfoKey =
  | 'recovery-confirmed-at'
  | 'recovery-code-of-another'
  | 'key-rotated-at'
  | 'last-backup-at'
  | 'second-backup-folder'
  | 'second-backup-chosen-at'
  | 'second-backup-seen-at'
  | 'update-seen';

export function vaultInfo(sql: Sqlite, key: VaultInfoKey): string | null {
  return (
    (sql.prepare('SELECT value FROM vault_info WHERE key = ?').pluck().get(key) as string | undefined) ?? null
  );
}

export function setVaultInfo(sql: Sqlite, key: VaultInfoKey, value: string | null): void {
  if (value === null) sql.prepare('DELETE FROM vault_info WHERE key = ?').run(key);
  else sql.prepare('INSERT OR REPLACE INTO vault_info (key, value) VALUES (?, ?)').run(key, value);
}
