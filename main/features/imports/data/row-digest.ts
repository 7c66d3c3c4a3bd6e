import { sha256Hex } from '../../../kernel/sha256-hex.ts';
import { columnsOf, type Row, type TableName } from './table-rows.ts';

/**
 * SHA-256 over every value of a row, in the order of the columns: equal only while nothing in it was changed. Empty
 * columns at the end add nothing, so a column that came with a later version of the program leaves old digests true.
 */
export function rowDigest(table: TableName, row: Row): string {
  const columns = columnsOf(table);
  const last = columns.findLastIndex((column) => (row[column] ?? null) !== null);
  return sha256Hex(JSON.stringify(columns.slice(0, last + 1).map((column) => row[column] ?? null)));
}
