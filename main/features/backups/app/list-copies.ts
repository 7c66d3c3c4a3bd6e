import type { OutputOf } from '../../../../preload/contract/index.ts';
import { mayDelete } from '../domain/retention.ts';
import { backupsIn, type FoundBackup } from '../../../platform/vault/backup-folder.ts';

type CopyView = OutputOf<'backups.overview'>['copies'][number];

/** What lies in the first and the second place, each file once, newest first. `vaultId` null: no vault to belong to. */
export function listCopies(main: string, second: string | null, vaultId: string | null): CopyView[] {
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
      deletable: manifest !== null && manifest.vaultId === vaultId && mayDelete(manifest.kind),
      inMain: inMain.has(name),
      inSecond: inSecond.has(name),
    }))
    .sort((a, b) => b.madeAt.localeCompare(a.madeAt) || b.name.localeCompare(a.name));
}

function stateOf(vaultId: string, own: string | null): CopyView['state'] {
  return own === null || vaultId === own ? 'own' : 'foreign';
}
