import type { Sqlite } from './sqlite.ts';

/** Changes that the central system has not received yet. */
export function countUnsynced(sql: Sqlite): number {
  return sql.prepare('SELECT count(*) FROM outbox WHERE sent_at IS NULL').pluck().get() as number;
}
