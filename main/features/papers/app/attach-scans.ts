import { shownFileName } from '../../../kernel/file-name.ts';
import { sha256Hex } from '../../../kernel/sha256-hex.ts';
import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { appError, isAppError } from '../../../kernel/app-error.ts';
import type { Context } from '../../../kernel/context.ts';
import { signedInUser } from '../../../kernel/signed-in-user.ts';
import { isOfVault, type QrPayload } from '../../../platform/qr/payload.ts';
import type { PaperRecord } from '../data/paper-records.ts';
import { paperRow } from '../data/paper-rows.ts';
import { insertScan, scanWithDigest } from '../data/scan-rows.ts';
import { nextPaperState } from '../domain/paper-states.ts';
import { safeScanName, scanMediaType } from '../domain/scan-file.ts';
import { fellWith, roundOfNewScan } from '../domain/standing-scans.ts';
import { requirePaper, type PapersCore } from './papers-core.ts';
import { standingScans } from './standing-scans.ts';

type Input = InputOf<'papers.attachScans'>;
type Result = OutputOf<'papers.attachScans'>[number];

/** Each file stands alone: one that cannot be read or matched keeps the others from nothing. */
export async function attachScans(core: PapersCore, context: Context, input: Input): Promise<Result[]> {
  const results: Result[] = [];
  for (const scan of input.scans) {
    try {
      const paper = await attachOne(core, context, scan, input.paperId);
      results.push({
        fileName: scan.fileName,
        paperId: paper.id,
        paper: `${paper.symbol} — ${paper.person}`,
        error: '',
        params: {},
      });
    } catch (error) {
      if (!isAppError(error)) throw error;
      const { fileName } = scan;
      const params = { ...error.params, file: shownFileName(fileName) };
      results.push({ fileName, paperId: '', paper: '', error: error.code, params });
    }
  }
  return results;
}

async function attachOne(
  core: PapersCore,
  context: Context,
  scan: Input['scans'][number],
  paperId: string | null,
): Promise<PaperRecord> {
  const mediaType = scanMediaType(scan.bytes);
  if (!mediaType) throw appError('papers.scan-not-a-picture');
  // Read in any case: a file that cannot be opened is no proof, and a code says when the hand is mistaken.
  const codes = await core.readScan(scan.bytes);
  const matched = paperId === null ? paperByCode(core, codes) : paperByHand(core, paperId, codes);
  const sha256 = sha256Hex(scan.bytes);
  await core.database.write(context, { action: 'papers.attachScans', subject: matched.id }, (tx) => {
    const paper = requirePaper(tx.sql, matched.id);
    tx.note({ sha256, matchedBy: paperId === null ? 'qr' : 'hand' });
    // The same file again is no error: the page is already in its place.
    const same = scanWithDigest(tx.sql, paper.id, sha256);
    const ended = core.desks.flatMap((desk) => desk.givenBack(tx.sql, paper.id));
    if (same && fellWith(same, ended)) throw appError('papers.scan-given-back', { paper: paper.symbol });
    if (same) return;
    const scans = standingScans(core, tx.sql, paper.id);
    const situation = { kind: paper.kind, state: paper.state, scans };
    if (!nextPaperState(situation, 'attach-scan'))
      throw appError('papers.scan-too-late', { paper: paper.symbol });
    const record = {
      id: core.newId(),
      paperId: paper.id,
      fileName: safeScanName(scan.fileName, mediaType),
      mediaType,
      sha256,
      at: tx.at,
      userId: signedInUser(context).userId,
      matchedBy: paperId === null ? ('qr' as const) : ('hand' as const),
      round: roundOfNewScan(ended),
    };
    insertScan(tx.sql, record, scan.bytes);
    tx.change('paper-scan', record.id, {
      paperId: paper.id,
      sha256,
      matchedBy: record.matchedBy,
      round: record.round,
    });
  });
  return matched;
}

function paperByCode(core: PapersCore, codes: readonly QrPayload[]): PaperRecord {
  const [code] = codes;
  if (!code) throw appError('papers.scan-without-code');
  if (codes.some((other) => other.paperId !== code.paperId)) throw appError('papers.scan-of-several');
  if (!isOfVault(code, core.vaultId)) throw appError('papers.scan-other-school');
  const paper = paperRow(core.database.read, code.paperId);
  if (!paper) throw appError('papers.scan-unknown-paper');
  if (!paper.contentDigest.startsWith(code.digestPrefix))
    throw appError('papers.scan-other-content', { paper: paper.symbol });
  return paper;
}

function paperByHand(core: PapersCore, paperId: string, codes: readonly QrPayload[]): PaperRecord {
  const paper = requirePaper(core.database.read, paperId);
  if (codes.some((code) => code.paperId !== paperId))
    throw appError('papers.scan-of-another', { paper: paper.symbol });
  return paper;
}
