import { emptyWal } from './file-facts.ts';
import { opensWith, rawKey } from './open-sqlite.ts';
import type { Sqlite } from './sqlite.ts';

/**
 * Encrypts every page of the file anew, both connections staying open. All pages go into the log in one transaction, so
 * that a crash leaves the old key or the new one and nothing between. A throw means the old one.
 */
export function rekey(
  file: string,
  { writer, reader }: { writer: Sqlite; reader: Sqlite },
  key: Uint8Array,
): void {
  emptyWal(writer);
  try {
    writer.rekey(rawKey(key));
  } catch (error) {
    // The commit itself may have failed half-way: the file decides.
    if (!opensWith(file, key)) throw error;
    writer.key(rawKey(key));
  }
  reader.key(rawKey(key));
  try {
    emptyWal(writer);
  } catch {
    // No room to copy the pages now; they are safe in the log and the next checkpoint tries again.
  }
}
