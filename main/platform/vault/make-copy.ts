import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { BackupKind } from '../../../preload/contract/vocabulary/backups.ts';
import { appError } from '../../kernel/app-error.ts';
import { requireFreeSpace } from '../database/free-space.ts';
import { makeFolder } from '../files/make-folder.ts';
import type { SealedManifest } from './backup-manifest.ts';
import { backupName } from './backup-name.ts';
import type { Tell } from './backup-work.ts';
import type { DataKeys } from './data-keys.ts';
import { asFileError } from './file-error.ts';
import { runBackupJob } from './run-backup-job.ts';
import { readSidecar } from './sidecar.ts';
import type { VaultFiles } from './vault-files.ts';

export interface CopyRequest {
  readonly files: VaultFiles;
  readonly keys: Pick<DataKeys, 'database' | 'backup'>;
  readonly folder: string;
  readonly kind: BackupKind;
  readonly at: Date;
}
export interface MadeCopy {
  readonly name: string;
  readonly file: string;
  readonly bytes: number;
  readonly manifest: SealedManifest;
}

/** One whole, checked copy of the vault in a folder, or a refusal and no file. */
export async function makeCopy(
  { files, keys, folder, kind, at }: CopyRequest,
  tell?: Tell,
  signal?: AbortSignal,
): Promise<MadeCopy> {
  try {
    makeFolder(folder, 0o700);
    // The database and the file it is packed into lie there side by side for a moment: twice its size.
    await requireFreeSpace(folder, statSync(files.database).size + sizeOf(`${files.database}-wal`));
    await requireFreeSpace(files.folder, 0);
    const sidecar = readSidecar(files.sidecar);
    // Half-way through a change of the data key the key file and the database may not fit together.
    if (!sidecar || sidecar.rotation !== null) throw appError('backup.busy');
    const { name, madeAt } = freeName(folder, sidecar.schoolName, sidecar.vaultId, at);
    const manifest = await runBackupJob(
      {
        type: 'make',
        source: files.database,
        sidecar: readFileSync(files.sidecar, 'utf8'),
        key: keys.database,
        manifestKey: keys.backup,
        folder,
        name,
        vaultId: sidecar.vaultId,
        schoolName: sidecar.schoolName,
        epoch: sidecar.epoch,
        incarnation: sidecar.incarnation,
        kind,
        madeAt,
      },
      tell,
      signal,
    );
    const file = join(folder, name);
    return { name, file, bytes: statSync(file).size, manifest };
  } catch (error) {
    throw asFileError(error);
  }
}

/** Names count seconds; a second copy within one takes the next. */
function freeName(folder: string, schoolName: string, vaultId: string, at: Date) {
  for (let time = at.getTime(); ; time += 1000) {
    const madeAt = new Date(time).toISOString();
    const name = backupName(schoolName, vaultId, madeAt);
    if (!existsSync(join(folder, name))) return { name, madeAt };
  }
}

const sizeOf = (file: string) => statSync(file, { throwIfNoEntry: false })?.size ?? 0;
