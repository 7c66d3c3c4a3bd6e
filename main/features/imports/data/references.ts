import type { Sqlite } from '../../../platform/database/sqlite.ts';
import { isTableName, type TableName } from './table-rows.ts';

/** A column that names a record of a table an import may write. */
export interface Reference {
  readonly table: string;
  readonly column: string;
  readonly target: TableName;
}

/** Kept without a foreign key where a history must outlive what it tells of; by name they are known all the same. */
const NAMED_COLUMN = /^(?:.*_)?(staff|class|student)_id$/u;

/** Every such column, asked of the schema itself: a table that comes later is in it without a word here. */
export function referencesTo(sql: Sqlite): Reference[] {
  const columns = sql
    .prepare(
      `SELECT t.name AS "table", c.name AS "column", f."table" AS target
       FROM sqlite_schema t JOIN pragma_table_info(t.name) c
       LEFT JOIN pragma_foreign_key_list(t.name) f ON f."from" = c.name
       WHERE t.type = 'table' ORDER BY t.name, c.cid`,
    )
    .all() as { table: string; column: string; target: string | null }[];
  return columns.flatMap(({ table, column, target }) => {
    const name = target ?? NAMED_COLUMN.exec(column)?.[1] ?? '';
    return isTableName(name) ? [{ table, column, target: name }] : [];
  });
}

/** What the records of one table refer to; all of it must be there when an older state of a record comes back. */
export function referencesOf(
  sql: Sqlite,
  table: TableName,
): { column: string; target: string; key: string }[] {
  return sql
    .prepare(
      'SELECT "from" AS "column", "table" AS target, coalesce("to", \'id\') AS key FROM pragma_foreign_key_list(?)',
    )
    .all(table) as { column: string; target: string; key: string }[];
}
