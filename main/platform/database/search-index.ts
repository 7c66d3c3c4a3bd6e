import { foldForSearch } from '../../kernel/vietnamese.ts';
import type { Sqlite } from './sqlite.ts';

export interface SearchEntry {
  /** `document`: whatever the archive keeps besides the papers of the program. */
  readonly kind: 'staff' | 'student' | 'account' | 'paper' | 'document';
  readonly ref: string;
  readonly title: string;
  readonly detail: string;
  /** What it is found by, unfolded. */
  readonly text: string;
}

/** Statements prepared once, for writing many records in one transaction; `isNew` = nothing was indexed of it yet. */
export function searchIndexer(sql: Sqlite): (entry: SearchEntry, isNew?: boolean) => void {
  const find = sql.prepare('SELECT id FROM search_entry WHERE kind = ? AND ref = ?').pluck();
  const rename = sql.prepare('UPDATE search_entry SET title = ?, detail = ? WHERE id = ?');
  const add = sql.prepare('INSERT INTO search_entry (kind, ref, title, detail) VALUES (?, ?, ?, ?)');
  const forget = sql.prepare('DELETE FROM search_text WHERE rowid = ?');
  const insert = sql.prepare('INSERT INTO search_text (rowid, body) VALUES (?, ?)');
  return (entry, isNew = false) => {
    const known = isNew ? undefined : (find.get(entry.kind, entry.ref) as number | undefined);
    // Not one upsert with RETURNING: that builds a temporary table a row and costs four times the insert.
    const id = known ?? Number(add.run(entry.kind, entry.ref, entry.title, entry.detail).lastInsertRowid);
    if (known !== undefined) {
      rename.run(entry.title, entry.detail, known);
      forget.run(known);
    }
    insert.run(id, foldForSearch(entry.text));
  };
}

/** Inserts or replaces the findable text of one record. Call it inside the transaction that writes the record. */
export function indexForSearch(sql: Sqlite, entry: SearchEntry): void {
  searchIndexer(sql)(entry);
}

/** Forgets records; statements prepared once. */
export function searchRemover(sql: Sqlite): (kind: SearchEntry['kind'], ref: string) => void {
  const forget = sql.prepare('DELETE FROM search_entry WHERE kind = ? AND ref = ? RETURNING id');
  const forgetText = sql.prepare('DELETE FROM search_text WHERE rowid = ?');
  return (kind, ref) => {
    const row = forget.get(kind, ref) as { id: number } | undefined;
    if (row) forgetText.run(row.id);
  };
}
