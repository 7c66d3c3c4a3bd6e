import type { OutputOf } from '../../../../preload/contract/index.ts';
import { appError } from '../../../kernel/app-error.ts';
import type { Context } from '../../../kernel/context.ts';
import { sha256Hex } from '../../../kernel/sha256-hex.ts';
import { keptBytesOf } from '../../../platform/database/kept-bytes.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';
import { attachmentRow, attachmentsOf } from '../data/attachment-rows.ts';
import { documentRow } from '../data/document-rows.ts';
import { entryRow } from '../data/entry-rows.ts';
import { keptIncoming, keptPaper, keptScans, type KeptScan } from '../data/kept-papers.ts';
import { userName } from '../data/user-name.ts';
import type { ArchiveCore } from './archive-core.ts';

export function readEntry(core: ArchiveCore, ref: string): OutputOf<'archive.entry'> {
  const sql = core.database.read;
  const entry = entryRow(sql, ref);
  if (!entry) throw appError('archive.not-found');
  const { kind, state, day, symbol, subject, person } = entry;
  const paper = keptPaper(sql, ref);
  const document = paper ? undefined : documentRow(sql, ref);
  const incoming = paper || document ? undefined : keptIncoming(sql, ref);
  if (!paper && !document && !incoming) throw appError('archive.not-found');
  return {
    ref,
    kind,
    state,
    day,
    symbol,
    subject,
    person: document?.person ?? person,
    arrivalNo: document?.arrivalNo ?? null,
    arrivalDay: document?.arrivalDay ?? '',
    outKind: document?.outKind || null,
    numberOrigin: document?.numberOrigin ?? '',
    party: document?.party ?? '',
    signer: document?.signer ?? '',
    receiver: document?.receiver ?? '',
    copies: document?.copies ?? 0,
    note: document?.note ?? '',
    reason: paper?.reason ?? document?.voidReason ?? '',
    remark: core.papers.remarks(sql).get(ref) ?? '',
    sha256: paper?.sha256 ?? '',
    at: paper?.issuedAt ?? document?.at ?? incoming?.at ?? '',
    by: paper?.by ?? incoming?.by ?? userName(sql, document?.userId ?? ''),
    scans: paper ? keptScans(sql, ref) : incoming ? [scanOf(incoming)] : [],
    attachments: attachmentsOf(sql, paper ? 'paper' : 'document', ref).map(
      ({ id, fileName, mediaType, size, sha256, note, at, by }) => ({
        id,
        fileName,
        mediaType,
        size,
        sha256,
        note,
        at,
        by,
      }),
    ),
  };
}

function scanOf({ id, fileName, size, sha256, at }: KeptScan): KeptScan {
  return { id, fileName, size, sha256, at };
}

/** An attachment exactly as it came in; every print and copy of it is in the log, a look is not. */
export async function readAttachment(
  core: ArchiveCore,
  context: Context,
  { id, purpose }: { readonly id: string; readonly purpose: 'view' | 'print' | 'save' },
): Promise<OutputOf<'archive.file'>> {
  const { bytes, sha256, fileName } = keptBytes(core.database.read, id);
  if (purpose !== 'view') {
    await core.database.write(context, { action: 'archive.file', subject: id }, (tx) => {
      tx.note({ purpose, sha256 });
    });
  }
  return { fileName, bytes };
}

/** The bytes of an attachment, only as they came in. @throws archive.not-found, archive.file-changed */
export function keptBytes(sql: Sqlite, id: string) {
  const attachment = attachmentRow(sql, id);
  if (!attachment) throw appError('archive.not-found');
  const { sha256, fileName } = attachment;
  const bytes = keptBytesOf(sql, sha256);
  if (!bytes || sha256Hex(bytes) !== sha256) throw appError('archive.file-changed', { file: fileName });
  return { bytes: Uint8Array.from(bytes), sha256, fileName };
}
