import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { appError, isAppError } from '../../../kernel/app-error.ts';
import type { Context } from '../../../kernel/context.ts';
import { sha256Hex } from '../../../kernel/sha256-hex.ts';
import { signedInUser } from '../../../kernel/signed-in-user.ts';
import { readCertificate, type Signer, type SignedPdf } from '../../../platform/pades/index.ts';
import { markStep } from '../data/round-rows.ts';
import { endsBatch } from '../domain/batch.ts';
import { keepBinding } from './bind-certificate.ts';
import { completeIfDone } from './change-round.ts';
import { allowedKey, type AllowedKey } from './key-of-person.ts';
import { chainToCarry, fetchedChain, knownChain } from './issuers.ts';
import { openKey } from './open-key.ts';
import { signatureBox } from './signature-box.ts';
import { stampingOf, type Stamping } from './stamping.ts';
import { requireRound, type RunningRound, type SigningCore } from './signing-core.ts';
import { mayTake, signingPerson, type SigningPerson } from './who-signs.ts';

type Input = InputOf<'signing.sign'>;
type Result = OutputOf<'signing.sign'>['results'][number];

/** What one batch signs with; the same from the first paper to the last. */
interface Hand {
  readonly person: SigningPerson;
  readonly key: AllowedKey;
  readonly source: Input['key']['kind'];
  readonly signer: Signer;
  readonly stamping: Stamping;
}

/**
 * Papers one after the other with one key. Signing takes its time outside any transaction; the short write afterwards
 * counts only if the paper is still the one that was shown.
 */
export async function signPapers(
  core: SigningCore,
  context: Context,
  input: Input,
): Promise<OutputOf<'signing.sign'>> {
  const { batchId, papers } = input;
  if (core.batches.has(batchId)) throw appError('signing.batch-running');
  const hand = await takeHand(core, context, input);
  const running = { stopped: false };
  core.batches.set(batchId, running);
  const results: Result[] = [];
  let ended = false;
  try {
    for (const [index, paper] of papers.entries()) {
      ended ||= running.stopped;
      const result = ended ? notTried(paper.paperId) : await signOne(core, context, hand, paper);
      results.push(result);
      if (result.error && endsBatch(result.error.code)) ended = true;
      context.progress(batchId, index + 1, papers.length);
    }
  } finally {
    core.batches.delete(batchId);
  }
  return { results, stopped: ended };
}

export function stopBatch(core: SigningCore, batchId: string): void {
  const running = core.batches.get(batchId);
  if (running) running.stopped = true;
}

async function takeHand(core: SigningCore, context: Context, input: Input): Promise<Hand> {
  const person = signingPerson(core, context, input.signer);
  const signer = await openKey(core, input.key);
  const { kind: source } = input.key;
  const key = allowedKey(core, person, signer.certificate, source, context.at);
  if (key.certificate.fingerprint !== input.fingerprint) throw appError('signing.certificate-changed');
  const stamping = stampingOf(core.database.read);
  const chain = await carriedChain(core, context, signer, key, stamping.on);
  return { person, key, source, signer: { ...signer, chain }, stamping };
}

/** A token often holds its own certificate only; what the school knows of its issuers goes along with the signature. */
async function carriedChain(
  core: SigningCore,
  { at }: Context,
  { chain }: Signer,
  { certificate }: AllowedKey,
  online: boolean,
): Promise<Signer['chain']> {
  const inside = chain.flatMap((der) => readCertificate(der) ?? []);
  const find = online ? fetchedChain : knownChain;
  return chainToCarry(chain, await find(core.database.read, certificate, { inside, at }));
}

const NOTHING = { sha256: null, level: null, unstamped: null, complete: false } as const;

function notTried(paperId: string): Result {
  return { paperId, state: 'not-tried', error: null, ...NOTHING };
}

async function signOne(
  core: SigningCore,
  context: Context,
  hand: Hand,
  asked: Input['papers'][number],
): Promise<Result> {
  try {
    // Each act of a long batch is dated by itself.
    const now = { ...context, at: core.clock.now().toISOString() };
    const { signed, unstamped, complete } = await signPaper(core, now, hand, asked);
    return {
      paperId: asked.paperId,
      state: 'signed',
      error: null,
      sha256: signed.sha256,
      level: signed.level,
      unstamped,
      complete,
    };
  } catch (error) {
    if (!isAppError(error)) throw error;
    const refusal = { code: error.code, params: { ...error.params } };
    return { paperId: asked.paperId, state: 'refused', error: refusal, ...NOTHING };
  }
}

async function signPaper(
  core: SigningCore,
  context: Context,
  hand: Hand,
  { paperId, field, sha256, read }: Input['papers'][number],
): Promise<{ signed: SignedPdf; unstamped: Result['unstamped']; complete: boolean }> {
  const { person, key } = hand;
  const running = requireRound(core, core.database.read, paperId);
  const { paper } = running;
  if (!read) throw appError('signing.not-read', { paper: paper.symbol });
  const { step, take } = requirePlace(running, person, field);
  const bytes = core.papers.signing.bytes(core.database.read, paperId, paper.version);
  if (!bytes || sha256Hex(bytes) !== paper.sha256)
    throw appError('papers.bytes-damaged', { paper: paper.symbol });
  if (paper.sha256 !== sha256) throw appError('papers.changed-meanwhile');
  const forHead = take === 'for-head';
  const appearance = signatureBox(core, context, {
    ...{ person, step, forHead },
    paper,
    certificate: key.certificate,
  });
  const request = { field, signer: hand.signer, at: context.at, appearance };
  const { signed, unstamped } = await hand.stamping.sign(bytes, request);
  await core.database.requireRoom(signed.pdf.byteLength);
  const complete = await core.database.write(context, { action: 'signing.sign', subject: paperId }, (tx) => {
    // Asked again: whoever was quicker, or voided the paper, has won.
    const place = requirePlace(requireRound(core, tx.sql, paperId), person, field);
    const { version } = core.papers.signing.addVersion(tx, context, {
      paperId,
      baseSha256: sha256,
      origin: 'signature',
      field,
      bytes: signed.pdf,
    });
    const { fingerprint } = key.certificate;
    if (key.bind) {
      keepBinding(tx, context, {
        certificate: key.certificate,
        chain: hand.signer.chain,
        staffId: person.staffId ?? '',
        source: key.bind,
        fit: 'match',
        reason: '',
      });
    }
    markStep(tx.sql, place.step, {
      method: hand.source,
      signedAt: tx.at,
      version,
      fingerprint,
      actingStaffId: forHead ? person.staffId : null,
      delegation: forHead ? (person.delegationFor(paper)?.symbol ?? '') : '',
      userId: signedInUser(context).userId,
    });
    core.papers.signing.markPlace(tx, paperId, field, tx.at);
    tx.note({
      field,
      version,
      method: hand.source,
      fingerprint,
      level: signed.level,
      staffId: person.staffId,
    });
    return completeIfDone(core, tx, context, paperId, place.step.round);
  });
  return { signed, unstamped, complete };
}

function requirePlace(
  { paper, steps, open }: RunningRound,
  person: SigningPerson,
  field: string,
): { step: RunningRound['steps'][number]; take: 'own' | 'for-head' } {
  const step = steps.find((each) => each.field === field);
  if (!step) throw appError('signing.no-place', { paper: paper.symbol });
  if (step.method !== null) throw appError('signing.place-taken');
  const take = mayTake(step, person, paper, steps);
  if (!take) throw appError('signing.not-your-place', { paper: paper.symbol });
  if (!open.includes(field)) throw appError('signing.not-your-turn', { paper: paper.symbol });
  return { step, take };
}
