import { backupsIn } from '../../../platform/vault/backup-folder.ts';
import type { KeptCopy } from '../domain/retention.ts';

/** Copies of this vault in a folder, newest first; what cannot be read or is another school's is left alone. */
export function ownCopies(folder: string, vaultId: string): KeptCopy[] {
  return backupsIn(folder).flatMap(({ name, manifest }) =>
    manifest?.vaultId === vaultId ? [{ name, kind: manifest.kind, madeAt: manifest.madeAt }] : [],
  );
}
