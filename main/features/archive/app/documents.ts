import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import type { DocumentKind } from '../../../../preload/contract/vocabulary/archive.ts';
import { appError } from '../../../kernel/app-error.ts';
import type { Context } from '../../../kernel/context.ts';
import { signedInUser } from '../../../kernel/signed-in-user.ts';
import { vietnamDay } from '../../../kernel/vietnam-day.ts';
import { insertArchiveEntry } from '../../../platform/database/archive-index.ts';
import { indexForSearch, type SearchEntry } from '../../../platform/database/search-index.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';
import type { Transaction } from '../../../platform/database/work.ts';
import {
  documentRow,
  insertDocument,
  updateDocument,
  voidDocument as markVoid,
  type DocumentFields,
  type DocumentRecord,
} from '../data/document-rows.ts';
import { updateEntry, type EntryRow } from '../data/entry-rows.ts';
import type { ArchiveCore } from './archive-core.ts';
import { keepFiles, roomFor } from './attach-files.ts';
import { checkFile } from './check-file.ts';
import { reindex } from './index-text.ts';
import { checkPlace, placeFor, type RegisterPlace } from './register-place.ts';

export interface FiledFor {
  /** Glossary noun of another feature: 'incident'. */
  readonly kind: string;
  readonly id: string;
}

/** A dispatch or another document with its files, all or nothing. */
export async function addDocument(
  core: ArchiveCore,
  context: Context,
  input: InputOf<'archive.addDocument'>,
): Promise<OutputOf<'archive.addDocument'>> {
  const { kind, files, outKind, unit, earlierNo, jumpConfirmed, ...typed } = input;
  const today = vietnamDay(context.at);
  const fields = { ...typed, arrivalDay: kind === 'dispatch-in' ? typed.arrivalDay || today : '' };
  checkFields(kind, fields, today);
  const checked = files.map(checkFile);
  await core.database.requireRoom(roomFor(checked));
  return core.database.write(context, { action: 'archive.addDocument' }, (tx) => {
    const place = placeFor(core, tx, { kind, outKind, unit, earlierNo, jumpConfirmed, ...fields });
    const document = storeDocument(core, tx, context, kind, { ...fields, ...place }, { kind: '', id: '' });
    tx.about(document.id);
    const added = keepFiles(core, tx, context, { ownerKind: 'document', ownerId: document.id }, checked);
    reindex(tx.sql, document.id);
    tx.note({ kind, files: added, ...(earlierNo === null ? {} : { earlierNo }) });
    return { ref: document.id, arrivalNo: document.arrivalNo, number: document.number };
  });
}

/** The record and its entry; the caller indexes its words once its files are there. */
export function storeDocument(
  core: Pick<ArchiveCore, 'newId'>,
  tx: Transaction,
  context: Context,
  kind: DocumentKind,
  fields: DocumentFields & RegisterPlace,
  about: FiledFor,
): DocumentRecord {
  const document: DocumentRecord = {
    id: core.newId(),
    kind,
    ...fields,
    aboutKind: about.kind,
    aboutId: about.id,
    voidReason: '',
    numberFreed: 0,
    at: tx.at,
    userId: signedInUser(context).userId,
  };
  insertDocument(tx.sql, document);
  insertArchiveEntry(tx.sql, { ref: document.id, kind, state: 'kept', ...shown(fields) });
  indexForSearch(tx.sql, searchEntryOf(document));
  tx.change('archive-document', document.id, { kind, ...fields });
  return document;
}

export async function changeDocument(
  core: ArchiveCore,
  context: Context,
  input: InputOf<'archive.changeDocument'>,
): Promise<void> {
  const { ref, ...typed } = input;
  await core.database.write(context, { action: 'archive.changeDocument', subject: ref }, (tx) => {
    const before = requireOpenDocument(tx, ref);
    const fields = {
      ...typed,
      arrivalDay: before.kind === 'dispatch-in' ? typed.arrivalDay || before.arrivalDay : '',
    };
    checkFields(before.kind, fields, vietnamDay(context.at));
    checkPlace(before, fields);
    updateDocument(tx.sql, ref, fields);
    showAgain(tx.sql, { ...before, ...fields });
    // Names of the fields: what stood in them may be about people, and the outbox has the record.
    const changed = (Object.keys(fields) as (keyof DocumentFields)[]).filter(
      (field) => fields[field] !== before[field],
    );
    tx.note({ fields: changed });
    tx.change('archive-document', ref, fields);
  });
}

function checkFields(kind: DocumentKind, fields: DocumentFields, today: string): void {
  if (fields.day > today || fields.arrivalDay > today) throw appError('archive.day-in-future');
  if (kind !== 'file' && fields.party === '') throw appError('archive.party-missing');
  if (kind === 'dispatch-in' && fields.arrivalDay < fields.day) throw appError('archive.arrived-too-early');
}

/**
 * A void document keeps its number, its files and its place. `numberMistaken`: the number of the book on paper was
 * mistyped, so the register does not go on behind it.
 * @throws archive.not-found, archive.document-void, archive.number-is-right
 */
export async function voidDocument(
  core: ArchiveCore,
  context: Context,
  { ref, reason, numberMistaken }: InputOf<'archive.voidDocument'>,
): Promise<void> {
  await core.database.write(context, { action: 'archive.voidDocument', subject: ref }, (tx) => {
    const document = requireOpenDocument(tx, ref);
    if (numberMistaken && document.numberOrigin !== 'earlier') throw appError('archive.number-is-right');
    markVoid(tx.sql, { ref, reason, numberMistaken });
    updateEntry(tx.sql, { ref, state: 'void', ...shown(document) });
    tx.change('archive-document', ref, { state: 'void', reason, numberMistaken });
  });
}

/** The list, the search and the index say what the record says now. */
export function showAgain(sql: Sqlite, document: DocumentRecord): void {
  updateEntry(sql, { ref: document.id, state: 'kept', ...shown(document) });
  indexForSearch(sql, searchEntryOf(document));
  reindex(sql, document.id);
}

/** @throws archive.not-found, archive.document-void */
export function requireOpenDocument(tx: Transaction, ref: string): DocumentRecord {
  const document = documentRow(tx.sql, ref);
  if (!document) throw appError('archive.not-found');
  if (document.voidReason !== '') throw appError('archive.document-void');
  return document;
}

function shown(fields: DocumentFields): Pick<EntryRow, 'day' | 'symbol' | 'subject' | 'person'> {
  return {
    day: fields.day,
    symbol: fields.number,
    subject: fields.subject,
    person: fields.person || fields.party,
  };
}

/** Its notes are found in the archive only. */
function searchEntryOf(document: DocumentRecord): SearchEntry {
  const { id: ref, number, subject, party, person, arrivalNo } = document;
  const title = number === '' ? subject : `${number} ${subject}`;
  const arrival = arrivalNo === null ? '' : ` số đến ${String(arrivalNo)}`;
  const text = `${title} ${party} ${person}${arrival}`;
  return { kind: 'document', ref, title, detail: person || party, text };
}
