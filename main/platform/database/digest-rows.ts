import { sha256Hex } from '../../kernel/sha256-hex.ts';
import type { RowDigest, RowsToDigest } from './digest-jobs.ts';
import type { Sqlite } from './sqlite.ts';

/** Bytes between two reports; a few hundredths of a second. */
const SLICE = 8 * 1024 * 1024;

/** In slices. One pass over the table; where a page does not authenticate, row by row, so that the others are still told. */
export function* digestRows(sql: Sqlite, { table, rowids }: RowsToDigest): Generator<RowDigest[]> {
  const one = sql.prepare(`SELECT bytes FROM ${table} WHERE rowid = ?`).pluck();
  const left = new Set(rowids);
  let slice: RowDigest[] = [];
  let bytes = 0;
  const take = (rowid: number, content: Buffer) => {
    left.delete(rowid);
    slice.push({ rowid, sha256: sha256Hex(content), size: content.byteLength });
    bytes += content.byteLength;
  };
  for (const row of passOver(sql, table, rowids)) {
    if (left.has(row[0])) take(...row);
    if (bytes < SLICE) continue;
    yield slice;
    slice = [];
    bytes = 0;
  }
  for (const rowid of left) {
    try {
      const content = one.get(rowid) as Buffer | undefined;
      if (content) take(rowid, content);
    } catch {
      slice.push({ rowid, sha256: null, size: 0 });
    }
  }
  yield slice;
}

/** Ends early at the first page that does not authenticate. */
function* passOver(sql: Sqlite, table: string, rowids: readonly number[]): Generator<[number, Buffer]> {
  const [first, last] = [rowids[0], rowids.at(-1)];
  if (first === undefined || last === undefined) return;
  const rows = sql
    .prepare(`SELECT rowid, bytes FROM ${table} WHERE rowid BETWEEN ? AND ? ORDER BY rowid`)
    .raw();
  try {
    yield* rows.iterate(first, last) as IterableIterator<[number, Buffer]>;
  } catch {
    // The rows that were not reached are asked for one by one.
  }
}
