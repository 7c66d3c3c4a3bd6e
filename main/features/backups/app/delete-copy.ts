import { join } from 'node:path';
import { appError, isAppError } from '../../../kernel/app-error.ts';
import type { Context } from '../../../kernel/context.ts';
import { backupsIn, removeBackup } from '../../../platform/vault/backup-folder.ts';
import { refusingFiles } from '../../../platform/vault/file-error.ts';
import { runBackupJob } from '../../../platform/vault/run-backup-job.ts';
import { mayDelete } from '../domain/retention.ts';
import type { BackupsDeps } from './deps.ts';
import { ownCopies } from './own-copies.ts';
import { secondFolder } from './second-folder.ts';

/**
 * Takes away a copy that a person made, or any of another line, which no longer thins itself out here, from every place
 * that is there now. Another copy of this line must remain that was just read through and found whole, for a copy of
 * another line any; the log says it before the file is gone.
 * @throws backup.gone, backup.not-by-hand, backup.last-whole
 */
export async function deleteCopy(deps: BackupsDeps, name: string, context: Context): Promise<void> {
  const second = secondFolder(deps);
  const folders = [deps.files.backups, ...(second?.present ? [second.folder] : [])];
  const holding = folders.filter((folder) => backupsIn(folder).some((found) => found.name === name));
  const copies = folders.flatMap((folder) => ownCopies(deps, folder).map((copy) => ({ ...copy, folder })));
  const wanted = copies.find((copy) => copy.name === name);
  if (holding.length === 0) throw appError('backup.gone');
  if (!wanted || (wanted.ofLine && !mayDelete(wanted.kind))) throw appError('backup.not-by-hand');
  const others = copies
    .filter((copy) => copy.name !== name && (copy.ofLine || !wanted.ofLine))
    .sort((a, b) => b.madeAt.localeCompare(a.madeAt));
  if (!(await someWhole(others, context))) throw appError('backup.last-whole');
  await deps.database.write(context, { action: 'backups.delete' }, (tx) => {
    tx.note({ kind: wanted.kind, madeAt: wanted.madeAt, places: holding.length });
  });
  refusingFiles(() => {
    for (const folder of holding) removeBackup(folder, name);
  });
}

async function someWhole(
  copies: readonly { readonly folder: string; readonly name: string }[],
  context: Context,
): Promise<boolean> {
  for (const { folder, name } of copies) {
    try {
      await runBackupJob({ type: 'verify', file: join(folder, name) }, (done, total) => {
        context.progress('backup', done, total);
      });
      return true;
    } catch (error) {
      if (!isAppError(error)) throw error;
    }
  }
  return false;
}
