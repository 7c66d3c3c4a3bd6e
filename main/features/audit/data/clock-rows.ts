import { preparedOnce } from '../../../platform/database/prepared-once.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';

const statements = preparedOnce((sql) => ({
  // Each a look at the end of an index; what the head found to be dated by a wrong clock counts no more.
  newest: sql
    .prepare(
      `WITH since (entry, event) AS MATERIALIZED
         (SELECT coalesce(max(audit_entry), 0), coalesce(max(mark_event), 0) FROM clock_confirmation)
       SELECT max(
         coalesce((SELECT at FROM mark_event WHERE +id > (SELECT event FROM since) ORDER BY at DESC LIMIT 1), ''),
         coalesce((SELECT at FROM audit_entry WHERE +seq > (SELECT entry FROM since) ORDER BY at DESC LIMIT 1), ''))`,
    )
    .pluck(),
}));

/** The newest instant that the log or a mark knows since the head last confirmed the time; '' in an empty vault. */
export function newestInstant(sql: Sqlite): string {
  return statements(sql).newest.get() as string;
}

export interface Confirmation {
  readonly newest: string;
  readonly at: string;
  readonly reason: string;
  readonly userId: string;
}

/** Whatever was written until now no longer holds back the present. */
export function insertConfirmation(sql: Sqlite, confirmation: Confirmation): void {
  sql
    .prepare(
      `INSERT INTO clock_confirmation (audit_entry, mark_event, newest, at, reason, user_id)
       SELECT (SELECT max(seq) FROM audit_entry), coalesce((SELECT max(id) FROM mark_event), 0),
         @newest, @at, @reason, @userId`,
    )
    .run(confirmation);
}
