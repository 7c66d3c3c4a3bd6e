import { verify, type KeyObject } from 'node:crypto';
import { derNull, integer, octetString, oid, sequence } from '../platform/pades/asn1/der.ts';
import { digestOf, type HashName } from '../platform/pades/cms/hash.ts';
import { CK } from './pkcs11.ts';
import { TokenError } from './token-failure.ts';

/** What a token signs and how its answer becomes what a PDF holds: only a digest ever goes into the token. */
export interface SignatureFormat {
  readonly mechanism: number;
  /** What goes into the token. */
  input(toBeSigned: Uint8Array, hash: HashName): Buffer;
  /** What comes out of it, in the form of CMS. */
  signature(answer: Uint8Array): Uint8Array;
}

const OIDS: Readonly<Record<HashName, string>> = {
  sha256: '2.16.840.1.101.3.4.2.1',
  sha384: '2.16.840.1.101.3.4.2.2',
  sha512: '2.16.840.1.101.3.4.2.3',
};
/** Bytes of the curve's order: of a longer digest only the left part counts (FIPS 186-5, 6.4.1). */
const ORDERS: Readonly<Record<string, number>> = { prime256v1: 32, secp384r1: 48 };

export function signatureFormatOf(publicKey: KeyObject): SignatureFormat {
  if (publicKey.asymmetricKeyType === 'rsa') return rsa;
  const order = ORDERS[publicKey.asymmetricKeyDetails?.namedCurve ?? ''];
  if (publicKey.asymmetricKeyType === 'ec' && order !== undefined) return ecdsa(order);
  throw new TokenError('no-key', { why: 'algorithm' });
}

const rsa: SignatureFormat = {
  mechanism: CK.rsaPkcs,
  // DigestInfo, RFC 8017, 9.2; the token pads it.
  input: (toBeSigned, hash) =>
    Buffer.from(sequence(sequence(oid(OIDS[hash]), derNull()), octetString(digestOf(hash, toBeSigned)))),
  signature: (answer) => new Uint8Array(answer),
};

function ecdsa(order: number): SignatureFormat {
  return {
    mechanism: CK.ecdsa,
    input: (toBeSigned, hash) => Buffer.from(digestOf(hash, toBeSigned).subarray(0, order)),
    signature: (answer) => {
      const half = answer.length / 2;
      return new Uint8Array(sequence(integer(answer.subarray(0, half)), integer(answer.subarray(half))));
    },
  };
}

/** A token that answers rubbish, or signs with another key, must not spoil a paper. */
export function isSignatureOf(
  publicKey: KeyObject,
  toBeSigned: Uint8Array,
  hash: HashName,
  signature: Uint8Array,
): boolean {
  return verify(hash, toBeSigned, publicKey, signature);
}
