import type { OutputOf } from '../../../../preload/contract/index.ts';
import type { LeftOutReason } from '../../../../preload/contract/vocabulary/archive.ts';
import { appError } from '../../../kernel/app-error.ts';
import type { Context } from '../../../kernel/context.ts';
import { sha256Hex } from '../../../kernel/sha256-hex.ts';
import { signedInUser } from '../../../kernel/signed-in-user.ts';
import { pageCount } from '../../../platform/pdf/index.ts';
import { MOST_MERGED_BYTES, type FileToMerge } from '../../../platform/pdf-merge/index.ts';
import { renderPrintIndex } from '../documents/index.ts';
import { printable } from '../domain/attachment-file.ts';
import { pagePlaces, type LeftOutFile, type PrintRow } from '../domain/print-row.ts';
import type { ArchiveCore } from './archive-core.ts';
import { partsOf, type EntryParts } from './entry-parts.ts';
import { breathe } from './jobs.ts';

interface CombineInput {
  readonly refs: readonly string[];
  readonly jobId: string;
}
/** One file of one entry: pages to come, or why there are none. */
type Piece = { readonly entry: number; readonly name: string } & (
  { readonly file: FileToMerge } | { readonly reason: LeftOutReason }
);

/**
 * Papers, scans and attachments of a selection as one file with an index in front. What cannot become pages is left out
 * and named, in the index and in the answer. The file is held until the next one, for whoever asked.
 */
export async function combineEntries(
  core: ArchiveCore,
  context: Context,
  input: CombineInput,
): Promise<OutputOf<'archive.combine'>> {
  const refs = [...new Set(input.refs)];
  core.held.clear();
  return core.jobs.run(input.jobId, async (isStopped) => {
    const { entries, pieces, stopped } = await readAll(core, context, { ...input, refs }, isStopped);
    const nothing = { token: '', entries: 0, files: 0, pages: 0, leftOut: [], cancelled: true };
    if (stopped) return nothing;
    const toMerge = pieces.flatMap((piece) => ('file' in piece ? [piece.file] : []));
    const merged = await core.mergePdf(toMerge);
    if (isStopped()) return nothing;
    const outcomes = [...merged.files];
    const leftOut: LeftOutFile[] = [];
    const rows: PrintRow[] = entries.map(({ about }) => ({ ...about, files: 0, pages: 0 }));
    for (const piece of pieces) {
      const outcome = 'file' in piece ? outcomes.shift() : { fault: piece.reason };
      const row = rows[piece.entry];
      if (!row || !outcome) continue;
      if ('fault' in outcome) leftOut.push({ row: piece.entry + 1, name: piece.name, reason: outcome.fault });
      else rows[piece.entry] = { ...row, files: row.files + 1, pages: row.pages + outcome.pages };
    }
    const files = rows.reduce((sum, row) => sum + row.files, 0);
    const bytes = await withIndex(core, context, { rows, leftOut, body: merged.bytes });
    const token = core.held.keep({ userId: signedInUser(context).userId, refs, bytes: bytes.bytes });
    return {
      token,
      entries: rows.length,
      files,
      pages: bytes.pages,
      leftOut: leftOut.map(({ row, name, reason }) => ({ symbol: symbolOf(rows[row - 1]), name, reason })),
      cancelled: false,
    };
  });
}

/** The held file, once more in the log for each print and copy. */
export async function combinedFile(
  core: ArchiveCore,
  context: Context,
  { token, purpose }: { readonly token: string; readonly purpose: 'view' | 'print' | 'save' },
): Promise<OutputOf<'archive.combinedFile'>> {
  const held = core.held.get(token);
  if (held?.userId !== signedInUser(context).userId) throw appError('archive.combined-gone');
  const { refs, bytes } = held;
  if (purpose !== 'view') {
    await core.database.write(context, { action: 'archive.combinedFile', subject: refs.join(',') }, (tx) => {
      tx.note({ purpose, entries: refs.length, sha256: sha256Hex(bytes) });
    });
  }
  return { fileName: `tap-in-${String(refs.length)}-van-ban.pdf`, bytes: Uint8Array.from(bytes) };
}

async function readAll(
  core: ArchiveCore,
  context: Context,
  { refs, jobId }: CombineInput,
  isStopped: () => boolean,
): Promise<{ entries: EntryParts[]; pieces: Piece[]; stopped: boolean }> {
  const remarks = core.papers.remarks(core.database.read);
  const entries: EntryParts[] = [];
  const pieces: Piece[] = [];
  let total = 0;
  for (const [entry, ref] of refs.entries()) {
    if (isStopped()) return { entries, pieces, stopped: true };
    const parts = partsOf(core.database.read, ref, remarks);
    entries.push(parts);
    for (const piece of piecesOf(parts, entry)) {
      total += 'file' in piece ? piece.file.bytes.byteLength : 0;
      if (total > MOST_MERGED_BYTES)
        throw appError('archive.print-too-large', { limit: MOST_MERGED_BYTES / 1024 / 1024 });
      pieces.push(piece);
    }
    context.progress(jobId, entry + 1, refs.length + 1);
    await breathe();
  }
  return { entries, pieces, stopped: isStopped() };
}

function piecesOf({ isSlip, files }: EntryParts, entry: number): Piece[] {
  return files.map(({ name, sha256, read }) => {
    // Printed where its password is handed out.
    if (isSlip) return { entry, name, reason: 'slip' };
    let bytes: Uint8Array | undefined;
    try {
      bytes = read();
    } catch {
      return { entry, name, reason: 'damaged' };
    }
    if (!bytes || sha256Hex(bytes) !== sha256) return { entry, name, reason: 'changed' };
    const judged = printable(bytes);
    return 'reason' in judged
      ? { entry, name, reason: judged.reason }
      : { entry, name, file: { mediaType: judged.mediaType, bytes } };
  });
}

/** The index says on which page each paper begins, and is itself in front of them. */
async function withIndex(
  core: ArchiveCore,
  context: Context,
  { rows, leftOut, body }: { rows: readonly PrintRow[]; leftOut: readonly LeftOutFile[]; body: Uint8Array },
): Promise<{ bytes: Uint8Array; pages: number }> {
  const sheet = {
    school: core.papers.school(context.at),
    at: context.at,
    preparedBy: signedInUser(context).fullName,
    leftOut,
  };
  // Its own length does not depend on the numbers in it.
  const own = pageCount(renderPrintIndex({ ...sheet, rows: pagePlaces(rows, 0) }));
  const index = renderPrintIndex({ ...sheet, rows: pagePlaces(rows, own) });
  const pages = own + rows.reduce((sum, row) => sum + row.pages, 0);
  if (body.byteLength === 0) return { bytes: index, pages };
  const parts: FileToMerge[] = [index, body].map((bytes) => ({ mediaType: 'application/pdf', bytes }));
  const whole = await core.mergePdf(parts);
  if (whole.files.some((file) => 'fault' in file))
    throw appError('archive.print-too-large', { limit: MOST_MERGED_BYTES / 1024 / 1024 });
  return { bytes: whole.bytes, pages };
}

function symbolOf(row: PrintRow | undefined): string {
  return row === undefined ? '' : row.symbol || row.subject;
}
