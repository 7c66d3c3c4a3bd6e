import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { appError, isAppError } from '../../../kernel/app-error.ts';
import type { Context } from '../../../kernel/context.ts';
import { sha256Hex } from '../../../kernel/sha256-hex.ts';
import { askOcsp, downloadCrl } from '../../../platform/http/revocation-client.ts';
import {
  addLongTermMaterial,
  chainOf,
  readCertificate,
  sameName,
  type Certificate,
} from '../../../platform/pades/index.ts';
import { authorityCertificates } from '../data/authority-rows.ts';
import { certificateRow } from '../data/certificate-rows.ts';
import { keepRevocation, ownCrl, type RevocationRow } from '../data/revocation-rows.ts';
import { roundsOf, stepsOf } from '../data/round-rows.ts';
import { certificateIn } from './read-certificate.ts';
import type { SigningCore } from './signing-core.ts';
import { groundOf } from './trust.ts';

type Result = OutputOf<'signing.addLongTerm'>['results'][number];

/** What was fetched for one certificate serves every paper of the same run. */
type Fetched = Map<string, Omit<RevocationRow, 'at'>>;

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
  const leaves = leavesOf(core, paperId);
  if (leaves.length === 0) throw appError('signing.not-signed', { paper: paper.symbol });
  const chains = leaves.map(({ leaf, pool }) => chainFor(core, context, leaf, pool));
  const kept: Omit<RevocationRow, 'at'>[] = [];
  for (const chain of chains) {
    for (const [index, certificate] of chain.entries()) {
      const issuer = chain[index + 1];
      const answer = issuer && (await answerFor(core, certificate, issuer, fetched));
      if (answer) kept.push(answer);
    }
  }
  const of = (kind: RevocationRow['kind']) => kept.filter((row) => row.kind === kind).map(({ der }) => der);
  const pdf = addLongTermMaterial(bytes, {
    certificates: chains.flat().map(({ der }) => der),
    crls: of('crl'),
    ocsps: of('ocsp'),
  });
  if (sha256Hex(pdf) === paper.sha256) return 'nothing-new';
  await core.database.requireRoom(pdf.byteLength);
  await core.database.write(context, { action: 'signing.addLongTerm', subject: paperId }, (tx) => {
    for (const row of kept) keepRevocation(tx.sql, { ...row, at: tx.at });
    const { version } = core.papers.signing.addVersion(tx, context, {
      paperId,
      baseSha256: paper.sha256,
      origin: 'long-term',
      field: '',
      bytes: pdf,
    });
    tx.note({ version, answers: kept.length });
  });
  return 'added';
}

function leavesOf(core: SigningCore, paperId: string): { leaf: Certificate; pool: Certificate[] }[] {
  const { read } = core.database;
  const round = roundsOf(read, paperId)[0];
  return (round ? stepsOf(read, round) : []).flatMap(({ fingerprint }) => {
    const row = fingerprint === null ? null : certificateRow(read, fingerprint);
    if (!row) return [];
    return [{ leaf: certificateIn(row.der), pool: row.chain.flatMap((der) => readCertificate(der) ?? []) }];
  });
}

function chainFor(
  core: SigningCore,
  context: Context,
  leaf: Certificate,
  pool: readonly Certificate[],
): readonly Certificate[] {
  const anchors = groundOf(core.database.read).trust.flatMap((der) => readCertificate(der) ?? []);
  return chainOf(leaf, { anchors, pool, at: new Date(context.at) }).certificates;
}

/** The issuer's own answer about one certificate: its list here, or what it says over the network. */
async function answerFor(
  core: SigningCore,
  certificate: Certificate,
  issuer: Certificate,
  fetched: Fetched,
): Promise<Omit<RevocationRow, 'at'> | null> {
  const known = fetched.get(certificate.fingerprint);
  if (known) return known;
  const own = authorityCertificates(core.database.read).some(
    (der) => certificateIn(der).fingerprint === issuer.fingerprint,
  );
  const answer = own
    ? ownCrl(core.database.read, issuer.fingerprint)
    : await askedAnswer(certificate, issuer);
  if (answer) fetched.set(certificate.fingerprint, answer);
  return answer;
}

async function askedAnswer(
  certificate: Certificate,
  issuer: Certificate,
): Promise<Omit<RevocationRow, 'at'> | null> {
  const { ocspUrls, crlUrls } = certificate.extensions;
  if (sameName(certificate.subject, certificate.issuer)) return null;
  const row = (
    kind: RevocationRow['kind'],
    der: Uint8Array,
    thisUpdate: Date,
    nextUpdate: Date | null,
  ): Omit<RevocationRow, 'at'> => ({
    sha256: sha256Hex(der),
    kind,
    authority: '',
    number: 0,
    der,
    thisUpdate: thisUpdate.toISOString(),
    nextUpdate: nextUpdate?.toISOString() ?? null,
  });
  const [ocspUrl] = ocspUrls;
  if (ocspUrl !== undefined) {
    try {
      const { answer } = await askOcsp(ocspUrl, certificate, issuer);
      return row('ocsp', answer.der, answer.producedAt, null);
    } catch (error) {
      // A list may still answer when the responder does not.
      if (!isAppError(error) || crlUrls.length === 0) throw error;
    }
  }
  const [crlUrl] = crlUrls;
  if (crlUrl === undefined) return null;
  const crl = await downloadCrl(crlUrl);
  return row('crl', crl.der, crl.thisUpdate, crl.nextUpdate);
}
