import type { AccountState } from '../../../../preload/contract/vocabulary/accounts.ts';
import type { StaffStatus } from '../../../../preload/contract/vocabulary/school.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';

export interface LeaverRow {
  readonly staffId: string;
  readonly fullName: string;
  readonly department: string;
  readonly status: StaffStatus;
  /** Instant of the complete list that does not name the person; null = named, or no such list. */
  readonly missingSince: string | null;
  /** Not revoked; null = none. */
  readonly accountId: string | null;
  readonly login: string;
  readonly state: AccountState | '';
  /** Nobody else in the staff list bears this name. */
  readonly nameIsAlone: 0 | 1;
}

/** People who have left or are missing, with their accounts, in the order of names. */
export function leaverRows(sql: Sqlite): LeaverRow[] {
  return sql
    .prepare(
      `WITH missing AS (
         SELECT a.staff_id, max(b.at) AS at FROM staff_absence a JOIN import_batch b ON b.id = a.import_id
         WHERE a.settled_at IS NULL AND b.undone_at IS NULL GROUP BY a.staff_id)
       SELECT s.id AS staffId, s.full_name AS fullName, s.department, s.status, m.at AS missingSince,
         a.id AS accountId, coalesce(a.login, '') AS login, coalesce(a.state, '') AS state,
         NOT EXISTS (SELECT 1 FROM staff o WHERE o.full_name = s.full_name AND o.id <> s.id) AS nameIsAlone
       FROM staff s LEFT JOIN account a ON a.staff_id = s.id AND a.state <> 'revoked'
         LEFT JOIN missing m ON m.staff_id = s.id
       WHERE s.status NOT IN ('working', 'on-leave') OR m.at IS NOT NULL
       ORDER BY s.sort_key, s.id`,
    )
    .all() as LeaverRow[];
}

/** Somebody said that the person still works here; returns how many lists that answers. */
export function settleAbsence(
  sql: Sqlite,
  staffId: string,
  by: { readonly at: string; readonly userId: string; readonly reason: string },
): number {
  return sql
    .prepare(
      `UPDATE staff_absence SET settled_at = @at, settled_by = @userId, reason = @reason
       WHERE staff_id = @staffId AND settled_at IS NULL`,
    )
    .run({ staffId, ...by }).changes;
}
