import type { DispatchSeries, NumberOrigin } from '../../../../preload/contract/vocabulary/dispatches.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';
import { lastOf, type Numbered } from '../domain/number-series.ts';
import { FREED } from './freed-number.ts';

/** A register of one year. */
export interface RegisterOfYear {
  readonly series: DispatchSeries;
  readonly year: number;
}

/** Every number a dispatch bears, in whichever register. */
const BORNE = `(
  SELECT 'dispatch-in' AS series, arrival_year AS year, arrival_no AS number, number_origin AS origin,
    ${FREED} AS void, iif(number = '', subject, number) AS bearer
  FROM archive_document WHERE arrival_no IS NOT NULL
  UNION ALL SELECT out_kind, out_year, out_no, number_origin, ${FREED}, iif(number = '', subject, number)
  FROM archive_document WHERE out_no IS NOT NULL)`;

/** What the program gave in a register and nobody cancelled. */
const LIVE_OF_GIVEN = `SELECT number FROM dispatch_number WHERE series = @series AND year = @year AND number NOT IN (
  SELECT number FROM ${BORNE} WHERE series = @series AND year = @year AND void = 1)`;

/**
 * The next number of a register is given. It is taken in the transaction that stores the dispatch, so a rollback or a
 * crash gives it back and the register has no gaps.
 */
export function takeNextNumber(sql: Sqlite, register: RegisterOfYear): number {
  const number = nextNumber(sql, register);
  sql
    .prepare('INSERT INTO dispatch_number (series, year, number) VALUES (@series, @year, @number)')
    .run({ ...register, number });
  return number;
}

/** What it would be if a dispatch bore `with`, a number of the book on paper. */
export function nextNumber(sql: Sqlite, register: RegisterOfYear, withNumber = 0): number {
  const live = sql
    .prepare(
      `SELECT coalesce(max(number), 0) FROM (
         SELECT number FROM ${BORNE} WHERE series = @series AND year = @year AND void = 0
         UNION ALL ${LIVE_OF_GIVEN})`,
    )
    .pluck()
    .get(register) as number;
  const above = Math.max(live, withNumber);
  const taken = sql
    .prepare(
      `SELECT number FROM ${BORNE} WHERE series = @series AND year = @year AND number > @above
       UNION SELECT number FROM dispatch_number WHERE series = @series AND year = @year AND number > @above`,
    )
    .pluck()
    .all({ ...register, above }) as number[];
  return lastOf(above, new Set(taken)) + 1;
}

/** Every number the program gave in a year, by register. */
export function givenNumbers(sql: Sqlite, year: number): Map<DispatchSeries, number[]> {
  const rows = sql.prepare('SELECT series, number FROM dispatch_number WHERE year = ?').all(year) as {
    series: DispatchSeries;
    number: number;
  }[];
  const bySeries = Map.groupBy(rows, ({ series }) => series);
  return new Map([...bySeries].map(([series, own]) => [series, own.map(({ number }) => number)]));
}

/** Symbol or subject of the dispatch that bears a number; undefined = nobody does. */
export function bearerOf(sql: Sqlite, register: RegisterOfYear, number: number): string | undefined {
  return sql
    .prepare(`SELECT bearer FROM ${BORNE} WHERE series = @series AND year = @year AND number = @number`)
    .pluck()
    .get({ ...register, number }) as string | undefined;
}

/** Registers of all years that do not bear every number up to the last: numbers are unique, so counting finds them. */
export function registersWithHoles(sql: Sqlite): RegisterOfYear[] {
  return sql
    .prepare(
      `WITH borne AS (SELECT series, year, count(*) AS numbers, max(number) AS last FROM ${BORNE} GROUP BY series, year),
         given AS (SELECT series, year, max(number) AS last FROM dispatch_number GROUP BY series, year)
       SELECT series, year FROM given g FULL JOIN borne b USING (series, year)
       WHERE max(coalesce(g.last, 0), coalesce(b.last, 0)) > coalesce(b.numbers, 0)`,
    )
    .all() as RegisterOfYear[];
}

/** Every number that a dispatch of a register bears, and every number the program gave in it. */
export function numbersOf(sql: Sqlite, register: RegisterOfYear): { given: number[]; borne: Numbered[] } {
  const borne = sql
    .prepare(`SELECT number, origin, void FROM ${BORNE} WHERE series = @series AND year = @year`)
    .all(register) as { number: number; origin: NumberOrigin; void: 0 | 1 }[];
  const given = sql
    .prepare('SELECT number FROM dispatch_number WHERE series = @series AND year = @year')
    .pluck()
    .all(register) as number[];
  return { given, borne: borne.map((each) => ({ ...each, void: each.void === 1 })) };
}

/** The first number the program gave that is not cancelled; null = none. */
export function firstLiveNumber(sql: Sqlite, register: RegisterOfYear): number | null {
  return sql.prepare(`SELECT min(number) FROM (${LIVE_OF_GIVEN})`).pluck().get(register) as number | null;
}
