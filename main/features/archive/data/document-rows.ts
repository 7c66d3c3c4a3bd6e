import type { DocumentKind } from '../../../../preload/contract/vocabulary/archive.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';

export interface DocumentRecord {
  readonly id: string;
  readonly kind: DocumentKind;
  readonly number: string;
  readonly day: string;
  readonly arrivalYear: number | null;
  readonly arrivalNo: number | null;
  readonly party: string;
  readonly subject: string;
  readonly person: string;
  readonly note: string;
  /** '' = standing alone. */
  readonly aboutKind: string;
  readonly aboutId: string;
  readonly voidReason: string;
  readonly at: string;
  readonly userId: string;
}
export type DocumentFields = Pick<DocumentRecord, 'number' | 'day' | 'party' | 'subject' | 'person' | 'note'>;

const COLUMNS = `id, kind, number, day, arrival_year AS arrivalYear, arrival_no AS arrivalNo, party, subject, person, note,
  about_kind AS aboutKind, about_id AS aboutId, void_reason AS voidReason, at, user_id AS userId`;

export function documentRow(sql: Sqlite, id: string): DocumentRecord | undefined {
  return sql.prepare(`SELECT ${COLUMNS} FROM archive_document WHERE id = ?`).get(id) as
    DocumentRecord | undefined;
}

/** What was filed for a record of another feature. */
export function documentAbout(sql: Sqlite, kind: string, id: string): DocumentRecord | undefined {
  return sql
    .prepare(
      `SELECT ${COLUMNS} FROM archive_document WHERE about_kind = ? AND about_id = ? AND void_reason = '' ORDER BY at LIMIT 1`,
    )
    .get(kind, id) as DocumentRecord | undefined;
}

/** Taken in the transaction that stores the dispatch, so a rollback gives it back. */
export function nextArrivalNo(sql: Sqlite, year: number): number {
  return sql
    .prepare('SELECT coalesce(max(arrival_no), 0) + 1 FROM archive_document WHERE arrival_year = ?')
    .pluck()
    .get(year) as number;
}

export function insertDocument(sql: Sqlite, document: DocumentRecord): void {
  sql
    .prepare(
      `INSERT INTO archive_document (id, kind, number, day, arrival_year, arrival_no, party, subject, person, note,
         about_kind, about_id, void_reason, at, user_id)
       VALUES (@id, @kind, @number, @day, @arrivalYear, @arrivalNo, @party, @subject, @person, @note,
         @aboutKind, @aboutId, @voidReason, @at, @userId)`,
    )
    .run(document);
}

export function updateDocument(sql: Sqlite, id: string, fields: DocumentFields): void {
  sql
    .prepare(
      `UPDATE archive_document SET number = @number, day = @day, party = @party, subject = @subject,
         person = @person, note = @note WHERE id = @id`,
    )
    .run({ id, ...fields });
}

export function voidDocument(sql: Sqlite, id: string, reason: string): void {
  sql.prepare('UPDATE archive_document SET void_reason = ? WHERE id = ?').run(reason, id);
}
