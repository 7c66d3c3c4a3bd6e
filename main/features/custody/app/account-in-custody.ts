import type { Sqlite } from '../../../platform/database/sqlite.ts';
import { unitAccount } from '../data/custody-rows.ts';
import { custodyOf } from './custody-core.ts';

/** An admin account of the unit with whoever holds it now. */
export interface AccountInCustody {
  readonly id: string;
  readonly login: string;
  readonly scope: string;
  /** Null while nobody has received it in writing. */
  readonly holder: { readonly staffId: string; readonly fullName: string } | null;
}

/** Null when no admin account has this id. */
export function accountInCustody(sql: Sqlite, id: string): AccountInCustody | null {
  const account = unitAccount(sql, id);
  if (!account) return null;
  const { holder } = custodyOf(sql, account);
  return {
    id,
    login: account.login,
    scope: account.scope,
    holder: holder && { staffId: holder.staffId, fullName: holder.fullName },
  };
}
