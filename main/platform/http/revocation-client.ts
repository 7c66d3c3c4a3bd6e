import { randomBytes } from 'node:crypto';
import { appError } from '../../kernel/app-error.ts';
import type { Certificate } from '../pades/certificate/certificate.ts';
import { readCrl, type Crl } from '../pades/certificate/crl.ts';
import { readOcsp, type OcspAnswer } from '../pades/certificate/ocsp.ts';
import { ocspRequest } from '../pades/certificate/ocsp-request.ts';
import { exchange } from './exchange.ts';

const MOST_OCSP_BYTES = 256 * 1024;
const MOST_CRL_BYTES = 32 * 1024 * 1024;
/** Big lists over a school's line take longer than a question. */
const CRL_PATIENCE_MS = 30_000;
const NONCE_BYTES = 16;

export interface AskedOcsp {
  readonly answer: OcspAnswer;
  /** What was asked with, for `judgeByOcsp`. */
  readonly nonce: Uint8Array;
}

/** Refusals: those of `exchange`, and `net.ocsp-wrong`. What the answer says is judged elsewhere. */
export async function askOcsp(
  url: string,
  certificate: Certificate,
  issuer: Certificate,
): Promise<AskedOcsp> {
  const nonce = randomBytes(NONCE_BYTES);
  const bytes = await exchange({
    url,
    body: { type: 'application/ocsp-request', bytes: ocspRequest(certificate, issuer, nonce) },
    accept: 'application/ocsp-response',
    mostBytes: MOST_OCSP_BYTES,
  });
  const answer = readOcsp(bytes);
  if (!answer) throw appError('net.ocsp-wrong', { host: new URL(url).host });
  return { answer, nonce };
}

/** Refusals: those of `exchange`, and `net.crl-wrong`. */
export async function downloadCrl(url: string): Promise<Crl> {
  const bytes = await exchange({
    url,
    accept: 'application/pkix-crl, */*',
    mostBytes: MOST_CRL_BYTES,
    patienceMs: CRL_PATIENCE_MS,
  });
  const crl = readCrl(bytes);
  if (!crl) throw appError('net.crl-wrong', { host: new URL(url).host });
  return crl;
}
