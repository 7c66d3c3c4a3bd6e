import type { OutputOf } from '../../../../preload/contract/index.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';

/** What happened to one sign-in, newest first, read from the audit log. */
export function userHistory(sql: Sqlite, userId: string): OutputOf<'users.history'> {
  return sql
    .prepare(
      `SELECT e.at, coalesce(u.full_name, '') AS actor, e.action, coalesce(json_extract(e.detail, '$.reason'), '') AS note
       FROM audit_entry e LEFT JOIN user u ON u.id = e.user_id
       WHERE e.subject = ? ORDER BY e.seq DESC LIMIT 500`,
    )
    .all(userId) as OutputOf<'users.history'>;
}
