import { isDeepStrictEqual } from 'node:util';
import { appError } from '../../kernel/app-error.ts';
import { isWhole } from './file-check.ts';
import { openReader } from './open-sqlite.ts';
import { asStorageError } from './storage-error.ts';
import { readVaultState, type VaultState } from './vault-state.ts';

/** A commit may fall between measuring and copying; so often in a row it does not. */
const TRIES = 5;

/**
 * Copies a vault's database into a new file with the same cipher and key (`docs/adr/0017-encrypted-database.md`),
 * opens the copy and compares it with the source of the same instant. `before` clears what an earlier try has left.
 * @throws vault.damaged, vault.disk-full, backup.busy, backup.differs
 */
export function copyDatabase(
  source: string,
  target: string,
  key: Uint8Array,
  steps: { before(): void; copied(): void },
): VaultState {
  const sqlite = openReader(source, key);
  try {
    // VACUUM INTO writes nothing into the source, but SQLite counts the new file as a write.
    sqlite.pragma('query_only = OFF');
    for (let left = TRIES; left > 0; left -= 1) {
      steps.before();
      const before = readVaultState(sqlite);
      sqlite.prepare('VACUUM INTO ?').run(target);
      const after = readVaultState(sqlite);
      steps.copied();
      const copy = checkDatabase(target, key);
      // Every commit appends to the log: equal heads are the same instant.
      const same = [before, after].find(({ head }) => isDeepStrictEqual(head, copy.head));
      if (same && isDeepStrictEqual(same, copy)) return copy;
      if (same) throw appError('backup.differs');
    }
    throw appError('backup.busy');
  } catch (error) {
    throw asStorageError(error);
  } finally {
    sqlite.close();
  }
}

/** Opens a file with its key, reads every page and measures it. @throws vault.damaged */
export function checkDatabase(file: string, key: Uint8Array): VaultState {
  try {
    const sqlite = openReader(file, key);
    try {
      if (!isWhole(sqlite)) throw appError('vault.damaged');
      return readVaultState(sqlite);
    } finally {
      sqlite.close();
    }
  } catch (error) {
    throw asStorageError(error);
  }
}
