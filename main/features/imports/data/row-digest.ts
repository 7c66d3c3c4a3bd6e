import { sha256Hex } from '../../../kernel/sha256-hex.ts';
import { columnsOf, type Row, type TableName } from './table-rows.ts';

/** SHA-256 over every value of a row, in the order of the columns: equal only while nothing in it was changed. */
export function rowDigest(table: TableName, row: Row): string {
  return sha256Hex(JSON.stringify(columnsOf(table).map((column) => row[column] ?? null)));
}
