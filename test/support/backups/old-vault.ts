import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const fixtures = join(import.meta.dirname, '..', '..', 'fixtures', 'vaults');

/** What a vault of an earlier version holds, written down when it was made. */
export interface OldVault {
  readonly schema: number;
  readonly login: string;
  readonly password: string;
  readonly recoveryCode: string;
  readonly schoolName: string;
  readonly auditEntries: number;
  readonly auditHead: string;
  readonly staff: number;
  readonly students: number;
  readonly accounts: number;
  readonly papers: number;
}

/** Of schema 15: a locked class, corrections on their way, scans, dispatches. */
export interface VaultWithLocks extends OldVault {
  /** The clock it was closed at. */
  readonly now: string;
  /** SHA-256 of what each paper is read as, by its id. */
  readonly paperFiles: Readonly<Record<string, string>>;
  readonly archive: { readonly papers: number; readonly attachments: number };
  /** Entries of the archive's list. */
  readonly entries: number;
  readonly dispatches: readonly { readonly kind: string; readonly symbol: string }[];
  readonly locks: readonly { readonly paper: string; readonly state: string; readonly cells: number }[];
  readonly corrections: readonly { readonly id: string; readonly state: string }[];
  readonly marks: readonly (readonly (number | string | null)[])[];
}

const expectedOf = (schema: number): unknown =>
  JSON.parse(readFileSync(join(fixtures, `schema-${schema}`, 'expected.json'), 'utf8'));

export const OLD_VAULT = expectedOf(1) as OldVault;
export const VAULT_WITH_LOCKS = expectedOf(15) as VaultWithLocks;
/** Every one that was kept. */
export const OLD_VAULTS: readonly OldVault[] = [OLD_VAULT, VAULT_WITH_LOCKS];

/** A copy of it in a folder of its own. No file of the tree is over 1 MB: a larger vault lies there in parts. */
export function oldVault({ schema }: OldVault = OLD_VAULT): string {
  const source = join(fixtures, `schema-${schema}`);
  const folder = join(mkdtempSync(join(tmpdir(), 'so-truong-old-')), 'vault');
  mkdirSync(folder);
  for (const name of ['vault.json', 'vault.head']) copyFileSync(join(source, name), join(folder, name));
  const parts = readdirSync(source)
    .filter((name) => name.startsWith('vault.db'))
    .sort();
  writeFileSync(
    join(folder, 'vault.db'),
    Buffer.concat(parts.map((name) => readFileSync(join(source, name)))),
  );
  return folder;
}
