import type { OutputOf } from '../../../../preload/contract/index.ts';
import { mayDelete } from '../domain/retention.ts';
import type { SealedManifest } from '../../../platform/vault/backup-manifest.ts';
import { backupsIn, type FoundBackup } from '../../../platform/vault/backup-folder.ts';
import { isOfLine, type OwnLine } from './own-copies.ts';

type CopyView = OutputOf<'backups.overview'>['copies'][number];

/**
 * What lies in the first and the second place, each file once, newest first. `vaultId` null: no vault to belong to; `line`
 * null: none to go on with.
 */
export function listCopies(
  main: string,
  second: string | null,
  vaultId: string | null,
  line: OwnLine | null,
): CopyView[] {
  const [first, other] = [backupsIn(main), second === null ? [] : backupsIn(second)];
  const names = (found: readonly FoundBackup[]) => new Set(found.map(({ name }) => name));
  const [inMain, inSecond] = [names(first), names(other)];
  return [...first, ...other.filter(({ name }) => !inMain.has(name))]
    .map(({ name, bytes, manifest }): CopyView => ({
      name,
      bytes,
      state: manifest === null ? 'unreadable' : stateOf(manifest.vaultId, vaultId),
      kind: manifest?.kind ?? null,
      madeAt: manifest?.madeAt ?? '',
      schoolName: manifest?.schoolName ?? '',
      counts: manifest?.counts ?? null,
      deletable: manifest !== null && manifest.vaultId === vaultId && isDeletable(manifest, line),
      inMain: inMain.has(name),
      inSecond: inSecond.has(name),
    }))
    .sort((a, b) => b.madeAt.localeCompare(a.madeAt) || b.name.localeCompare(a.name));
}

/** Copies of another line are not thinned out by this vault: a person may. */
function isDeletable(manifest: SealedManifest, line: OwnLine | null): boolean {
  return mayDelete(manifest.kind) || (line !== null && !isOfLine(manifest, line));
}

function stateOf(vaultId: string, own: string | null): CopyView['state'] {
  return own === null || vaultId === own ? 'own' : 'foreign';
}
