import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { appError, isAppError } from '../../../kernel/app-error.ts';
import type { Context } from '../../../kernel/context.ts';
import { shownFileName } from '../../../kernel/file-name.ts';
import { sha256Hex } from '../../../kernel/sha256-hex.ts';
import { verifyPdf, type Expected, type PaperReport } from '../../../platform/pades/index.ts';
import { isOfVault } from '../../../platform/qr/payload.ts';
import { roundsOf, stepsOf } from '../data/round-rows.ts';
import type { SigningCore } from './signing-core.ts';
import { groundOf } from './trust.ts';

type Report = OutputOf<'signing.verifyPaper'>['report'];

/** A paper of this vault against everything the vault remembers of its newest version. */
export async function verifyPaper(
  core: SigningCore,
  context: Context,
  paperId: string,
): Promise<OutputOf<'signing.verifyPaper'>> {
  const { read } = core.database;
  const paper = core.papers.signing.paper(read, paperId);
  if (!paper) throw appError('signing.no-paper');
  const bytes = core.papers.signing.bytes(read, paperId, paper.version);
  if (!bytes) throw appError('papers.bytes-damaged', { paper: paper.symbol });
  const report = await verifyPdf(bytes, {
    ...groundOf(read),
    mode: 'strict',
    at: new Date(context.at),
    expected: expectedOf(core, paperId, paper.sha256),
  });
  return { paperId, symbol: paper.symbol, state: paper.state, report: shownReport(report) };
}

/** Whether what the program signed on a paper still proves it; a paper signed by pen carries nothing to prove. */
export async function signaturesHold(core: SigningCore, context: Context, paperId: string): Promise<boolean> {
  try {
    const { report } = await verifyPaper(core, context, paperId);
    const { fields } = expectedOf(core, paperId, '');
    if (report.verdict === 'unsigned') return fields.length === 0;
    return report.verdict === 'valid' || report.verdict === 'indeterminate';
  } catch (error) {
    if (isAppError(error)) return false;
    throw error;
  }
}

/** Any PDF: one of this vault's papers strictly and against its record, anybody else's with notes. */
export async function verifyFile(
  core: SigningCore,
  context: Context,
  { fileName, bytes }: InputOf<'signing.verifyFile'>,
): Promise<OutputOf<'signing.verifyFile'>> {
  const { read } = core.database;
  const sha256 = sha256Hex(bytes);
  const paperId = core.papers.signing.paperOfDigest(sha256) ?? (await paperByCode(core, bytes));
  const paper = paperId === null ? undefined : core.papers.signing.paper(read, paperId);
  const report = await core.readSignatures(bytes, {
    ...groundOf(read),
    mode: paper ? 'strict' : 'lenient',
    at: new Date(context.at),
    ...(paper ? { expected: expectedOf(core, paper.id, paper.sha256) } : {}),
  });
  return {
    fileName: shownFileName(fileName),
    sha256,
    paper: paper ? { paperId: paper.id, symbol: paper.symbol, newest: paper.sha256 === sha256 } : null,
    report: shownReport(report),
  };
}

/** What stands in the newest file, by the round that made it. */
function expectedOf(core: SigningCore, paperId: string, sha256: string): Expected {
  const { read } = core.database;
  const round = roundsOf(read, paperId)[0];
  const signed = (round ? stepsOf(read, round) : []).filter(({ version }) => version !== null);
  return {
    sha256,
    fields: signed.map(({ field }) => field),
    certificates: Object.fromEntries(signed.map(({ field, fingerprint }) => [field, fingerprint ?? ''])),
  };
}

/** A changed copy has another digest, but still bears the code of the paper it was. */
async function paperByCode(core: SigningCore, bytes: Uint8Array): Promise<string | null> {
  try {
    const codes = await core.readScan(bytes);
    return codes.find((code) => isOfVault(code, core.vaultId))?.paperId ?? null;
  } catch (error) {
    if (isAppError(error)) return null;
    throw error;
  }
}

function shownReport({ verdict, reasons, signatures }: PaperReport): Report {
  const said = ({ code, params = {} }: PaperReport['reasons'][number]) => ({ code, params: { ...params } });
  return {
    verdict,
    reasons: reasons.map(said),
    signatures: signatures.map((signature) => ({
      ...signature,
      signer: { ...signature.signer },
      reasons: signature.reasons.map(said),
      changedAfter: signature.changedAfter.map(({ object, what }) => ({ object, what: said(what) })),
    })),
  };
}
