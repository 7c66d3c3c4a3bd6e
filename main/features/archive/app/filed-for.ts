import type { AttachmentOwner, AttachmentType } from '../../../../preload/contract/vocabulary/archive.ts';
import type { Context } from '../../../kernel/context.ts';
import { vietnamDay } from '../../../kernel/vietnam-day.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';
import type { Transaction } from '../../../platform/database/work.ts';
import { attachmentsOf } from '../data/attachment-rows.ts';
import { documentAbout } from '../data/document-rows.ts';
import type { ArchiveCore } from './archive-core.ts';
import { keepFiles } from './attach-files.ts';
import { checkFile, type NewFile } from './check-file.ts';
import { storeDocument, type FiledFor } from './documents.ts';
import { reindex } from './index-text.ts';
import { NO_PLACE } from './register-place.ts';

export interface FiledFile {
  readonly id: string;
  readonly fileName: string;
  readonly mediaType: AttachmentType;
  readonly size: number;
  readonly sha256: string;
  readonly at: string;
}

const BLANK = { number: '', party: '', note: '', arrivalDay: '', signer: '', receiver: '', copies: 0 };

/** Keeps a file for a record of another feature; its document is made with the first one. */
export function fileFor(
  core: ArchiveCore,
  tx: Transaction,
  context: Context,
  about: FiledFor & { readonly subject: string; readonly person: string },
  file: NewFile,
): string {
  const checked = checkFile(file);
  const { subject, person } = about;
  const document =
    documentAbout(tx.sql, about.kind, about.id) ??
    storeDocument(
      core,
      tx,
      context,
      'file',
      { ...BLANK, ...NO_PLACE, day: vietnamDay(tx.at), subject, person },
      { kind: about.kind, id: about.id },
    );
  keepFiles(core, tx, context, { ownerKind: 'document', ownerId: document.id }, [checked]);
  reindex(tx.sql, document.id);
  const kept = attachmentsOf(tx.sql, 'document', document.id).find(({ sha256 }) => sha256 === checked.sha256);
  if (!kept) throw new Error('the attachment was not kept');
  return kept.id;
}

export function filesFor(sql: Sqlite, about: FiledFor): FiledFile[] {
  const document = documentAbout(sql, about.kind, about.id);
  return document ? filedWith(sql, 'document', document.id) : [];
}

/** What is kept with a paper or a document, oldest first. */
export function filedWith(sql: Sqlite, owner: AttachmentOwner, ownerId: string): FiledFile[] {
  return attachmentsOf(sql, owner, ownerId).map(({ id, fileName, mediaType, size, sha256, at }) => ({
    id,
    fileName,
    mediaType,
    size,
    sha256,
    at,
  }));
}
