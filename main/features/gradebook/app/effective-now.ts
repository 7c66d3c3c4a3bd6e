import type { Sqlite } from '../../../platform/database/sqlite.ts';
import { newestInstant } from '../data/shut-rows.ts';

/** `at`, or the newest instant somebody acted at: a clock put back never opens anything again. */
export function effectiveAt(sql: Sqlite, at: string): string {
  const newest = newestInstant(sql);
  return newest > at ? newest : at;
}
