import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { appError } from '../../../kernel/app-error.ts';
import type { Context } from '../../../kernel/context.ts';
import { requireFreeSpace } from '../../../platform/database/free-space.ts';
import { leadsInto } from '../../../platform/files/leads-into.ts';
import { makeFolder } from '../../../platform/files/make-folder.ts';
import { backupsIn, removeBackup, sweepBackups } from '../../../platform/vault/backup-folder.ts';
import { writeDurably } from '../../../platform/vault/durable-file.ts';
import { refusingFiles } from '../../../platform/vault/file-error.ts';
import { runBackupJob } from '../../../platform/vault/run-backup-job.ts';
import { setVaultInfo, vaultInfo } from '../../auth/index.ts';
import { outdated, type KeptCopy } from '../domain/retention.ts';
import type { BackupsDeps } from './deps.ts';
import { copiesOfLine } from './own-copies.ts';

/** The second place: named by its path and by our mark in it, so that another stick is not taken for it. */
export interface SecondFolder {
  readonly folder: string;
  readonly seenAt: string;
  readonly present: boolean;
}

const markOf = (vaultId: string) => `so-truong-${vaultId.slice(-8)}.txt`;

export function secondFolder({ database, vaultId }: BackupsDeps): SecondFolder | null {
  const folder = vaultInfo(database.read, 'second-backup-folder');
  if (folder === null) return null;
  const seenAt =
    vaultInfo(database.read, 'second-backup-seen-at') ??
    vaultInfo(database.read, 'second-backup-chosen-at') ??
    '';
  return { folder, seenAt, present: hasMark(folder, vaultId) };
}

function hasMark(folder: string, vaultId: string): boolean {
  try {
    return readFileSync(join(folder, markOf(vaultId)), 'utf8').includes(vaultId);
  } catch {
    return false;
  }
}

/** @throws backup.second-inside, backup.not-writable, backup.gone */
export async function chooseSecondFolder(
  deps: BackupsDeps,
  chosen: string,
  context: Context,
): Promise<string> {
  const folder = resolve(chosen);
  refusingFiles(() => {
    // A copy beside the original dies with it.
    if (leadsInto(deps.files.folder, folder)) throw appError('backup.second-inside');
    makeFolder(folder);
    readdirSync(folder);
    const mark = join(folder, markOf(deps.vaultId));
    writeDurably(
      mark,
      `Nơi lưu thứ hai của Sổ Trường. Xin đừng xóa tệp này.\nKho dữ liệu: ${deps.vaultId}\n`,
    );
  });
  await deps.database.write(context, { action: 'backups.setSecondFolder' }, (tx) => {
    setVaultInfo(tx.sql, 'second-backup-folder', folder);
    setVaultInfo(tx.sql, 'second-backup-chosen-at', tx.at);
    setVaultInfo(tx.sql, 'second-backup-seen-at', null);
  });
  return folder;
}

export async function forgetSecondFolder(deps: BackupsDeps, context: Context): Promise<void> {
  await deps.database.write(context, { action: 'backups.forgetSecondFolder' }, (tx) => {
    setVaultInfo(tx.sql, 'second-backup-folder', null);
    setVaultInfo(tx.sql, 'second-backup-chosen-at', null);
    setVaultInfo(tx.sql, 'second-backup-seen-at', null);
  });
}

function union(...places: readonly (readonly KeptCopy[])[]): KeptCopy[] {
  return [...new Map(places.flat().map((copy) => [copy.name, copy])).values()];
}

/** Brings the second place level with the first: whatever it lacks is carried there and read again. False: it is not there. */
export async function carryCopies(
  deps: BackupsDeps,
  context: Context,
  signal: AbortSignal,
): Promise<boolean> {
  const second = secondFolder(deps);
  if (!second?.present) return false;
  refusingFiles(() => {
    sweepBackups(second.folder, deps.vaultId);
  });
  const there = new Set(backupsIn(second.folder).map(({ name }) => name));
  // What another restore of this vault keeps here is thinned out by that one, and its past was carried when it was made.
  const inMain = copiesOfLine(deps, deps.files.backups);
  // Room is made first: what the new ones push out would be taken away afterwards anyhow.
  const past = new Set(outdated(union(inMain, copiesOfLine(deps, second.folder))));
  for (const name of past) if (there.has(name)) removeBackup(second.folder, name);
  const missing = inMain.filter(({ name }) => !there.has(name) && !past.has(name));
  for (const { name } of missing) {
    const from = join(deps.files.backups, name);
    // Asked for twice of what it needs: a stick that is nearly full is better changed now.
    await requireFreeSpace(second.folder, statSync(from).size / 2);
    await runBackupJob({ type: 'carry', from, to: join(second.folder, name) }, undefined, signal);
  }
  await deps.database.write(context, { action: 'backups.carry' }, (tx) => {
    setVaultInfo(tx.sql, 'second-backup-seen-at', tx.at);
    tx.note({ carried: missing.length });
  });
  return true;
}
