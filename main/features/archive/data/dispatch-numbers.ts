import type { DispatchSeries } from '../../../../preload/contract/vocabulary/dispatches.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';

/**
 * The next number of a register. It is taken in the transaction that stores the dispatch, so a rollback or a crash gives
 * it back and the register has no gaps.
 */
export function takeNextNumber(sql: Sqlite, series: DispatchSeries, year: number): number {
  return sql
    .prepare(
      `INSERT INTO dispatch_number (series, year, last) VALUES (?, ?, 1)
       ON CONFLICT (series, year) DO UPDATE SET last = last + 1 RETURNING last`,
    )
    .pluck()
    .get(series, year) as number;
}

/** A number of the book on paper: the program's own go on after it. */
export function countOn(sql: Sqlite, series: DispatchSeries, year: number, number: number): void {
  sql
    .prepare(
      `INSERT INTO dispatch_number (series, year, last) VALUES (?, ?, ?)
       ON CONFLICT (series, year) DO UPDATE SET last = excluded.last WHERE excluded.last > last`,
    )
    .run(series, year, number);
}

/** Last number of each register that was taken in a year. */
export function lastDispatchNumbers(sql: Sqlite, year: number): Map<DispatchSeries, number> {
  const rows = sql.prepare('SELECT series, last FROM dispatch_number WHERE year = ?').all(year) as {
    series: DispatchSeries;
    last: number;
  }[];
  return new Map(rows.map(({ series, last }) => [series, last]));
}

const SERIES = `iif(kind = 'dispatch-in', kind, out_kind)`;
const NUMBER = 'coalesce(arrival_no, out_no)';
const YEAR = 'coalesce(arrival_year, out_year)';

/** Symbol or subject of the dispatch that bears a number; undefined = nobody does. */
export function bearerOf(
  sql: Sqlite,
  series: DispatchSeries,
  year: number,
  number: number,
): string | undefined {
  return sql
    .prepare(
      `SELECT iif(number = '', subject, number) FROM archive_document
       WHERE ${SERIES} = ? AND ${YEAR} = ? AND ${NUMBER} = ?`,
    )
    .pluck()
    .get(series, year, number) as string | undefined;
}

/** The first number the program itself gave; null = none yet. */
export function firstGivenNumber(sql: Sqlite, series: DispatchSeries, year: number): number | null {
  return sql
    .prepare(
      `SELECT min(${NUMBER}) FROM archive_document
       WHERE ${SERIES} = ? AND ${YEAR} = ? AND number_origin = 'given'`,
    )
    .pluck()
    .get(series, year) as number | null;
}
