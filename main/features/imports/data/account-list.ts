import type { Sqlite } from '../../../platform/database/sqlite.ts';
import type { StaffJob } from '../../../../preload/contract/vocabulary/school.ts';

export interface AccountListRow {
  readonly id: string;
  readonly fullName: string;
  readonly login: string;
  readonly department: string;
  readonly job: StaffJob;
  readonly state: string;
  readonly firstPasswordChanged: number;
  readonly lastPaper: string;
}

/** Accounts with their newest paper, by name. */
export function readAccountList(read: Sqlite): AccountListRow[] {
  return read
    .prepare(
      `SELECT a.id, s.full_name AS fullName, a.login, s.department, s.job, a.state, a.first_password_changed AS firstPasswordChanged,
              coalesce((SELECT p.symbol FROM paper p WHERE p.account_id = a.id ORDER BY p.issued_at DESC LIMIT 1), '') AS lastPaper
       FROM account a JOIN staff s ON s.id = a.staff_id ORDER BY s.sort_key`,
    )
    .all() as AccountListRow[];
}
