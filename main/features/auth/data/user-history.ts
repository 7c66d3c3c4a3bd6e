import type { OutputOf } from '../../../../preload/contract/index.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';

/** What happened to one sign-in, newest first, read from the audit log. */
export function userHistory(sql: Sqlite, userId: string): OutputOf<'users.history'> {
  return sql
    .prepare(
      `SELECT e.at, coalesce(u.full_name, '') AS actor, e.action, coalesce(json_extract(e.detail, '$.reason'), '') AS note
       FROM audit_entry e LEFT JOIN user u ON u.id = e.user_id
       WHERE e.subject = @userId OR (e.action = 'leavers.revoke' AND e.outcome = 'done'
         AND EXISTS (SELECT 1 FROM json_each(e.detail, '$.shutSignIns') s WHERE s.value = @userId))
       ORDER BY e.seq DESC LIMIT 500`,
    )
    .all({ userId }) as OutputOf<'users.history'>;
}
