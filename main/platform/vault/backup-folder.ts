import { closeSync, fsyncSync, openSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../kernel/app-error.ts';
import { parseManifest, type SealedManifest } from './backup-manifest.ts';
import { isBackupName, isOf } from './backup-name.ts';
import { readTar } from './backup-tar.ts';
import { syncFolder } from '../files/sync-folder.ts';

/** Half-written files bear these endings and are never listed. */
export const PARTIAL = '.partial';
export const UNPACKED = '.copy';
const LEFT_OVER = /\.stbackup\.(?:partial|copy)(?:-journal|-wal|-shm)?$/u;

export interface FoundBackup {
  readonly name: string;
  readonly bytes: number;
  /** `null`: the file does not say what it is. */
  readonly manifest: SealedManifest | null;
}

/** Reads the first pages of one file; the database in it is not looked at. Throws what `readTar` and `parseManifest` throw. */
export function readBackup(file: string) {
  const handle = openSync(file, 'r');
  try {
    const layout = readTar(handle, statSync(file).size);
    const read: SealedManifest = parseManifest(layout.manifest);
    return { manifest: read, sidecar: layout.sidecar, ...layout.database };
  } finally {
    closeSync(handle);
  }
}

/** Newest first. A folder that is not there holds nothing. */
export function backupsIn(folder: string): FoundBackup[] {
  return namesIn(folder)
    .filter(isBackupName)
    .flatMap((name) => {
      const bytes = statSync(join(folder, name), { throwIfNoEntry: false })?.size;
      return bytes === undefined ? [] : [{ name, bytes, manifest: manifestOf(join(folder, name)) }];
    })
    .sort((a, b) => madeAt(b).localeCompare(madeAt(a)) || b.name.localeCompare(a.name));
}

/** What a killed run has left; only of this vault, because a stick may hold copies of several. */
export function sweepBackups(folder: string, vaultId: string): void {
  for (const name of namesIn(folder)) {
    if (LEFT_OVER.test(name) && isOf(vaultId, name)) rmSync(join(folder, name), { force: true });
  }
}

export function removeBackup(folder: string, name: string): void {
  rmSync(join(folder, name), { force: true });
  syncFolder(folder);
}

export function syncFile(file: string): void {
  const handle = openSync(file, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'EIO', 'ENODEV'].includes((error as NodeJS.ErrnoException).code ?? ''))
      return [];
    throw error;
  }
}

function manifestOf(file: string): SealedManifest | null {
  try {
    return readBackup(file).manifest;
  } catch (error) {
    if (error instanceof AppError || (error as NodeJS.ErrnoException).code !== undefined) return null;
    throw error;
  }
}

const madeAt = ({ manifest }: FoundBackup) => manifest?.madeAt ?? '';
