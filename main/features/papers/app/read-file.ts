import { sha256Hex } from '../../../kernel/sha256-hex.ts';
import { appError } from '../../../kernel/app-error.ts';
import type { Context } from '../../../kernel/context.ts';
import { renderLayout, renderMany } from '../../../platform/pdf/index.ts';
import type { FileToMerge } from '../../../platform/pdf-merge/index.ts';
import type { PaperRecord } from '../data/paper-records.ts';
import { storedBytes } from '../data/paper-rows.ts';
import { recordPrintedDigest } from '../data/paper-writes.ts';
import { scanBytes, scanRow } from '../data/scan-rows.ts';
import { fileNameOf } from '../domain/paper-kinds.ts';
import { ownerOf, requirePaper, type PapersCore } from './papers-core.ts';
import type { SecretCopy } from './paper-owner.ts';

export type ReadPurpose = 'view' | 'print' | 'save';
export interface ReadFile {
  fileName: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/**
 * The issued bytes. A slip that is printed or saved while its password is still held comes with the password — once:
 * the same act erases it, and from then on everybody gets the archive copy (docs/adr/0003-slips.md).
 */
export async function readPaperFile(
  core: PapersCore,
  context: Context,
  input: { readonly id: string; readonly purpose: ReadPurpose },
): Promise<ReadFile> {
  const paper = requirePaper(core.database.read, input.id);
  const fileName = fileNameOf(paper.kind, paper.symbol);
  const secret = secretFor(core, context, paper, input.purpose);
  if (secret) {
    const bytes = renderLayout(ownerOf(core, paper.kind).layout(secret.content));
    await recordReading(core, context, 'papers.file', [paper], input.purpose, [secret], sha256Hex(bytes));
    return { fileName, bytes: Uint8Array.from(bytes) };
  }
  const bytes = wholeBytes(core, paper);
  if (input.purpose !== 'view' || paper.kind === 'phieu-cap') {
    await recordReading(core, context, 'papers.file', [paper], input.purpose, [], paper.sha256);
  }
  return { fileName, bytes: Uint8Array.from(bytes) };
}

/** One file for the printer: the same pages as the single files. */
export async function readCombined(
  core: PapersCore,
  context: Context,
  input: { readonly ids: readonly string[]; readonly purpose: ReadPurpose },
): Promise<ReadFile> {
  const papers = [...new Set(input.ids)].map((id) => requirePaper(core.database.read, id));
  const first = papers[0]!;
  const secrets = new Map(
    papers.flatMap((paper) => {
      const secret = secretFor(core, context, paper, input.purpose);
      return secret ? [[paper.id, secret] as const] : [];
    }),
  );
  const layoutOf = (paper: PaperRecord) =>
    ownerOf(core, paper.kind).layout(
      secrets.get(paper.id)?.content ?? (JSON.parse(paper.content) as unknown),
    );
  const about = {
    title: papers.length === 1 ? first.title : 'Văn bản bàn giao tài khoản',
    author: core.school(context.at).schoolName,
    createdAt: first.issuedAt,
  };
  const bytes = papers.some(hasSignatures)
    ? await boundPages(core, papers, (paper) => renderMany([layoutOf(paper)], about))
    : await renderMany(papers.map(layoutOf), about);
  if (input.purpose !== 'view' || papers.some((paper) => paper.kind === 'phieu-cap')) {
    await recordReading(
      core,
      context,
      'papers.combined',
      papers,
      input.purpose,
      [...secrets.values()],
      sha256Hex(bytes),
    );
  }
  return { fileName: `giay-to-ban-giao-${papers.length}.pdf`, bytes: Uint8Array.from(bytes) };
}

function hasSignatures({ version }: PaperRecord): boolean {
  return version > 1;
}

/** Signatures stand in the stored files only: those are bound as they are, the others drawn. */
async function boundPages(
  core: PapersCore,
  papers: readonly PaperRecord[],
  draw: (paper: PaperRecord) => Promise<Uint8Array>,
): Promise<Uint8Array> {
  const files: FileToMerge[] = [];
  for (const paper of papers) {
    const bytes = hasSignatures(paper) ? wholeBytes(core, paper) : await draw(paper);
    files.push({ mediaType: 'application/pdf', bytes });
  }
  const merged = await core.mergePdf(files);
  const lost = merged.files.findIndex((file) => 'fault' in file);
  if (lost >= 0) throw appError('papers.bytes-damaged', { paper: papers[lost]!.symbol });
  return merged.bytes;
}

/** The newest file. @throws papers.bytes-damaged */
export function wholeBytes(core: Pick<PapersCore, 'database'>, paper: PaperRecord): Uint8Array {
  const bytes = storedBytes(core.database.read, paper.id, paper.version);
  if (!bytes || sha256Hex(bytes) !== paper.sha256)
    throw appError('papers.bytes-damaged', { paper: paper.symbol });
  return bytes;
}

/** A signed paper as it came back: every print and copy of it is in the log, a look is not. */
export async function readScanFile(
  core: PapersCore,
  context: Context,
  { scanId, purpose }: { readonly scanId: string; readonly purpose: ReadPurpose },
): Promise<ReadFile> {
  const scan = scanRow(core.database.read, scanId);
  const bytes = scanBytes(core.database.read, scanId);
  if (!scan || !bytes) throw appError('papers.scan-not-found');
  if (purpose !== 'view') {
    await core.database.write(context, { action: 'papers.scanFile', subject: scan.paperId }, (tx) => {
      tx.note({ purpose, sha256: scan.sha256, scan: scan.id });
    });
  }
  return { fileName: scan.fileName, bytes: Uint8Array.from(bytes) };
}

function secretFor(
  core: PapersCore,
  context: Context,
  paper: PaperRecord,
  purpose: ReadPurpose,
): SecretCopy | null {
  if (purpose === 'view' || paper.kind !== 'phieu-cap') return null;
  return ownerOf(core, paper.kind).secretCopy(context, paper);
}

async function recordReading(
  core: PapersCore,
  context: Context,
  action: string,
  papers: readonly PaperRecord[],
  purpose: ReadPurpose,
  secrets: readonly SecretCopy[],
  fileSha256: string,
): Promise<void> {
  await core.database.write(context, { action, subject: papers.map((paper) => paper.id).join(',') }, (tx) => {
    tx.note({ purpose, sha256: fileSha256, passwordsPrinted: secrets.length });
    for (const secret of secrets) {
      secret.erase(tx, context);
      recordPrintedDigest(tx.sql, secret.paperId, fileSha256);
    }
  });
}
