import { finishRestore, isRestoring, sweepStaging } from '../../platform/vault/restore-journal.ts';
import { sweepBackups } from '../../platform/vault/backup-folder.ts';
import { acquireVaultLock } from '../../platform/vault/vault-lock.ts';
import type { VaultFiles } from '../../platform/vault/vault-files.ts';

/** A restore that was cut off after its point of no return is carried to its end before anybody looks at the vault. */
export function settleRestore(files: VaultFiles): void {
  if (!isRestoring(files)) return;
  const lock = acquireVaultLock(files.lock);
  try {
    finishRestore(files);
  } finally {
    lock.release();
  }
}

/** Whatever a killed run left half-made. Call it with the lock in hand. */
export function clearLeftOvers(files: VaultFiles, vaultId: string): void {
  sweepStaging(files);
  sweepBackups(files.backups, vaultId);
}
