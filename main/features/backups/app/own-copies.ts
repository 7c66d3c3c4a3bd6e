import type { SealedManifest } from '../../../platform/vault/backup-manifest.ts';
import { backupsIn } from '../../../platform/vault/backup-folder.ts';
import type { KeptCopy } from '../domain/retention.ts';

/** Copies of this vault in a folder; what cannot be read or is another school's is left alone. */
export function ownCopies(folder: string, vaultId: string): KeptCopy[] {
  return backupsIn(folder).flatMap(({ name, manifest }) =>
    manifest?.vaultId === vaultId ? [keptCopy(name, manifest)] : [],
  );
}

function keptCopy(name: string, { kind, madeAt, epoch, head }: SealedManifest): KeptCopy {
  return { name, kind, madeAt, epoch, entries: head.seq };
}
