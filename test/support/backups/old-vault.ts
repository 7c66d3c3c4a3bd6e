import { cpSync, mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const fixture = join(import.meta.dirname, '..', '..', 'fixtures', 'vaults', 'schema-1');

/** What the vault of schema 1 holds, written down when it was made. */
export const OLD_VAULT = JSON.parse(readFileSync(join(fixture, 'expected.json'), 'utf8')) as {
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
};

/** A copy of it in a folder of its own. */
export function oldVault(): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'so-truong-old-')), 'vault');
  mkdirSync(folder);
  for (const name of ['vault.db', 'vault.json', 'vault.head'])
    cpSync(join(fixture, name), join(folder, name));
  return folder;
}
