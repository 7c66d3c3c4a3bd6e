import type { Sqlite } from '../../../platform/database/sqlite.ts';
import { setVaultInfo, vaultInfo } from '../../auth/index.ts';
import type { Seen } from '../domain/seen.ts';

/** "<version> <issued at>" */
const KEY = 'update-seen';

export function readSeen(sql: Sqlite): Seen | null {
  const [version, issuedAt] = (vaultInfo(sql, KEY) ?? '').split(' ');
  return version === undefined || issuedAt === undefined ? null : { version, issuedAt };
}

export function writeSeen(sql: Sqlite, { version, issuedAt }: Seen): void {
  setVaultInfo(sql, KEY, `${version} ${issuedAt}`);
}
