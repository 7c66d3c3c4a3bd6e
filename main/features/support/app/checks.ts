import { statfs } from 'node:fs/promises';
import { cipherVersion, pageCount } from '../../../platform/database/file-facts.ts';
import { isWhole } from '../../../platform/database/file-check.ts';
import { vaultInfo } from '../../auth/index.ts';
import { schemaOf } from '../data/counts.ts';
import type { SupportDeps } from './deps.ts';

const MEBIBYTE = 1024 * 1024;
/** MB; below it copies and imports begin to fail. */
const LITTLE_ROOM = 500;

export interface Check {
  readonly name: 'cipher' | 'disk' | 'file' | 'audit' | 'schema' | 'backup' | 'recovery-kit';
  readonly ok: boolean;
  readonly figure: string | number;
}

/** The same things `doctor` tries, from inside the open program. */
export async function supportChecks({ database, folder, auditValid }: SupportDeps): Promise<Check[]> {
  const { read } = database;
  const { bavail, bsize } = await statfs(folder);
  const free = Math.floor((bavail * bsize) / MEBIBYTE);
  const schema = schemaOf(read);
  const lastBackup = vaultInfo(read, 'last-backup-at');
  return [
    { name: 'cipher', ok: true, figure: cipherVersion(read) },
    { name: 'disk', ok: free >= LITTLE_ROOM, figure: free },
    { name: 'file', ok: isWhole(read), figure: pageCount(read) },
    { name: 'audit', ok: auditValid(), figure: '' },
    { name: 'schema', ok: schema.file === schema.program, figure: schema.file },
    { name: 'backup', ok: lastBackup !== null, figure: lastBackup ?? '' },
    { name: 'recovery-kit', ok: vaultInfo(read, 'recovery-confirmed-at') !== null, figure: '' },
  ];
}
