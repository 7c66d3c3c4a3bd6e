import type { Sqlite } from '../../../platform/database/sqlite.ts';
import { newestInstant } from '../../audit/index.ts';

/**
 * `at`, or the newest instant somebody acted at since the head last confirmed the time: a clock put back never opens
 * anything again.
 */
export function effectiveAt(sql: Sqlite, at: string): string {
  const newest = newestInstant(sql);
  return newest > at ? newest : at;
}
