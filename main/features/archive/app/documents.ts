import type { InputOf } from '../../../../preload/contract/index.ts';
import type { DocumentKind } from '../../../../preload/contract/vocabulary/archive.ts';
import { appError } from '../../../kernel/app-error.ts';
import type { Context } from '../../../kernel/context.ts';
import { signedInUser } from '../../../kernel/signed-in-user.ts';
import { vietnamDay } from '../../../kernel/vietnam-day.ts';
import { insertArchiveEntry } from '../../../platform/database/archive-index.ts';
import { indexForSearch, type SearchEntry } from '../../../platform/database/search-index.ts';
import type { Transaction } from '../../../platform/database/work.ts';
import {
  documentRow,
  insertDocument,
  nextArrivalNo,
  updateDocument,
  voidDocument as markVoid,
  type DocumentFields,
  type DocumentRecord,
} from '../data/document-rows.ts';
import { updateEntry } from '../data/entry-rows.ts';
import type { ArchiveCore } from './archive-core.ts';
import { keepFiles, roomFor } from './attach-files.ts';
import { checkFile } from './check-file.ts';
import { reindex } from './index-text.ts';

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
): Promise<{ ref: string; arrivalNo: number | null }> {
  const { kind, files, ...fields } = input;
  const today = vietnamDay(context.at);
  if (fields.day > today) throw appError('archive.day-in-future');
  if (kind !== 'file' && fields.party === '') throw appError('archive.party-missing');
  const checked = files.map(checkFile);
  await core.database.requireRoom(roomFor(checked));
  return core.database.write(context, { action: 'archive.addDocument' }, (tx) => {
    const document = storeDocument(core, tx, context, kind, fields, { kind: '', id: '' });
    tx.about(document.id);
    const added = keepFiles(core, tx, context, { ownerKind: 'document', ownerId: document.id }, checked);
    reindex(tx.sql, document.id);
    tx.note({ kind, files: added });
    return { ref: document.id, arrivalNo: document.arrivalNo };
  });
}

/** The record and its entry; the caller indexes its words once its files are there. */
export function storeDocument(
  core: Pick<ArchiveCore, 'newId'>,
  tx: Transaction,
  context: Context,
  kind: DocumentKind,
  fields: DocumentFields,
  about: FiledFor,
): DocumentRecord {
  const arrivalYear = kind === 'dispatch-in' ? Number(vietnamDay(tx.at).slice(0, 4)) : null;
  const document: DocumentRecord = {
    id: core.newId(),
    kind,
    ...fields,
    arrivalYear,
    arrivalNo: arrivalYear === null ? null : nextArrivalNo(tx.sql, arrivalYear),
    aboutKind: about.kind,
    aboutId: about.id,
    voidReason: '',
    at: tx.at,
    userId: signedInUser(context).userId,
  };
  insertDocument(tx.sql, document);
  insertArchiveEntry(tx.sql, { ref: document.id, kind, state: 'kept', ...shown(fields) });
  indexForSearch(tx.sql, searchEntryOf(document.id, fields));
  tx.change('archive-document', document.id, { kind, ...fields, arrivalYear, arrivalNo: document.arrivalNo });
  return document;
}

export async function changeDocument(
  core: ArchiveCore,
  context: Context,
  input: InputOf<'archive.changeDocument'>,
): Promise<void> {
  const { ref, ...fields } = input;
  if (fields.day > vietnamDay(context.at)) throw appError('archive.day-in-future');
  await core.database.write(context, { action: 'archive.changeDocument', subject: ref }, (tx) => {
    const before = requireOpenDocument(tx, ref);
    if (before.kind !== 'file' && fields.party === '') throw appError('archive.party-missing');
    updateDocument(tx.sql, ref, fields);
    updateEntry(tx.sql, { ref, state: 'kept', ...shown(fields) });
    indexForSearch(tx.sql, searchEntryOf(ref, fields));
    reindex(tx.sql, ref);
    // Names of the fields: what stood in them may be about people, and the outbox has the record.
    const changed = (Object.keys(fields) as (keyof DocumentFields)[]).filter(
      (field) => fields[field] !== before[field],
    );
    tx.note({ fields: changed });
    tx.change('archive-document', ref, fields);
  });
}

/** A void document keeps its number, its files and its place. */
export async function voidDocument(
  core: ArchiveCore,
  context: Context,
  { ref, reason }: InputOf<'archive.voidDocument'>,
): Promise<void> {
  await core.database.write(context, { action: 'archive.voidDocument', subject: ref }, (tx) => {
    const document = requireOpenDocument(tx, ref);
    markVoid(tx.sql, ref, reason);
    updateEntry(tx.sql, { ref, state: 'void', ...shown(document) });
    tx.change('archive-document', ref, { state: 'void', reason });
  });
}

function requireOpenDocument(tx: Transaction, ref: string): DocumentRecord {
  const document = documentRow(tx.sql, ref);
  if (!document) throw appError('archive.not-found');
  if (document.voidReason !== '') throw appError('archive.document-void');
  return document;
}

function shown(fields: DocumentFields) {
  return {
    day: fields.day,
    symbol: fields.number,
    subject: fields.subject,
    person: fields.person || fields.party,
  };
}

/** Its notes are found in the archive only. */
function searchEntryOf(ref: string, { number, subject, party, person }: DocumentFields): SearchEntry {
  const title = number === '' ? subject : `${number} ${subject}`;
  return { kind: 'document', ref, title, detail: person || party, text: `${title} ${party} ${person}` };
}
