import type { PaperState } from '../../../../preload/contract/vocabulary/papers.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';

/** The standing pack of a month ("Tháng 11/2026"); null = none, or only refused and cancelled ones. */
export function packOf(
  sql: Sqlite,
  month: string,
): { readonly id: string; readonly symbol: string; readonly state: PaperState } | null {
  const row = sql
    .prepare(
      `SELECT id, symbol, state FROM paper WHERE kind = 'nhat-ky-sua-diem' AND person = ?
         AND state NOT IN ('refused', 'void') ORDER BY issued_at DESC, id DESC LIMIT 1`,
    )
    .get(month) as { id: string; symbol: string; state: PaperState } | undefined;
  return row ?? null;
}
