import type { DocumentKind } from '../../../../preload/contract/vocabulary/archive.ts';
import type { NumberOrigin, OutgoingKind } from '../../../../preload/contract/vocabulary/dispatches.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';
import { FREED } from './freed-number.ts';

export interface DocumentRecord {
  readonly id: string;
  readonly kind: DocumentKind;
  readonly number: string;
  readonly day: string;
  readonly arrivalYear: number | null;
  readonly arrivalNo: number | null;
  /** Day an incoming dispatch came; '' for everything else. */
  readonly arrivalDay: string;
  /** Register, year and place of an outgoing dispatch; '' and null for everything else. */
  readonly outKind: OutgoingKind | '';
  readonly outYear: number | null;
  readonly outNo: number | null;
  readonly numberOrigin: NumberOrigin;
  readonly signer: string;
  readonly receiver: string;
  readonly copies: number;
  readonly party: string;
  readonly subject: string;
  readonly person: string;
  readonly note: string;
  /** '' = standing alone. */
  readonly aboutKind: string;
  readonly aboutId: string;
  readonly voidReason: string;
  /** 1 = cancelled, and its register does not go on behind its number. */
  readonly numberFreed: 0 | 1;
  readonly at: string;
  readonly userId: string;
}
/** What people type, and may correct. */
export type DocumentFields = Pick<
  DocumentRecord,
  'number' | 'day' | 'party' | 'subject' | 'person' | 'note' | 'arrivalDay' | 'signer' | 'receiver' | 'copies'
>;

const COLUMNS = `id, kind, number, day, arrival_year AS arrivalYear, arrival_no AS arrivalNo, arrival_day AS arrivalDay,
  out_kind AS outKind, out_year AS outYear, out_no AS outNo, number_origin AS numberOrigin,
  signer, receiver, copies, party, subject, person, note,
  about_kind AS aboutKind, about_id AS aboutId, void_reason AS voidReason, ${FREED} AS numberFreed, at, user_id AS userId`;

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

/** By a condition and an order of the program's own. */
export function documentRows(
  sql: Sqlite,
  condition: string,
  values: Readonly<Record<string, string | number>>,
): DocumentRecord[] {
  return sql
    .prepare(`SELECT ${COLUMNS} FROM archive_document WHERE ${condition}`)
    .all(values) as DocumentRecord[];
}

export function insertDocument(sql: Sqlite, document: DocumentRecord): void {
  sql
    .prepare(
      `INSERT INTO archive_document (id, kind, number, day, arrival_year, arrival_no, arrival_day,
         out_kind, out_year, out_no, number_origin, signer, receiver, copies, party, subject, person, note,
         about_kind, about_id, void_reason, at, user_id)
       VALUES (@id, @kind, @number, @day, @arrivalYear, @arrivalNo, @arrivalDay,
         @outKind, @outYear, @outNo, @numberOrigin, @signer, @receiver, @copies, @party, @subject, @person, @note,
         @aboutKind, @aboutId, @voidReason, @at, @userId)`,
    )
    .run(document);
}

export function updateDocument(sql: Sqlite, id: string, fields: DocumentFields): void {
  sql
    .prepare(
      `UPDATE archive_document SET number = @number, day = @day, party = @party, subject = @subject,
         person = @person, note = @note, arrival_day = @arrivalDay, signer = @signer, receiver = @receiver,
         copies = @copies WHERE id = @id`,
    )
    .run({ id, ...fields });
}

/** Of an old outgoing dispatch: the register, the number and the symbol of the book on paper. */
export function placeDocument(
  sql: Sqlite,
  id: string,
  place: Pick<DocumentRecord, 'number' | 'outKind' | 'outYear' | 'outNo' | 'numberOrigin'>,
): void {
  sql
    .prepare(
      `UPDATE archive_document SET number = @number, out_kind = @outKind, out_year = @outYear, out_no = @outNo,
         number_origin = @numberOrigin WHERE id = @id`,
    )
    .run({ id, ...place });
}

export function voidDocument(
  sql: Sqlite,
  { ref, reason, numberMistaken }: { ref: string; reason: string; numberMistaken: boolean },
): void {
  sql
    .prepare('UPDATE archive_document SET void_reason = ?, number_mistaken = ? WHERE id = ?')
    .run(reason, Number(numberMistaken), ref);
}
