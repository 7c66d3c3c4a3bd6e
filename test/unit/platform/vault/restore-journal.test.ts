import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  finishRestore,
  isRestoring,
  sweepStaging,
  swapVault,
} from '../../../../main/platform/vault/restore-journal.ts';
import { vaultFilesIn } from '../../../../main/platform/vault/vault-files.ts';

const SWAP = { staging: 'restore-20261122-083000', aside: 'replaced-20261122-083000' };
const OLD = ['vault.db-wal', 'vault.db-shm', 'vault.db', 'vault.json', 'vault.head'];
const NEW = ['vault.db', 'vault.json', 'vault.head'];
/** Every rename of the swap in its order: the old ones aside, then the new ones in. */
const STEPS: readonly (readonly [string, string])[] = [
  ...['vault.db-wal', 'vault.db-shm', 'vault.db', 'vault.json', 'vault.head'].map(
    (name) => [name, join(SWAP.aside, name)] as const,
  ),
  ...['vault.head', 'vault.json', 'vault.db'].map((name) => [join(SWAP.staging, name), name] as const),
];
let folder: string;
const at = (...parts: string[]) => join(folder, ...parts);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'so-truong-swap-'));
  mkdirSync(at(SWAP.staging));
  for (const name of OLD) writeFileSync(at(name), `old ${name}`);
  for (const name of NEW) writeFileSync(at(SWAP.staging, name), `new ${name}`);
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function expectNewVault(): void {
  for (const name of NEW) expect(readFileSync(at(name), 'utf8')).toBe(`new ${name}`);
  for (const name of OLD) expect(readFileSync(at(SWAP.aside, name), 'utf8')).toBe(`old ${name}`);
  expect(existsSync(at('vault.db-wal'))).toBe(false);
  expect(existsSync(at(SWAP.staging))).toBe(false);
  expect(isRestoring(vaultFilesIn(folder))).toBe(false);
}

describe('the swap of a restored vault', () => {
  it('puts the new one in place and keeps every file of the old one aside', () => {
    swapVault(vaultFilesIn(folder), SWAP);
    expectNewVault();
  });

  it.each(STEPS.map((_step, done) => done).concat(STEPS.length))(
    'cut off after %i renames, arrives at the new vault at the next start',
    (done) => {
      mkdirSync(at(SWAP.aside));
      writeFileSync(at('vault.restoring'), JSON.stringify(SWAP));
      for (const [from, to] of STEPS.slice(0, done)) renameSync(at(from), at(to));
      finishRestore(vaultFilesIn(folder));
      expectNewVault();
      finishRestore(vaultFilesIn(folder));
      expectNewVault();
    },
  );

  it('cut off before its journal, leaves the old vault and no staged rest', () => {
    sweepStaging(vaultFilesIn(folder));
    expect(readdirSync(folder).sort()).toEqual([...OLD].sort());
    for (const name of OLD) expect(readFileSync(at(name), 'utf8')).toBe(`old ${name}`);
  });

  it('cut off right before its journal or right after, leaves no empty folder aside, and takes no vault kept there', () => {
    const kept = 'replaced-20261001-080000';
    mkdirSync(at(kept));
    writeFileSync(at(kept, 'vault.db'), 'an older one');
    for (const name of [SWAP.aside, `${SWAP.aside}-2`]) mkdirSync(at(name));
    sweepStaging(vaultFilesIn(folder));
    expect(readdirSync(folder).sort()).toEqual([...OLD, kept].sort());
    expect(readFileSync(at(kept, 'vault.db'), 'utf8')).toBe('an older one');
  });

  it('cut off after its journal, keeps the folder aside that it still needs', () => {
    mkdirSync(at(SWAP.aside));
    writeFileSync(at('vault.restoring'), JSON.stringify(SWAP));
    sweepStaging(vaultFilesIn(folder));
    expect(existsSync(at(SWAP.aside))).toBe(true);
    finishRestore(vaultFilesIn(folder));
    expectNewVault();
  });
});
