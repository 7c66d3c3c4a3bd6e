import type { BackupKind } from '../../../../preload/contract/vocabulary/backups.ts';

export interface KeptCopy {
  readonly name: string;
  readonly kind: BackupKind;
  /** ISO UTC. */
  readonly madeAt: string;
}

/** How many of each kind stay. What a person made by hand stays until that person takes it away. */
const KEPT: Readonly<Record<BackupKind, number>> = {
  daily: 7,
  weekly: 4,
  'before-migration': 5,
  'before-restore': 5,
  'before-transition': 5,
  manual: Infinity,
  move: Infinity,
};

/** Only what a person made: the others are thinned out by themselves and guard what came before them. */
export function mayDelete(kind: BackupKind): boolean {
  return KEPT[kind] === Infinity;
}

/** Names of the copies that have had their time: of each kind the newest stay. */
export function outdated(copies: readonly KeptCopy[]): string[] {
  const seen = new Map<BackupKind, number>();
  return [...copies]
    .sort((a, b) => b.madeAt.localeCompare(a.madeAt) || b.name.localeCompare(a.name))
    .filter(({ kind }) => {
      const newer = seen.get(kind) ?? 0;
      seen.set(kind, newer + 1);
      return newer >= KEPT[kind];
    })
    .map(({ name }) => name);
}
