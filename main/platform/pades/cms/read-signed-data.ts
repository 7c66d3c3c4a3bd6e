import { BerError, childrenOf, readBer, type BerValue } from '../asn1/ber.ts';
import { tlv } from '../asn1/der.ts';
import {
  expectTag,
  membersOf,
  orNull,
  partsOf,
  readHexInteger,
  readOctets,
  readOid,
  readSmall,
  tagged,
  unwrap,
} from '../asn1/read.ts';
import { TAG, contextTag } from '../asn1/tags.ts';
import { readCertificate, type Certificate } from '../certificate/certificate.ts';
import { readName, type Name } from '../certificate/name.ts';
import { CMS } from './oids.ts';
import {
  readHash,
  readSignatureAlgorithm,
  type ReadHash,
  type SignatureAlgorithm,
} from './signature-algorithm.ts';

export interface CmsAttribute {
  readonly type: string;
  readonly values: readonly BerValue[];
}

export interface SignerInfo {
  readonly issuer: Name | null;
  readonly serial: string | null;
  readonly subjectKey: string | null;
  readonly hash: ReadHash | null;
  /** DER with tag SET OF, as it was signed; null = the content itself was signed. */
  readonly signedBytes: Uint8Array | null;
  readonly signedAttributes: readonly CmsAttribute[];
  readonly algorithm: SignatureAlgorithm | null;
  readonly signature: Uint8Array;
  readonly unsignedAttributes: readonly CmsAttribute[];
}

export interface SignedData {
  readonly contentType: string;
  /** Null = detached. */
  readonly content: Uint8Array | null;
  readonly certificates: readonly Certificate[];
  readonly crls: readonly Uint8Array[];
  readonly signers: readonly SignerInfo[];
}

const MOST_BYTES = 2 * 1024 * 1024;
const MOST_CERTIFICATES = 50;
const MOST_SIGNERS = 20;

/** Null when the bytes are not one CMS SignedData (BER is taken: foreign signers write it). */
export function readSignedData(bytes: Uint8Array): SignedData | null {
  return bytes.length > MOST_BYTES ? null : orNull(() => signedDataIn(bytes));
}

function signedDataIn(bytes: Uint8Array): SignedData {
  const [type, body] = partsOf(readBer(bytes));
  if (readOid(type) !== CMS.signedData) throw new BerError('another content type');
  const parts = partsOf(unwrap(body));
  const [version, , encapsulated, ...rest] = parts;
  readSmall(version);
  const [contentType, content] = partsOf(encapsulated);
  const certificates = tagged(rest, 0);
  const crls = tagged(rest, 1);
  return {
    contentType: readOid(contentType),
    content: content ? readOctets(unwrap(content)) : null,
    certificates: certificates
      ? childrenOf(certificates, MOST_CERTIFICATES).flatMap(({ raw }) => readCertificate(raw) ?? [])
      : [],
    crls: crls ? childrenOf(crls, MOST_CERTIFICATES).map(({ raw }) => raw) : [],
    signers: childrenOf(expectTag(rest.at(-1), TAG.set), MOST_SIGNERS).map(signerInfoOf),
  };
}

function signerInfoOf(value: BerValue): SignerInfo {
  const [version, identifier, digest, ...rest] = partsOf(value);
  readSmall(version);
  const signed = rest[0]?.identifier === contextTag(0) ? rest.shift() : undefined;
  const [algorithm, signature, unsigned] = rest;
  const named = identifier?.identifier === TAG.sequence ? partsOf(identifier) : null;
  return {
    issuer: named ? readName(named[0]) : null,
    serial: named ? readHexInteger(named[1]) : null,
    subjectKey: named ? null : Buffer.from(readOctets(identifier)).toString('hex'),
    hash: readHash(digest),
    signedBytes: signed ? tlv(TAG.set, signed.contents) : null,
    signedAttributes: signed ? attributesIn(signed) : [],
    algorithm: readSignatureAlgorithm(algorithm),
    signature: readOctets(expectTag(signature, TAG.octetString)),
    unsignedAttributes: unsigned?.identifier === contextTag(1) ? attributesIn(unsigned) : [],
  };
}

function attributesIn(wrapped: BerValue): CmsAttribute[] {
  return childrenOf(wrapped).map((attribute) => {
    const [type, values] = partsOf(attribute);
    return { type: readOid(type), values: membersOf(values) };
  });
}
