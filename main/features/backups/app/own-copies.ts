import { backupsIn } from '../../../platform/vault/backup-folder.ts';
import type { SealedManifest } from '../../../platform/vault/backup-manifest.ts';
import { readSidecar } from '../../../platform/vault/sidecar.ts';
import type { KeptCopy } from '../domain/retention.ts';
import type { BackupsDeps } from './deps.ts';

/** The epoch and its incarnation (ADR 0027): what another restore of the same vault goes on with is another line. */
export interface OwnLine {
  readonly vaultId: string;
  readonly epoch: number;
  readonly incarnation: string | null;
}
export interface OwnCopy extends KeptCopy {
  /** Of the line the vault is on; the others are its past, or another computer's present. */
  readonly ofLine: boolean;
}

/** null: the key file cannot be read, so that nothing is known to be of this line. */
export function ownLine({ files }: Pick<BackupsDeps, 'files'>): OwnLine | null {
  const sidecar = readSidecar(files.sidecar);
  if (sidecar === null) return null;
  const { vaultId, epoch, incarnation } = sidecar;
  return { vaultId, epoch, incarnation };
}

export function isOfLine(manifest: SealedManifest, line: OwnLine | null): boolean {
  return (
    line !== null &&
    manifest.vaultId === line.vaultId &&
    manifest.epoch === line.epoch &&
    (manifest.incarnation ?? null) === line.incarnation
  );
}

/** Copies of this vault in a folder; what cannot be read or is another school's is left alone. */
export function ownCopies(deps: Pick<BackupsDeps, 'files' | 'vaultId'>, folder: string): OwnCopy[] {
  const line = ownLine(deps);
  return backupsIn(folder).flatMap(({ name, manifest }) =>
    manifest?.vaultId === deps.vaultId
      ? [{ ...keptCopy(name, manifest), ofLine: isOfLine(manifest, line) }]
      : [],
  );
}

/** Those that this vault made since it was last restored: only they are its own to thin out and to carry. */
export function copiesOfLine(deps: Pick<BackupsDeps, 'files' | 'vaultId'>, folder: string): OwnCopy[] {
  return ownCopies(deps, folder).filter(({ ofLine }) => ofLine);
}

function keptCopy(name: string, { kind, madeAt, epoch, head }: SealedManifest): KeptCopy {
  return { name, kind, madeAt, epoch, entries: head.seq };
}
