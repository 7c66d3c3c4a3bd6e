import { appError } from '../../../kernel/app-error.ts';
import type { Actor } from '../../../kernel/context.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';
import { setVaultInfo, vaultInfo } from '../data/vault-info.ts';

/** "<made at> <made by>"; nothing = a head made or confirmed the code, or it is the first one. */
const KEY = 'recovery-code-of-another';
/** Time for the head to read who made a new code before that code opens the head's sign-in. */
const WAIT_MS = 72 * 3_600_000;

/** A code made by anybody but a head is young for three days; a head who makes or confirms one ends that. */
export function noteNewCode(sql: Sqlite, { userId, roles }: Actor, at: string): void {
  setVaultInfo(sql, KEY, roles.includes('principal') ? null : `${at} ${userId}`);
}

export function acceptCode(sql: Sqlite, { roles }: Actor): void {
  if (roles.includes('principal')) setVaultInfo(sql, KEY, null);
}

/** A young code opens only the sign-in of who made it. @throws recovery.code-too-new */
export function assertCodeMayOpen(sql: Sqlite, userId: string, at: string): void {
  const [madeAt, madeBy] = vaultInfo(sql, KEY)?.split(' ') ?? [];
  if (madeAt === undefined || madeBy === userId) return;
  const left = Date.parse(madeAt) + WAIT_MS - Date.parse(at);
  if (left > 0) throw appError('recovery.code-too-new', { hours: Math.ceil(left / 3_600_000) });
}
