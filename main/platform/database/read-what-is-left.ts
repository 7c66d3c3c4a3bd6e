import { openReader } from './open-sqlite.ts';
import type { Sqlite } from './sqlite.ts';
import { columnsOf, unlessDamaged, walkTable, type Row } from './walk-table.ts';

export interface SalvagedTable {
  readonly table: string;
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
  /** Null when even counting meets a damaged page. */
  readonly expected: number | null;
  readonly gaps: number;
}

/** Reads every table that is worth something outside, as far as its pages can be read. */
export function readTables(
  sqlite: Sqlite,
  leftOut: { readonly tables: RegExp; readonly columns: ReadonlySet<string> },
  tell: (done: number, total: number) => void,
): SalvagedTable[] {
  const names = sqlite
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND sql IS NOT NULL ORDER BY name")
    .pluck()
    .all() as string[];
  const wanted = names.filter((name) => !leftOut.tables.test(name));
  return wanted.map((table, index) => {
    tell(index, wanted.length);
    const columns = columnsOf(sqlite, table)
      .filter(({ name, type }) => type !== 'BLOB' && !leftOut.columns.has(name))
      .map(({ name }) => name);
    const { rows, gaps } = walkTable(sqlite, table, columns);
    const expected = unlessDamaged(
      () => sqlite.prepare(`SELECT count(*) FROM "${table}"`).pluck().get() as number,
    );
    return { table, columns, rows, expected, gaps };
  });
}

/** One stored file; `null` when a page of it is gone. */
export function readBytes(sqlite: Sqlite, table: string, rowid: number): Buffer | null {
  return unlessDamaged(
    () => sqlite.prepare(`SELECT bytes FROM "${table}" WHERE rowid = ?`).pluck().get(rowid) as Buffer,
  );
}

export function openDamaged(file: string, key: Uint8Array): Sqlite | null {
  return unlessDamaged(() => {
    const sqlite = openReader(file, key);
    try {
      sqlite.prepare('SELECT count(*) FROM sqlite_schema').get();
      return sqlite;
    } catch (error) {
      sqlite.close();
      throw error;
    }
  });
}
