import { readFileSync, writeFileSync } from 'node:fs';
import type { Sqlite } from '../../../main/platform/database/sqlite.ts';

const PAGE_BYTES = 4096;

/** One page of a table. An overflow page holds the end of a row that is too long for its leaf. */
export interface DatabasePage {
  /** Counted from 1 as SQLite does. */
  readonly page: number;
  readonly type: 'internal' | 'leaf' | 'overflow';
  /** Rows that begin on it. */
  readonly rows: number;
  /** Where it hangs in the tree; the overflow pages of one row have one place. */
  readonly place: string;
}

/** The pages of a table in the order of its rows; how they lie in the file differs from vault to vault. */
export function pagesOf(sqlite: Sqlite, table: string): DatabasePage[] {
  return sqlite
    .prepare(
      `SELECT pageno AS page, pagetype AS type, ncell AS rows, substr(path || '+', 1, instr(path || '+', '+') - 1) AS place
       FROM dbstat WHERE name = ? ORDER BY path`,
    )
    .all(table) as DatabasePage[];
}

/** Flips one byte in each of these pages. */
export function spoil(file: string, pages: readonly number[]): void {
  const bytes = readFileSync(file);
  for (const page of pages) bytes[(page - 1) * PAGE_BYTES + 2_000]! ^= 0xff;
  writeFileSync(file, bytes);
}

/** The first overflow page of each row that has any, in the order of the rows. */
export function textsIn(pages: readonly DatabasePage[]): DatabasePage[] {
  const overflow = pages.filter(({ type }) => type === 'overflow');
  return [...Map.groupBy(overflow, ({ place }) => place).values()].map(([first]) => first!);
}
