import type { BackupKind } from '../../../../preload/contract/vocabulary/backups.ts';

export interface KeptCopy {
  readonly name: string;
  readonly kind: BackupKind;
  /** ISO UTC, by the machine's clock, which may have been wrong. */
  readonly madeAt: string;
  /** Restores of the vault before it. */
  readonly epoch: number;
  /** Entries of the log in it: grows with every sign-in, whatever the clock says. */
  readonly entries: number;
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

/** The newest first: by what they hold, and only then by the clock. */
export function newestFirst(a: KeptCopy, b: KeptCopy): number {
  return (
    b.epoch - a.epoch ||
    b.entries - a.entries ||
    b.madeAt.localeCompare(a.madeAt) ||
    b.name.localeCompare(a.name)
  );
}

/** Names of the copies that have had their time: of each kind the newest stay. */
export function outdated(copies: readonly KeptCopy[]): string[] {
  const seen = new Map<BackupKind, number>();
  return [...copies]
    .sort(newestFirst)
    .filter(({ kind }) => {
      const newer = seen.get(kind) ?? 0;
      seen.set(kind, newer + 1);
      return newer >= KEPT[kind];
    })
    .map(({ name }) => name);
}
