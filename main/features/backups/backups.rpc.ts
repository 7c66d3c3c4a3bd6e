import { join, resolve } from 'node:path';
import { appError, isAppError } from '../../kernel/app-error.ts';
import type { Handlers } from '../../platform/rpc/handler.ts';
import { leadsInto } from '../../platform/files/leads-into.ts';
import { refusingFiles } from '../../platform/vault/file-error.ts';
import { runBackupJob } from '../../platform/vault/run-backup-job.ts';
import type { CopyLine } from './app/copy-line.ts';
import { deleteCopy } from './app/delete-copy.ts';
import type { BackupsDeps } from './app/deps.ts';
import { overview } from './app/overview.ts';
import { chooseSecondFolder, forgetSecondFolder, secondFolder } from './app/second-folder.ts';

export type BackupsMethod =
  `backups.${'overview' | 'make' | 'verify' | 'delete' | 'makeTo' | 'setSecondFolder' | 'forgetSecondFolder'}`;

export function backupsHandlers(deps: BackupsDeps, line: CopyLine): Handlers<BackupsMethod> {
  return {
    'backups.overview': () => overview(deps, line),
    'backups.make': async (_input, context) => {
      const { name, carried } = await line.make('manual', context, 'backups.make');
      return { name, carried };
    },
    'backups.makeTo': async ({ folder, kind }, context) => {
      refusingFiles(() => {
        if (leadsInto(deps.files.folder, folder)) throw appError('backup.inside-vault');
      });
      const { file, manifest } = await line.makeTo(resolve(folder), kind, context);
      // A copy that did not verify was refused before it got its name.
      const { vaultId, head } = manifest;
      return { file, vaultId, auditHead: head.hash, entries: head.seq, verified: true };
    },
    'backups.verify': async ({ name, place }, context) => {
      const folder = place === 'main' ? deps.files.backups : secondFolder(deps)?.folder;
      if (folder === undefined) throw appError('backup.gone');
      try {
        await runBackupJob({ type: 'verify', file: join(folder, name) }, (done, total) => {
          context.progress('backup', done, total);
        });
        return { whole: true, code: '' };
      } catch (error) {
        if (!isAppError(error)) throw error;
        return { whole: false, code: error.code };
      }
    },
    'backups.delete': async ({ name }, context) => {
      await line.between(() => deleteCopy(deps, name, context));
      return {};
    },
    'backups.setSecondFolder': async ({ folder }, context) => {
      const chosen = await chooseSecondFolder(deps, folder, context);
      await line.carry(context);
      return { folder: chosen };
    },
    'backups.forgetSecondFolder': async (_input, context) => {
      await forgetSecondFolder(deps, context);
      return {};
    },
  };
}
