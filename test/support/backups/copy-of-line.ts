import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BackupKind } from '../../../preload/contract/vocabulary/backups.ts';
import { backupName } from '../../../main/platform/vault/backup-name.ts';
import { tarEnd, tarStart, writeAll } from '../../../main/platform/vault/backup-tar.ts';
import { readBackup } from '../../../main/platform/vault/backup-folder.ts';

interface Wanted {
  readonly kind: BackupKind;
  readonly madeAt: string;
  readonly entries: number;
  readonly epoch: number;
  /** null = of a vault that was never restored. */
  readonly incarnation: string | null;
}

/** A copy that says of itself what is wanted; what it holds is taken from a sound one and short. Gives its name. */
export function copyOfLine(
  sound: string,
  folder: string,
  { kind, madeAt, entries, ...line }: Wanted,
): string {
  const { manifest, sidecar } = readBackup(sound);
  const { incarnation: _incarnation, ...rest } = manifest;
  const said = {
    ...{ ...rest, kind, madeAt, epoch: line.epoch, head: { ...manifest.head, seq: entries } },
    ...(line.incarnation === null ? {} : { incarnation: line.incarnation }),
  };
  const database = readFileSync(sound).subarray(0, 1_000);
  const name = backupName(manifest.schoolName, manifest.vaultId, madeAt);
  mkdirSync(folder, { recursive: true });
  const file = openSync(join(folder, name), 'w');
  writeAll(file, tarStart(JSON.stringify(said), sidecar, database.byteLength, madeAt));
  writeAll(file, database);
  writeAll(file, tarEnd(database.byteLength));
  closeSync(file);
  return name;
}
