import { createHash } from 'node:crypto';
import { BerError, readBer, type BerValue } from '../asn1/ber.ts';
import { expectTag, orNull, partsOf, readBits, readHexInteger, readTime, tagged } from '../asn1/read.ts';
import { TAG } from '../asn1/tags.ts';
import { readSignatureAlgorithm, type SignatureAlgorithm } from '../cms/signature-algorithm.ts';
import { readExtensions, type Extensions } from './extensions.ts';
import { readName, type Name } from './name.ts';
import { readPublicKey, type PublicKey } from './public-key.ts';

/** A certificate as plain facts. */
export interface Certificate {
  readonly der: Uint8Array;
  /** SHA-256 of the whole, in hex. */
  readonly fingerprint: string;
  /** In hex, lower case. */
  readonly serial: string;
  readonly issuer: Name;
  readonly subject: Name;
  readonly notBefore: Date;
  readonly notAfter: Date;
  readonly publicKey: PublicKey;
  readonly extensions: Extensions;
  readonly signed: Signed;
}

/** What an issuer signed and how: certificates, CRLs and OCSP answers end alike. */
export interface Signed {
  readonly bytes: Uint8Array;
  /** Null = none that is known here. */
  readonly algorithm: SignatureAlgorithm | null;
  readonly signature: Uint8Array;
}

const MOST_BYTES = 64 * 1024;

/** Null when the bytes are not one certificate. */
export function readCertificate(der: Uint8Array): Certificate | null {
  return der.length > MOST_BYTES ? null : orNull(() => certificateOf(der));
}

function certificateOf(der: Uint8Array): Certificate {
  const [body, algorithm, signature] = partsOf(readBer(der));
  if (!body) throw new BerError('an empty certificate');
  const parts = partsOf(body);
  // Version 1 leaves out [0]; everything after shifts.
  const from = parts[0]?.identifier === TAG.integer ? 0 : 1;
  const [serial, , issuer, validity, subject, key] = parts.slice(from);
  const [notBefore, notAfter] = partsOf(validity);
  return {
    der,
    fingerprint: createHash('sha256').update(der).digest('hex'),
    serial: readHexInteger(serial),
    issuer: readName(issuer),
    subject: readName(subject),
    notBefore: readTime(notBefore),
    notAfter: readTime(notAfter),
    publicKey: readPublicKey(key),
    extensions: readExtensions(tagged(parts.slice(from + 6), 3)),
    signed: signedPart(body, algorithm, signature),
  };
}

export function signedPart(
  body: BerValue,
  algorithm: BerValue | undefined,
  signature: BerValue | undefined,
): Signed {
  return {
    bytes: body.raw,
    algorithm: readSignatureAlgorithm(algorithm),
    signature: readBits(expectTag(signature, TAG.bitString)),
  };
}
