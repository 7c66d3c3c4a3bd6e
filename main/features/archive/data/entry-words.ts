import type { Sqlite } from '../../../platform/database/sqlite.ts';

/** What one entry is found by, as it is stored. */
export interface EntryWords {
  readonly paper: PaperWords | undefined;
  /** Subject, number, party and what else was written of a document; of a paper of another body also its file. */
  readonly document: readonly string[] | undefined;
  /** Names and notes of its attachments. */
  readonly files: readonly string[];
}
export interface PaperWords {
  readonly title: string;
  readonly symbol: string;
  readonly person: string;
  readonly department: string;
  readonly content: string;
}

/** Statements prepared once, for the words of many entries. */
export function entryWords(sql: Sqlite): (ref: string) => EntryWords {
  const paper = sql.prepare('SELECT title, symbol, person, department, content FROM paper WHERE id = ?');
  const document = sql
    .prepare(
      `SELECT subject, number, party, person, note, signer, receiver,
         iif(arrival_no IS NULL, '', 'Số đến ' || arrival_no) FROM archive_document WHERE id = ?`,
    )
    .raw();
  const incoming = sql
    .prepare(
      `SELECT e.subject, e.symbol, e.person, s.file_name FROM incoming_scan s
       JOIN archive_entry e ON e.ref = s.id WHERE s.id = ?`,
    )
    .raw();
  const files = sql
    .prepare(
      'SELECT file_name, note FROM archive_attachment WHERE owner_kind = ? AND owner_id = ? ORDER BY at, id',
    )
    .raw();
  return (ref) => {
    const found = paper.get(ref) as PaperWords | undefined;
    return {
      paper: found,
      document: found ? undefined : ((document.get(ref) ?? incoming.get(ref)) as string[] | undefined),
      files: (files.all(found ? 'paper' : 'document', ref) as string[][]).flat(),
    };
  };
}
