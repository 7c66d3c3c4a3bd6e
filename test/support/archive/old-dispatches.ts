import { randomUUID } from 'node:crypto';
import { insertArchiveEntry } from '../../../main/platform/database/archive-index.ts';
import type { Sqlite } from '../../../main/platform/database/sqlite.ts';

export interface OldDispatch {
  readonly number: string;
  readonly day: string;
  readonly reason?: string;
  /** As migration 0025 read it from the symbol; none = it could not tell. */
  readonly read?: { readonly outKind: string; readonly outNo: number };
}

/** Outgoing dispatches as they stand in a vault of before the registers; today's rules let nobody enter such. Their refs. */
export function addOldDispatches(sql: Sqlite, dispatches: readonly OldDispatch[]): string[] {
  const rule = sql
    .prepare(`SELECT sql FROM sqlite_master WHERE name = 'archive_document_numbered'`)
    .pluck()
    .get() as string;
  const userId = sql.prepare('SELECT id FROM user LIMIT 1').pluck().get() as string;
  sql.exec('DROP TRIGGER archive_document_numbered');
  const insert = sql.prepare(
    `INSERT INTO archive_document (id, kind, number, day, out_kind, out_year, out_no, number_origin, party, subject,
       person, note, about_kind, about_id, void_reason, at, user_id)
     VALUES (@id, 'dispatch-out', @number, @day, @outKind, @outYear, @outNo, @origin, 'Phòng Văn hóa', @subject, '', '', '',
       '', @reason, '2026-01-05T01:00:00.000Z', @userId)`,
  );
  const refs = dispatches.map(({ number, day, reason = '', read }) => {
    const id = randomUUID().replace(/^(.{14})4/u, '$17');
    const place = read
      ? { ...read, outYear: Number(day.slice(0, 4)), origin: 'read' }
      : { outKind: '', outNo: null, outYear: null, origin: '' };
    const subject = `Văn bản cũ ${number}`;
    insert.run({ id, number, day, reason, userId, subject, ...place });
    const state = reason === '' ? 'kept' : 'void';
    insertArchiveEntry(sql, {
      ref: id,
      kind: 'dispatch-out',
      state,
      day,
      symbol: number,
      subject,
      person: '',
    });
    return id;
  });
  sql.exec(rule);
  return refs;
}
