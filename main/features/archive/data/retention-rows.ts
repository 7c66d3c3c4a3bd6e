import type { EntryKind } from '../../../../preload/contract/vocabulary/archive.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';

export interface RetentionRow {
  readonly kind: EntryKind;
  /** null = for ever. */
  readonly years: number | null;
}

export function retentionRows(sql: Sqlite): RetentionRow[] {
  return sql.prepare('SELECT kind, years FROM archive_retention').all() as RetentionRow[];
}

export function setRetention(
  sql: Sqlite,
  row: RetentionRow & { readonly at: string; readonly userId: string },
): void {
  sql
    .prepare(
      `INSERT INTO archive_retention (kind, years, at, user_id) VALUES (@kind, @years, @at, @userId)
       ON CONFLICT (kind) DO UPDATE SET years = excluded.years, at = excluded.at, user_id = excluded.user_id`,
    )
    .run(row);
}
