import { statfsSync, statSync } from 'node:fs';
import type { OutputOf } from '../../../../preload/contract/index.ts';
import { readSidecar } from '../../../platform/vault/sidecar.ts';
import { vaultInfo } from '../../auth/index.ts';
import type { CopyLine } from './copy-line.ts';
import type { BackupsDeps } from './deps.ts';
import { listCopies } from './list-copies.ts';
import { ownLine } from './own-copies.ts';
import { secondFolder } from './second-folder.ts';

export function overview(deps: BackupsDeps, line: CopyLine): OutputOf<'backups.overview'> {
  const { files, database, vaultId } = deps;
  const second = secondFolder(deps);
  const sidecar = readSidecar(files.sidecar);
  return {
    folder: files.backups,
    freeBytes: freeBytes(files.folder),
    vaultBytes: statSync(files.database).size,
    line: { epoch: sidecar?.epoch ?? 1, incarnation: sidecar?.incarnation ?? '' },
    lastBackupAt: vaultInfo(database.read, 'last-backup-at'),
    running: line.running,
    problem: line.problem,
    secondProblem: line.secondProblem,
    second: second && { ...second, freeBytes: second.present ? freeBytes(second.folder) : null },
    copies: listCopies(files.backups, second?.present ? second.folder : null, vaultId, ownLine(deps)),
  };
}

function freeBytes(folder: string): number | null {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  } catch {
    return null;
  }
}
