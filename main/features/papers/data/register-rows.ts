import type { PaperKind } from '../../../../preload/contract/vocabulary/papers.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';
import type { NumberedPaper } from '../domain/number-register.ts';

/** Years in which a number was given, newest first. */
export function registerYears(sql: Sqlite): number[] {
  return sql
    .prepare('SELECT year FROM paper_number UNION SELECT year FROM paper ORDER BY year DESC')
    .pluck()
    .all() as number[];
}

/** Last number of each kind that was taken in a year. */
export function lastNumbers(sql: Sqlite, year: number): Map<PaperKind, number> {
  const rows = sql.prepare('SELECT kind, last FROM paper_number WHERE year = ?').all(year) as {
    kind: PaperKind;
    last: number;
  }[];
  return new Map(rows.map(({ kind, last }) => [kind, last]));
}

/**
 * Numbers of all years that no paper bears, as kind/year/number. A number is unique in its register, so counting finds the
 * registers with a gap, and only those are gone through.
 */
export function missingNumbers(sql: Sqlite): string[] {
  return sql
    .prepare(
      `WITH RECURSIVE gaping AS MATERIALIZED (
         SELECT kind, year, last FROM paper_number
         LEFT JOIN (SELECT kind, year, count(*) AS papers FROM paper GROUP BY kind, year) USING (kind, year)
         WHERE last > coalesce(papers, 0)),
       given (kind, year, number) AS (
         SELECT kind, year, last FROM gaping UNION ALL SELECT kind, year, number - 1 FROM given WHERE number > 1)
       SELECT kind || '/' || year || '/' || number FROM given g
       WHERE NOT EXISTS (SELECT 1 FROM paper p WHERE p.kind = g.kind AND p.year = g.year AND p.number = g.number)`,
    )
    .pluck()
    .all() as string[];
}

export function numberedPapers(sql: Sqlite, year: number): NumberedPaper[] {
  return sql
    .prepare(
      `SELECT id, kind, number, symbol, title, person, state, issued_at AS issuedAt, signed_on AS signedOn, reason
       FROM paper WHERE year = ? ORDER BY kind, number`,
    )
    .all(year) as NumberedPaper[];
}

/** Papers issued before an instant that still wait for a signature; slips are not signed. */
export function unsignedSince(sql: Sqlite, before: string): string[] {
  return sql
    .prepare(
      `SELECT id FROM paper
       WHERE state IN ('issued', 'signing') AND kind <> 'phieu-cap' AND issued_at < ?`,
    )
    .pluck()
    .all(before) as string[];
}
