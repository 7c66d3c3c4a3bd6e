import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { syncFolder } from '../files/sync-folder.ts';
import { readIfPresent, writeDurably } from './durable-file.ts';
import type { VaultFiles } from './vault-files.ts';

/** What a restored vault is made of. */
const RESTORED = ['vault.db', 'vault.json', 'vault.head'] as const;
/** The old vault's own files; a journal of SQLite beside a restored database would be read into it. */
const REPLACED = ['vault.db-wal', 'vault.db-shm', 'vault.db-journal', ...RESTORED] as const;
const STAGING = /^restore-\d{8}-\d{6}$/u;
const ASIDE = /^replaced-\d{8}-\d{6}(-\d+)?$/u;

const name = z.string().regex(/^[a-z]+-\d{8}-\d{6}(-\d+)?$/u);
const journal = z.strictObject({ staging: name, aside: name });
export type RestoreJournal = z.infer<typeof journal>;

const journalOf = ({ folder }: VaultFiles) => join(folder, 'vault.restoring');

/** Whether a restore was cut off after its point of no return. */
export function isRestoring(files: VaultFiles): boolean {
  return existsSync(journalOf(files));
}

/**
 * Puts the staged vault in the place of the present one, which is kept aside. Everything staged must be on the disk and
 * the vault shut. Before the journal is written the old vault stands; after it `finishRestore` always arrives at the new one.
 */
export function swapVault(files: VaultFiles, swap: RestoreJournal): void {
  mkdirSync(join(files.folder, swap.aside), { mode: 0o700 });
  syncFolder(files.folder);
  writeDurably(journalOf(files), JSON.stringify(swap));
  finishRestore(files);
}

/** Can be cut off anywhere and started again. Call it with the vault's lock in hand. */
export function finishRestore(files: VaultFiles): void {
  const text = readIfPresent(journalOf(files));
  if (text === null) return;
  const swap = journal.parse(JSON.parse(text));
  const [staging, aside] = [join(files.folder, swap.staging), join(files.folder, swap.aside)];
  // While a staged file is there, the file of that name in the vault is the old one.
  const waiting = (each: string) =>
    existsSync(join(staging, RESTORED.find((restored) => restored === each) ?? 'vault.db'));
  for (const each of REPLACED) {
    if (waiting(each) && existsSync(join(files.folder, each)))
      renameSync(join(files.folder, each), join(aside, each));
  }
  if (existsSync(aside)) syncFolder(aside);
  // The database last: until then its stale companions still count as the old vault's.
  for (const each of [...RESTORED].reverse()) {
    if (existsSync(join(staging, each))) renameSync(join(staging, each), join(files.folder, each));
  }
  syncFolder(files.folder);
  rmSync(journalOf(files));
  syncFolder(files.folder);
  rmSync(staging, { recursive: true, force: true });
}

/** Folders of restores that never came to the swap, and what stands aside of them with nothing in it. */
export function sweepStaging(files: VaultFiles): void {
  if (isRestoring(files) || !existsSync(files.folder)) return;
  for (const each of readdirSync(files.folder, { withFileTypes: true })) {
    if (STAGING.test(each.name)) rmSync(join(files.folder, each.name), { recursive: true, force: true });
    else if (each.isDirectory() && ASIDE.test(each.name)) dropEmptyAside(files, each.name);
  }
}

/** What is left aside when nothing was there to replace. */
export function dropEmptyAside(files: VaultFiles, aside: string): boolean {
  const folder = join(files.folder, aside);
  if (readdirSync(folder).length > 0) return false;
  rmSync(folder, { recursive: true });
  syncFolder(dirname(folder));
  return true;
}
