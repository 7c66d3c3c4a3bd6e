import { vietnamClock } from '../../kernel/vietnam-day.ts';
/** One copy of a vault in one file: a plain tar. */
export const BACKUP_SUFFIX = '.stbackup';
const NAME = /^[a-z0-9-]{1,80}-\d{8}-\d{6}-[0-9a-f]{8}\.stbackup$/u;

export function isBackupName(name: string): boolean {
  return NAME.test(name);
}

/** "thcs-hoa-phuong-20261122-083000-f36bd2aa.stbackup": school, UTC+7 time, end of the vault's id. */
export function backupName(schoolName: string, vaultId: string, at: string): string {
  const local = vietnamClock(at);
  const [day, time] = [local.slice(0, 10).replaceAll('-', ''), local.slice(11, 19).replaceAll(':', '')];
  return `${slug(schoolName)}-${day}-${time}-${endOf(vaultId)}${BACKUP_SUFFIX}`;
}

/** Whether a file name, a half-written one included, is of this vault. */
export function isOf(vaultId: string, name: string): boolean {
  return name.includes(`-${endOf(vaultId)}${BACKUP_SUFFIX}`);
}

const endOf = (vaultId: string) => vaultId.slice(-8);

function slug(schoolName: string): string {
  const plain = schoolName
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/gu, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .slice(0, 40)
    .replace(/^-+|-+$/gu, '');
  return plain === '' ? 'truong' : plain;
}
