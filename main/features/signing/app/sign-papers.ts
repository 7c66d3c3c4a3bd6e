import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { appError, isAppError } from '../../../kernel/app-error.ts';
import type { Context } from '../../../kernel/context.ts';
import { sha256Hex } from '../../../kernel/sha256-hex.ts';
import { signedInUser } from '../../../kernel/signed-in-user.ts';
import { timestampServer } from '../../../platform/http/timestamp-client.ts';
import { signField, type Signer, type SignedPdf, type SignRequest } from '../../../platform/pades/index.ts';
import { markStep } from '../data/round-rows.ts';
import { timestampSettings } from '../data/setting-rows.ts';
import { endsBatch } from '../domain/batch.ts';
import { keepBinding } from './bind-certificate.ts';
import { completeIfDone } from './change-round.ts';
import { allowedKey, type AllowedKey } from './key-of-person.ts';
import { openKey } from './open-key.ts';
import { signatureBox } from './signature-box.ts';
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
  return { person, key, source, signer };
}

const NOTHING = { sha256: null, level: null, complete: false } as const;

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
    const { signed, complete } = await signPaper(core, now, hand, asked);
    return {
      paperId: asked.paperId,
      state: 'signed',
      error: null,
      sha256: signed.sha256,
      level: signed.level,
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
): Promise<{ signed: SignedPdf; complete: boolean }> {
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
  const appearance = signatureBox(core, context, { person, step, forHead, certificate: key.certificate });
  const signed = await signedBy(core, bytes, { field, signer: hand.signer, at: context.at, appearance });
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
      delegation: forHead ? (person.delegation?.symbol ?? '') : '',
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
  return { signed, complete };
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

/** With a timestamp when a server is set and answers, otherwise without: the level says which. */
async function signedBy(
  core: SigningCore,
  bytes: Uint8Array,
  request: Omit<SignRequest, 'timestamp'>,
): Promise<SignedPdf> {
  const { timestampOn, timestampUrl } = timestampSettings(core.database.read);
  if (!timestampOn) return signField(bytes, request);
  const signer = askedOnce(request.signer);
  try {
    return await signField(bytes, { ...request, signer, timestamp: timestampServer(timestampUrl) });
  } catch (error) {
    if (!isAppError(error) || !error.code.startsWith('net.')) throw error;
    return signField(bytes, { ...request, signer });
  }
}

/** The signature itself holds no time: made again without a timestamp it is the same, and the token is not asked twice. */
function askedOnce(signer: Signer): Signer {
  let last: { readonly asked: Uint8Array; readonly answer: Uint8Array } | null = null;
  return {
    ...signer,
    sign: async (toBeSigned, hash) => {
      if (last && Buffer.compare(last.asked, toBeSigned) === 0) return last.answer;
      const answer = await signer.sign(toBeSigned, hash);
      last = { asked: toBeSigned, answer };
      return answer;
    },
  };
}
