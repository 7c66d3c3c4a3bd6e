import { appError } from '../../../kernel/app-error.ts';
import { shownFileName } from '../../../kernel/file-name.ts';
import type { Context } from '../../../kernel/context.ts';
import { sha256Hex } from '../../../kernel/sha256-hex.ts';
import { signedInUser } from '../../../kernel/signed-in-user.ts';
import { indexForArchive, insertArchiveEntry } from '../../../platform/database/archive-index.ts';
import { indexForSearch } from '../../../platform/database/search-index.ts';
import type { Transaction } from '../../../platform/database/work.ts';
import { incomingRow, insertIncoming } from '../data/incoming-rows.ts';
import { safeScanName, scanMediaType } from '../domain/scan-file.ts';
import type { PapersCore } from './papers-core.ts';
import type { ReadFile, ReadPurpose } from './read-file.ts';

/** A paper of another body that was looked at and can be kept. */
export interface CheckedScan {
  readonly fileName: string;
  readonly mediaType: NonNullable<ReturnType<typeof scanMediaType>>;
  readonly bytes: Uint8Array;
}

/**
 * What a file is, by its content; it must open, because a file that cannot be opened proves nothing.
 * @throws papers.scan-not-a-picture, and what the reader says of a damaged file
 */
export async function checkIncoming(
  core: Pick<PapersCore, 'readScan' | 'database'>,
  scan: { readonly fileName: string; readonly bytes: Uint8Array },
): Promise<CheckedScan> {
  const mediaType = scanMediaType(scan.bytes);
  if (!mediaType) throw appError('papers.scan-not-a-picture', { file: shownFileName(scan.fileName) });
  await core.readScan(scan.bytes);
  await core.database.requireRoom(scan.bytes.byteLength);
  return { fileName: safeScanName(scan.fileName, mediaType), mediaType, bytes: scan.bytes };
}

/** What the archive says of it. */
export interface IncomingAbout {
  /** "12/GGT-UBND", as it stands on the paper. */
  readonly symbol: string;
  readonly day: string;
  readonly subject: string;
  readonly person: string;
}

/** Kept for ever and found by its words, in the transaction of what it proves. */
export function keepIncoming(
  core: Pick<PapersCore, 'newId'>,
  tx: Transaction,
  context: Context,
  { bytes, ...scan }: CheckedScan,
  about: IncomingAbout,
): string {
  const record = {
    id: core.newId(),
    ...scan,
    sha256: sha256Hex(bytes),
    size: bytes.byteLength,
    at: tx.at,
    userId: signedInUser(context).userId,
  };
  insertIncoming(tx.sql, record, bytes);
  const { symbol, subject, person } = about;
  const title = symbol === '' ? subject : `${symbol} ${subject}`;
  const text = `${title} ${person} ${record.fileName}`;
  indexForSearch(tx.sql, { kind: 'document', ref: record.id, title, detail: person, text });
  insertArchiveEntry(tx.sql, { ref: record.id, kind: 'incoming', state: 'kept', ...about });
  indexForArchive(tx.sql, record.id, text);
  tx.note({ scanSha256: record.sha256 });
  tx.change('incoming-scan', record.id, { sha256: record.sha256, size: record.size });
  return record.id;
}

/** Every print and copy of it is in the log, a look is not. */
export async function readIncoming(
  core: PapersCore,
  context: Context,
  { id, purpose }: { readonly id: string; readonly purpose: ReadPurpose },
): Promise<ReadFile> {
  const scan = incomingRow(core.database.read, id);
  if (!scan) throw appError('papers.scan-not-found');
  if (sha256Hex(scan.bytes) !== scan.sha256) throw appError('papers.bytes-damaged', { paper: scan.fileName });
  if (purpose !== 'view') {
    await core.database.write(context, { action: 'papers.incomingScan', subject: id }, (tx) => {
      tx.note({ purpose, sha256: scan.sha256 });
    });
  }
  return { fileName: scan.fileName, bytes: scan.bytes };
}
