import {
  DISPATCH_BOOKS,
  type DispatchBook,
  type DispatchSeries,
} from '../../../../preload/contract/vocabulary/dispatches.ts';
import type { Waiting } from '../../../kernel/waiting.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';
import { numbersOf, registersWithHoles } from '../data/dispatch-numbers.ts';
import { numbersIn, seriesState } from '../domain/number-series.ts';

/** A number that no dispatch bears is a loss somebody has to look into, in whatever year. */
export function dispatchGapTasks(sql: Sqlite): Waiting[] {
  const missing = missingNumbers(sql);
  return DISPATCH_BOOKS.flatMap((book) => {
    const own = missing.filter(({ series }) => bookOf(series) === book);
    if (own.length === 0) return [];
    return [
      {
        key: `dispatch-${book}-gap`,
        count: own.length,
        members: own.map(({ series, year, number }) => `${series}/${String(year)}/${String(number)}`),
        severity: 'danger',
        route: '/papers/registers',
        params: { book, year: String(Math.max(...own.map(({ year }) => year))) },
      },
    ];
  });
}

/** Where a book on paper was taken over, what the program did not give may stand there alone. */
function missingNumbers(sql: Sqlite) {
  return registersWithHoles(sql).flatMap((register) => {
    const { given, borne } = numbersOf(sql, register);
    const { missing } = seriesState(given, borne);
    return numbersIn(missing).map((number) => ({ ...register, number }));
  });
}

function bookOf(series: DispatchSeries): DispatchBook {
  return series === 'dispatch-in' ? 'in' : 'out';
}
