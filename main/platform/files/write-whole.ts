import { randomBytes } from 'node:crypto';
import { open, rename, rm, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { syncFolder } from './sync-folder.ts';

/** More than any slip takes. */
const ROOM_BYTES = 512 * 1024;

/**
 * Under the name stands the whole new file, on the disk, or what stood there before. Whatever leaves the vault is
 * closed to other accounts of the computer (0600), a list whose place was chosen in a dialog too: all of it is about
 * people, some of it bears passwords, and to share it is an act of its own.
 */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  await replace(path, (file) => writeAll(file, bytes));
}

/** For bytes that may exist only once: the room they need is taken on the disk before `produce` gives them. */
export async function writeTakingRoom(path: string, produce: () => Promise<Uint8Array>): Promise<Uint8Array> {
  return replace(path, async (file) => {
    await writeAll(file, new Uint8Array(ROOM_BYTES));
    await file.sync();
    const bytes = await produce();
    await writeAll(file, bytes);
    await file.truncate(bytes.length);
    return bytes;
  });
}

async function replace<T>(path: string, fill: (file: FileHandle) => Promise<T>): Promise<T> {
  const folder = dirname(path);
  // A name of its own: another program's unfinished file, or one that a power cut left, is not touched.
  const part = join(folder, `so-truong-${randomBytes(8).toString('hex')}.part`);
  const file = await open(part, 'wx', 0o600);
  try {
    const result = await fill(file);
    await file.sync();
    await file.close();
    await rename(part, path);
    keepName(folder);
    return result;
  } catch (error) {
    // Either may fail on a disk that is gone; what went wrong first is what is told.
    await file.close().catch(() => undefined);
    await rm(part, { force: true }).catch(() => undefined);
    throw error;
  }
}

/** A disk that fills up takes part of a write without an error; the next write tells. */
async function writeAll(file: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let done = 0; done < bytes.length;)
    done += (await file.write(bytes, done, bytes.length - done, done)).bytesWritten;
}

/** The whole file has its name by now: a network share that syncs no folder does not undo that. */
function keepName(folder: string): void {
  try {
    syncFolder(folder);
  } catch {
    // Such a share keeps names by itself.
  }
}
