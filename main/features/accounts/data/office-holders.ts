import type { Role } from '../../../../preload/contract/vocabulary/roles.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';

export interface OfficeHolder {
  readonly fullName: string;
  readonly staffId: string | null;
  readonly roles: readonly Role[];
}

/** Active users of the program who may stand on a paper for the school, oldest sign-in first. */
export function officeHolders(sql: Sqlite): OfficeHolder[] {
  const rows = sql
    .prepare(
      "SELECT full_name AS fullName, staff_id AS staffId, roles FROM user WHERE state = 'active' ORDER BY created_at, id",
    )
    .all() as { fullName: string; staffId: string | null; roles: string }[];
  return rows.map((row) => ({ ...row, roles: row.roles.split(' ') as Role[] }));
}
