import { accessSync, constants } from 'node:fs';
import { dirname } from 'node:path';
import { appError } from '../../kernel/app-error.ts';
import { driver, bindingOption } from '../database/open-sqlite.ts';
import { asStorageError } from '../database/storage-error.ts';

/** Held while a vault is open. */
export interface VaultLock {
  release(): void;
}

/**
 * The operating system's own file lock, borrowed through an empty SQLite file: it is gone the moment the process is,
 * so a killed program never leaves a vault locked. Throws `vault.opened-elsewhere` or `vault.read-only`.
 */
export function acquireVaultLock(file: string): VaultLock {
  let handle;
  try {
    assertWritable(dirname(file));
    handle = new driver(file, { timeout: 0, ...bindingOption() });
    handle.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    handle?.close();
    throw asStorageError(error);
  }
  const held = handle;
  return { release: () => held.close() };
}

/** SQLite falls back to reading without a word, so the folder is asked first. */
function assertWritable(folder: string): void {
  try {
    accessSync(folder, constants.W_OK);
  } catch {
    throw appError('vault.read-only');
  }
}
