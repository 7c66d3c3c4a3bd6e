import type { CalendarKind } from '../../../../preload/contract/vocabulary/edit-log.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';

export interface CalendarDay {
  readonly kind: CalendarKind;
  /** "1", "2" = semester; "2026-11" = month. */
  readonly period: string;
  readonly day: string;
}

export function calendarDays(sql: Sqlite, yearId: string): CalendarDay[] {
  return sql
    .prepare('SELECT kind, period, day FROM marks_calendar WHERE year_id = ? ORDER BY kind, period')
    .all(yearId) as CalendarDay[];
}

export function putCalendarDay(
  sql: Sqlite,
  entry: CalendarDay & { readonly yearId: string; readonly at: string; readonly userId: string },
): void {
  sql
    .prepare(
      `INSERT INTO marks_calendar (year_id, kind, period, day, at, user_id)
       VALUES (@yearId, @kind, @period, @day, @at, @userId)
       ON CONFLICT DO UPDATE SET day = excluded.day, at = excluded.at, user_id = excluded.user_id`,
    )
    .run(entry);
}

export function removeCalendarDay(sql: Sqlite, yearId: string, kind: CalendarKind, period: string): void {
  sql
    .prepare('DELETE FROM marks_calendar WHERE year_id = ? AND kind = ? AND period = ?')
    .run(yearId, kind, period);
}
