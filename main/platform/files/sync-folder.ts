import { closeSync, fsyncSync, openSync } from 'node:fs';

/** Makes names in a folder last: a rename or a removal is on the disk when this returns. */
export function syncFolder(path: string): void {
  // Windows has no handle on a folder to sync; its rename is durable with the file.
  if (process.platform === 'win32') return;
  const folder = openSync(path, 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}
