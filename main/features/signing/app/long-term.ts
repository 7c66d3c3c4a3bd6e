import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { appError, isAppError } from '../../../kernel/app-error.ts';
import type { Context } from '../../../kernel/context.ts';
import { sha256Hex } from '../../../kernel/sha256-hex.ts';
import type { Transaction } from '../../../platform/database/work.ts';
import {
  addLongTermMaterial,
  signatoriesIn,
  verifyPdf,
  type Certificate,
  type LongTermMaterial,
  type Reason,
  type Signatory,
} from '../../../platform/pades/index.ts';
import { keepRevocation } from '../data/revocation-rows.ts';
import { fetchedChain } from './issuers.ts';
import { answerAbout, type Fetched, type RevocationAnswer } from './revocation-answers.ts';
import type { SigningCore } from './signing-core.ts';
import { groundOf, trustedIn } from './trust.ts';

type Result = OutputOf<'signing.addLongTerm'>['results'][number];

export async function addLongTerm(
  core: SigningCore,
  context: Context,
  { jobId, paperIds }: InputOf<'signing.addLongTerm'>,
): Promise<OutputOf<'signing.addLongTerm'>> {
  const fetched: Fetched = new Map();
  const results: Result[] = [];
  for (const [index, paperId] of paperIds.entries()) {
    results.push(await addToPaper(core, context, paperId, fetched));
    context.progress(jobId, index + 1, paperIds.length);
  }
  return { results };
}

async function addToPaper(
  core: SigningCore,
  context: Context,
  paperId: string,
  fetched: Fetched,
): Promise<Result> {
  try {
    return { paperId, state: await added(core, context, paperId, fetched), error: null };
  } catch (error) {
    if (!isAppError(error)) throw error;
    return { paperId, state: 'refused', error: { code: error.code, params: { ...error.params } } };
  }
}

async function added(
  core: SigningCore,
  context: Context,
  paperId: string,
  fetched: Fetched,
): Promise<'added' | 'nothing-new'> {
  const { read } = core.database;
  const paper = core.papers.signing.paper(read, paperId);
  const bytes = paper && core.papers.signing.bytes(read, paperId, paper.version);
  if (!paper || !bytes) throw appError('signing.no-paper');
  const signatories = signatoriesIn(bytes);
  if (signatories.length === 0) throw appError('signing.not-signed', { paper: paper.symbol });
  if (await provesItself(core, context, bytes)) return 'nothing-new';
  const { certificates, answers } = await evidenceFor(core, context, signatories, fetched);
  const pdf = addLongTermMaterial(bytes, materialOf(certificates, answers));
  if (sha256Hex(pdf) === paper.sha256) return 'nothing-new';
  const revoked = await revokedIn(core, context, pdf);
  if (revoked) {
    // The paper stays as it is; what the issuer said is kept, and every verdict from now on knows it.
    await core.database.write(context, { action: 'signing.addLongTerm', subject: paperId }, (tx) => {
      keepAll(tx, answers);
      tx.note({ answers: answers.length, revoked: true });
    });
    throw appError('signing.long-term-revoked', { paper: paper.symbol, ...revoked.params });
  }
  await core.database.requireRoom(pdf.byteLength);
  await core.database.write(context, { action: 'signing.addLongTerm', subject: paperId }, (tx) => {
    keepAll(tx, answers);
    const { version } = core.papers.signing.addVersion(tx, context, {
      paperId,
      baseSha256: paper.sha256,
      origin: 'long-term',
      field: '',
      bytes: pdf,
    });
    tx.note({ version, answers: answers.length });
  });
  return 'added';
}

/** Every verdict reads what is kept: lists, and of single answers those that say revoked; the others stand in their paper. */
function keepAll(tx: Transaction, answers: readonly RevocationAnswer[]): void {
  for (const { row, judged } of answers) {
    if (row.kind === 'ocsp' && judged.status !== 'revoked') continue;
    keepRevocation(tx.sql, { ...row, at: tx.at });
  }
}

interface Collected {
  readonly certificates: readonly Certificate[];
  readonly answers: readonly RevocationAnswer[];
}

/** Of signers and timestamp servers alike: the way to an anchor, and every issuer's word on the one below it. */
async function evidenceFor(
  core: SigningCore,
  context: Context,
  signatories: readonly Signatory[],
  fetched: Fetched,
): Promise<Collected> {
  const { read } = core.database;
  const certificates = new Map<string, Certificate>();
  const answers = new Map<string, RevocationAnswer>();
  const everything = signatories.flatMap(({ inside }) => inside);
  for (const { certificate: leaf, inside } of signatories) {
    const known = { inside: [...inside, ...everything], at: context.at };
    const chain = (await fetchedChain(read, leaf, known)).certificates;
    for (const [index, certificate] of chain.entries()) {
      certificates.set(certificate.fingerprint, certificate);
      const issuer = chain[index + 1];
      const answer = issuer && (await answerAbout(read, certificate, issuer, fetched, new Date(context.at)));
      if (!answer) continue;
      answers.set(answer.row.sha256, answer);
      for (const responder of answer.responders) certificates.set(responder.fingerprint, responder);
    }
  }
  return { certificates: [...certificates.values()], answers: [...answers.values()] };
}

function materialOf(
  certificates: readonly Certificate[],
  answers: readonly RevocationAnswer[],
): LongTermMaterial {
  const of = (kind: 'crl' | 'ocsp'): Uint8Array[] =>
    answers.filter(({ row }) => row.kind === kind).map(({ row }) => row.der);
  return { certificates: certificates.map(({ der }) => der), crls: of('crl'), ocsps: of('ocsp') };
}

/** What was not known without looking outside the file. */
const GAPS = /^(?:revocation|chain|timestamp)-/u;

async function provesItself(core: SigningCore, context: Context, pdf: Uint8Array): Promise<boolean> {
  const trust = trustedIn(core.database.read);
  const { signatures } = await verifyPdf(pdf, { trust, mode: 'strict', at: new Date(context.at) });
  return signatures.every(({ reasons }) => reasons.every(({ code }) => !GAPS.test(code)));
}

/** Taken back before the time that is proven: such evidence would end the paper. */
async function revokedIn(core: SigningCore, context: Context, pdf: Uint8Array): Promise<Reason | undefined> {
  const ground = groundOf(core.database.read);
  const report = await verifyPdf(pdf, { ...ground, mode: 'strict', at: new Date(context.at) });
  return report.signatures.flatMap(({ reasons }) => reasons).find(({ code }) => code === 'revoked');
}
