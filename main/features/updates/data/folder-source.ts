import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { appError } from '../../../kernel/app-error.ts';
import type { UpdateSource } from '../domain/update-source.ts';

const PIECE_BYTES = 1024 * 1024;

/** A manifest file chosen by a person, with the installers in the same folder. Links are not followed. */
export function folderSource(file: string): UpdateSource {
  const folder = dirname(file);
  return {
    async manifest(limit) {
      const bytes = await withPlainFile(folder, basename(file), async (handle) => {
        const buffer = Buffer.alloc(limit + 1);
        const { bytesRead } = await handle.read(buffer, 0, buffer.byteLength, 0);
        return buffer.subarray(0, bytesRead);
      });
      if (bytes === null) throw appError('updates.unreadable');
      return bytes;
    },
    fingerprint: (name) =>
      withPlainFile(folder, name, async (handle) => {
        const digest = createHash('sha256');
        const piece = Buffer.alloc(PIECE_BYTES);
        let size = 0;
        for (;;) {
          const { bytesRead } = await handle.read(piece, 0, PIECE_BYTES, size);
          if (bytesRead === 0) return { size, sha256: digest.digest('hex') };
          digest.update(piece.subarray(0, bytesRead));
          size += bytesRead;
        }
      }),
  };
}

/** Null when there is no such plain file, or it cannot be read. */
async function withPlainFile<T>(
  folder: string,
  name: string,
  run: (handle: FileHandle) => Promise<T>,
): Promise<T | null> {
  let handle: FileHandle | null = null;
  try {
    handle = await open(
      join(folder, name),
      constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0),
    );
    return (await handle.stat()).isFile() ? await run(handle) : null;
  } catch {
    return null;
  } finally {
    await handle?.close();
  }
}
