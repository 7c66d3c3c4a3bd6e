import { foldForSearch } from '../../kernel/vietnamese.ts';
import type { Sqlite } from './sqlite.ts';

/**
 * Makes an entry of the archive findable by its words, or by its new ones. The entry of a paper is made by a trigger of
 * the paper's table, so it is there as soon as the paper is. Call it inside the transaction that writes the record.
 */
export function indexForArchive(sql: Sqlite, ref: string, text: string): void {
  archiveIndexer(sql)(ref, text);
}

/** A line of the archive's list. */
export interface ArchiveEntry {
  readonly ref: string;
  readonly kind: string;
  readonly state: string;
  readonly day: string;
  readonly symbol: string;
  readonly subject: string;
  readonly person: string;
}

/** Puts something that is no paper of the program into the list; its words are indexed by who knows them. */
export function insertArchiveEntry(sql: Sqlite, entry: ArchiveEntry): void {
  sql
    .prepare(
      `INSERT INTO archive_entry (kind, ref, state, day, symbol, subject, person, indexed)
       VALUES (@kind, @ref, @state, @day, @symbol, @subject, @person, 0)`,
    )
    .run(entry);
}

/** The same for many, statements prepared once. */
export function archiveIndexer(sql: Sqlite): (ref: string, text: string) => void {
  const find = sql.prepare('SELECT id, indexed FROM archive_entry WHERE ref = ?');
  const forget = sql.prepare('DELETE FROM archive_text WHERE rowid = ?');
  const insert = sql.prepare('INSERT INTO archive_text (rowid, body) VALUES (?, ?)');
  const mark = sql.prepare('UPDATE archive_entry SET indexed = 1 WHERE id = ?');
  return (ref, text) => {
    const entry = find.get(ref) as { id: number; indexed: number } | undefined;
    if (!entry) throw new Error('no such entry of the archive');
    if (entry.indexed === 1) forget.run(entry.id);
    insert.run(entry.id, foldForSearch(text));
    mark.run(entry.id);
  };
}
