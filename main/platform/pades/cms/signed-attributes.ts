import { integer, octetString, oid, sequence, setOf, tlv } from '../asn1/der.ts';
import { contextTag } from '../asn1/tags.ts';
import type { Certificate } from '../certificate/certificate.ts';
import { digestOf, type HashName } from './hash.ts';
import { ATTRIBUTE, CMS } from './oids.ts';
import { hashIdentifier } from './signature-algorithm.ts';

const attribute = (type: string, value: Uint8Array): Uint8Array => sequence(oid(type), setOf(value));

/**
 * What is really signed, DER with tag SET OF: content type, digest, and which certificate (ESS v2, RFC 5035 §3).
 * No signingTime: PAdES says it in /M (ETSI EN 319 142-1 §6.3).
 */
export function signedAttributes(digest: Uint8Array, hash: HashName, certificate: Certificate): Uint8Array {
  return setOf(
    attribute(ATTRIBUTE.contentType, oid(CMS.data)),
    attribute(ATTRIBUTE.messageDigest, octetString(digest)),
    attribute(ATTRIBUTE.signingCertificateV2, signingCertificate(hash, certificate)),
  );
}

function signingCertificate(hash: HashName, certificate: Certificate): Uint8Array {
  const issuer = sequence(tlv(contextTag(4), certificate.issuer.der));
  const issuerSerial = sequence(issuer, integer(Buffer.from(certificate.serial, 'hex')));
  // SHA-256 is the default of hashAlgorithm, and DER leaves defaults out.
  const algorithm = hash === 'sha256' ? [] : [hashIdentifier(hash)];
  const identifier = sequence(...algorithm, octetString(digestOf(hash, certificate.der)), issuerSerial);
  return sequence(sequence(identifier));
}
