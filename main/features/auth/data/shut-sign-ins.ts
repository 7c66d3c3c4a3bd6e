import type { Sqlite } from '../../../platform/database/sqlite.ts';

/** People whose sign-in is shut and was shut after that instant (null = ever), read from the log. */
export function signInsShutSince(sql: Sqlite, instant: string | null): number {
  return sql
    .prepare(
      `SELECT count(*) FROM user u WHERE u.state = 'disabled' AND EXISTS (
         SELECT 1 FROM audit_entry e WHERE e.action = 'users.setState' AND e.outcome = 'done'
           AND e.subject = u.id AND e.at > ?)`,
    )
    .pluck()
    .get(instant ?? '') as number;
}
