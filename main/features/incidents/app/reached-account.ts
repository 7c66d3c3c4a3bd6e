import type { Sqlite } from '../../../platform/database/sqlite.ts';
import type { IncidentsCore } from './incidents-core.ts';

/** An account that may be lost, with what it opens now. */
export interface ReachedAccount {
  readonly accountId: string;
  /** An admin account of the unit: it opens the whole school. */
  readonly unit: boolean;
  readonly staffId: string | null;
  readonly login: string;
  readonly holder: string;
  /** One sentence a group of rights. */
  readonly rightsText: readonly string[];
  readonly students: number;
  readonly staff: number;
}

/** @throws accounts.not-found */
export function reachedAccount(core: IncidentsCore, sql: Sqlite, id: string): ReachedAccount {
  const admin = core.custody.account(sql, id);
  if (!admin) {
    const { accountId, staffId, login, holder, rightsText, students, staff } = core.accounts.reach(sql, id);
    return { accountId, unit: false, staffId, login, holder, rightsText, students, staff };
  }
  return {
    accountId: id,
    unit: true,
    staffId: admin.holder?.staffId ?? null,
    login: admin.login,
    holder: admin.holder?.fullName ?? '',
    rightsText: [`Tài khoản quản trị của đơn vị. ${admin.scope}`.trim()],
    ...core.accounts.wholeSchool(sql),
  };
}
