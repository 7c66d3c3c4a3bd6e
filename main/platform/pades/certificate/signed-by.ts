import { isSignedBy, isWeakHash } from '../cms/signature-algorithm.ts';
import type { Reason } from '../verify/reason.ts';
import type { Certificate, Signed } from './certificate.ts';
import { faultOfKey } from './public-key.ts';

/** Whether this issuer's key made the signature of a certificate, a CRL or an OCSP answer. */
export function carriesSignatureOf(issuer: Certificate, { bytes, algorithm, signature }: Signed): boolean {
  if (!algorithm?.hash) return false;
  return isSignedBy(issuer.publicKey.spki, algorithm, algorithm.hash, bytes, signature);
}

/** What is too weak in how `issuer` signed. */
export function weakness({ algorithm }: Signed, issuer: Certificate): Reason | null {
  const hash = algorithm?.hash ?? null;
  if (hash !== null && isWeakHash(hash)) return { code: 'hash-weak', params: { hash } };
  return faultOfKey(issuer.publicKey);
}
