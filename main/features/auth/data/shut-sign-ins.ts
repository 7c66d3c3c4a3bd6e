import type { Sqlite } from '../../../platform/database/sqlite.ts';

/** People whose sign-in is shut and was shut after that instant (null = ever), read from the log. */
export function signInsShutSince(sql: Sqlite, instant: string | null): string[] {
  return sql
    .prepare(
      `WITH shut (user_id) AS (
         SELECT subject FROM audit_entry WHERE action = 'users.setState' AND outcome = 'done' AND at > @instant
         UNION
         SELECT s.value FROM audit_entry e, json_each(e.detail, '$.shutSignIns') s
           WHERE e.action = 'leavers.revoke' AND e.outcome = 'done' AND e.at > @instant)
       SELECT id FROM user WHERE state = 'disabled' AND id IN (SELECT user_id FROM shut)`,
    )
    .pluck()
    .all({ instant: instant ?? '' }) as string[];
}
