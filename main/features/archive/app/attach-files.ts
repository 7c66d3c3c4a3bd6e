import type { AttachmentOwner } from '../../../../preload/contract/vocabulary/archive.ts';
import { appError } from '../../../kernel/app-error.ts';
import type { Context } from '../../../kernel/context.ts';
import { signedInUser } from '../../../kernel/signed-in-user.ts';
import { keepBytes } from '../../../platform/database/kept-bytes.ts';
import type { Transaction } from '../../../platform/database/work.ts';
import { insertAttachment, isAttached } from '../data/attachment-rows.ts';
import { documentRow } from '../data/document-rows.ts';
import { keptPaper } from '../data/kept-papers.ts';
import type { ArchiveCore } from './archive-core.ts';
import { checkFile, type CheckedFile, type NewFile } from './check-file.ts';
import { reindex } from './index-text.ts';

/** Adds files to a paper or a document; those that are there already are left. Gives the number of new ones. */
export async function attachFiles(
  core: ArchiveCore,
  context: Context,
  input: {
    readonly ownerKind: AttachmentOwner;
    readonly ownerId: string;
    readonly files: readonly NewFile[];
  },
): Promise<{ added: number }> {
  const { ownerKind, ownerId } = input;
  const files = input.files.map(checkFile);
  await core.database.requireRoom(roomFor(files));
  return core.database.write(context, { action: 'archive.attach', subject: ownerId }, (tx) => {
    requireOwner(tx, ownerKind, ownerId);
    const added = keepFiles(core, tx, context, { ownerKind, ownerId }, files);
    reindex(tx.sql, ownerId);
    tx.note({ added, sha256: files.map(({ sha256 }) => sha256) });
    return { added };
  });
}

export function roomFor(files: readonly CheckedFile[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes.byteLength, 0);
}

/** Inside a running transaction; the caller indexes the owner's words afterwards. */
export function keepFiles(
  core: Pick<ArchiveCore, 'newId'>,
  tx: Transaction,
  context: Context,
  owner: { readonly ownerKind: AttachmentOwner; readonly ownerId: string },
  files: readonly CheckedFile[],
): number {
  let added = 0;
  for (const { sha256, mediaType, bytes, fileName, note } of files) {
    if (isAttached(tx.sql, owner.ownerKind, owner.ownerId, sha256)) continue;
    if (!keepBytes(tx.sql, { sha256, mediaType, bytes }))
      throw appError('archive.file-changed', { file: fileName });
    const id = core.newId();
    insertAttachment(tx.sql, {
      id,
      ...owner,
      sha256,
      fileName,
      note,
      at: tx.at,
      userId: signedInUser(context).userId,
    });
    tx.change('archive-attachment', id, { ...owner, sha256, mediaType, size: bytes.byteLength });
    added += 1;
  }
  return added;
}

function requireOwner(tx: Transaction, kind: AttachmentOwner, id: string): void {
  if (kind === 'paper') {
    if (!keptPaper(tx.sql, id)) throw appError('archive.not-found');
    return;
  }
  const document = documentRow(tx.sql, id);
  if (!document) throw appError('archive.not-found');
  if (document.voidReason !== '') throw appError('archive.document-void');
}
