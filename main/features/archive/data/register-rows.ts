import type { DispatchBook } from '../../../../preload/contract/vocabulary/dispatches.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';
import { documentRows, type DocumentRecord } from './document-rows.ts';

/** Years in which a dispatch was registered or is dated, newest first. */
export function dispatchYears(sql: Sqlite, book: DispatchBook): number[] {
  return sql
    .prepare(
      book === 'in'
        ? `SELECT year FROM dispatch_number WHERE series = 'dispatch-in'
           UNION SELECT arrival_year FROM archive_document WHERE arrival_no IS NOT NULL ORDER BY 1 DESC`
        : `SELECT year FROM dispatch_number WHERE series <> 'dispatch-in'
           UNION SELECT coalesce(out_year, CAST(substr(day, 1, 4) AS INTEGER)) FROM archive_document
             WHERE kind = 'dispatch-out' ORDER BY 1 DESC`,
    )
    .pluck()
    .all() as number[];
}

/** What stands in a book of a year, in the order of its numbers; those without a number last. */
export function dispatchesOf(sql: Sqlite, book: DispatchBook, year: number): DocumentRecord[] {
  return book === 'in'
    ? documentRows(sql, 'arrival_year = @year ORDER BY arrival_no', { year })
    : documentRows(
        sql,
        `kind = 'dispatch-out' AND (out_year = @year OR (out_no IS NULL AND CAST(substr(day, 1, 4) AS INTEGER) = @year))
         ORDER BY out_no IS NULL, out_no, day, at, id`,
        { year },
      );
}
