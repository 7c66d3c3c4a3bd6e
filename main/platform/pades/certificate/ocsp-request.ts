import { derNull, integer, octetString, oid, sequence, tlv } from '../asn1/der.ts';
import { contextTag } from '../asn1/tags.ts';
import { digestOf } from '../cms/hash.ts';
import type { Certificate } from './certificate.ts';
import { OCSP_NONCE } from './ocsp.ts';
import { keyBytesOf } from './public-key.ts';

/** Servers know a certificate by the SHA-1 of its issuer's name and key (RFC 5019 §2.1.1): a name, not a protection. */
const SHA1 = '1.3.14.3.2.26';

export function ocspRequest(certificate: Certificate, issuer: Certificate, nonce: Uint8Array): Uint8Array {
  const id = sequence(
    sequence(oid(SHA1), derNull()),
    octetString(digestOf('sha1', issuer.subject.der)),
    octetString(digestOf('sha1', keyBytesOf(issuer.publicKey.spki))),
    integer(Buffer.from(certificate.serial, 'hex')),
  );
  const extension = sequence(oid(OCSP_NONCE), octetString(octetString(nonce)));
  return sequence(sequence(sequence(sequence(id)), tlv(contextTag(2), sequence(extension))));
}
