import { appError, isAppError } from '../../../kernel/app-error.ts';
import { sha256Hex } from '../../../kernel/sha256-hex.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';
import { askOcsp, downloadCrl } from '../../../platform/http/revocation-client.ts';
import {
  judgeByCrl,
  judgeByOcsp,
  readCrl,
  sameName,
  type Certificate,
  type Revocation,
} from '../../../platform/pades/index.ts';
import { authorityCertificates } from '../data/authority-rows.ts';
import { ownCrl, type RevocationRow } from '../data/revocation-rows.ts';
import { webAddress } from './issuers.ts';
import { certificateIn, ownerOf } from './read-certificate.ts';

/** What an issuer says about one certificate, and the bytes that prove it. */
export interface RevocationAnswer {
  readonly row: Omit<RevocationRow, 'at'>;
  readonly judged: Revocation;
  /** Who signed an OCSP answer, when that is not the issuer. */
  readonly responders: readonly Certificate[];
}

/** What was fetched for one certificate serves every paper of the same run. */
export type Fetched = Map<string, RevocationAnswer>;

/**
 * The issuer's own answer: its list here, or what it says over the network, OCSP before the list. Null = it publishes
 * none. Refusals: those of the network, and `signing.answer-unfit` for an answer that proves nothing.
 */
export async function answerAbout(
  sql: Sqlite,
  certificate: Certificate,
  issuer: Certificate,
  fetched: Fetched,
  now: Date,
): Promise<RevocationAnswer | null> {
  const known = fetched.get(certificate.fingerprint);
  if (known) return known;
  const answer = ownAnswer(sql, certificate, issuer, now) ?? (await askedAnswer(certificate, issuer, now));
  if (answer) fetched.set(certificate.fingerprint, answer);
  return answer;
}

function ownAnswer(
  sql: Sqlite,
  certificate: Certificate,
  issuer: Certificate,
  now: Date,
): RevocationAnswer | null {
  const own = authorityCertificates(sql).some((der) => certificateIn(der).fingerprint === issuer.fingerprint);
  const row = own ? ownCrl(sql, issuer.fingerprint) : null;
  return row && crlAnswer(row, certificate, issuer, now);
}

async function askedAnswer(
  certificate: Certificate,
  issuer: Certificate,
  now: Date,
): Promise<RevocationAnswer | null> {
  if (sameName(certificate.subject, certificate.issuer)) return null;
  const ocspUrl = webAddress(certificate.extensions.ocspUrls);
  const crlUrl = webAddress(certificate.extensions.crlUrls);
  if (ocspUrl !== null) {
    try {
      return usable(await ocspAnswer(ocspUrl, certificate, issuer, now), certificate);
    } catch (error) {
      // A list may still answer when the responder does not.
      if (!isAppError(error) || crlUrl === null) throw error;
    }
  }
  if (crlUrl === null) return null;
  const { der, thisUpdate, nextUpdate } = await downloadCrl(crlUrl);
  const row = rowOf('crl', der, thisUpdate, nextUpdate);
  return usable(crlAnswer(row, certificate, issuer, now), certificate);
}

function usable(answer: RevocationAnswer, certificate: Certificate): RevocationAnswer {
  if (answer.judged.status === 'unusable')
    throw appError('signing.answer-unfit', { name: ownerOf(certificate) });
  return answer;
}

async function ocspAnswer(
  url: string,
  certificate: Certificate,
  issuer: Certificate,
  now: Date,
): Promise<RevocationAnswer> {
  const { answer, nonce } = await askOcsp(url, certificate, issuer);
  const judged = judgeByOcsp(answer, certificate, issuer, { at: now, now, nonce });
  const row = rowOf('ocsp', answer.der, answer.producedAt, null);
  return { row, judged, responders: answer.certificates };
}

function crlAnswer(
  row: Omit<RevocationRow, 'at'>,
  certificate: Certificate,
  issuer: Certificate,
  now: Date,
): RevocationAnswer {
  const crl = readCrl(row.der);
  const judged = crl && judgeByCrl(crl, certificate, issuer, { at: now, now });
  return { row, judged: judged ?? { status: 'unusable', why: 'unreadable' }, responders: [] };
}

function rowOf(
  kind: RevocationRow['kind'],
  der: Uint8Array,
  thisUpdate: Date,
  nextUpdate: Date | null,
): Omit<RevocationRow, 'at'> {
  return {
    sha256: sha256Hex(der),
    kind,
    authority: '',
    number: 0,
    der,
    thisUpdate: thisUpdate.toISOString(),
    nextUpdate: nextUpdate?.toISOString() ?? null,
  };
}
