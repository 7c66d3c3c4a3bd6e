import { readBer, type BerValue } from '../asn1/ber.ts';
import {
  expectTag,
  orNull,
  partsOf,
  readHexInteger,
  readOctets,
  readOid,
  readSmall,
  readTime,
  tagged,
  unwrap,
} from '../asn1/read.ts';
import { TAG, contextPrimitive, contextTag } from '../asn1/tags.ts';
import { digestOf } from '../cms/hash.ts';
import { isWeakHash, readHash } from '../cms/signature-algorithm.ts';
import { readCertificate, signedPart, type Certificate, type Signed } from './certificate.ts';
import { extensionList, extensionValue, PURPOSE } from './extensions.ts';
import { judgeByCrl, type Crl } from './crl.ts';
import { sameName } from './name.ts';
import { faultOfKey, keyBytesOf } from './public-key.ts';
import { judged, reasonOf, unusable, type Revocation } from './revocation.ts';
import { carriesSignatureOf } from './signed-by.ts';

interface SingleAnswer {
  readonly hash: 'sha1' | 'sha256' | 'sha384' | 'sha512' | null;
  readonly issuerName: Uint8Array;
  readonly issuerKey: Uint8Array;
  readonly serial: string;
  readonly status: BerValue;
  readonly thisUpdate: Date;
  readonly nextUpdate: Date;
}

/** A successful OCSP answer (RFC 6960 §4.2.1). */
export interface OcspAnswer {
  readonly der: Uint8Array;
  readonly producedAt: Date;
  readonly answers: readonly SingleAnswer[];
  readonly nonce: Uint8Array | null;
  readonly certificates: readonly Certificate[];
  readonly signed: Signed;
}

const MOST_BYTES = 256 * 1024;
const BASIC_RESPONSE = '1.3.6.1.5.5.7.48.1.1';
export const OCSP_NONCE = '1.3.6.1.5.5.7.48.1.2';
/** An answer without nextUpdate is believed for a day. */
const UNDATED_MS = 86_400_000;

/** Null when it is none, or says that the server would not answer. Takes the whole answer or the basic one (DSS). */
export function readOcsp(der: Uint8Array): OcspAnswer | null {
  return der.length > MOST_BYTES ? null : orNull(() => answerOf(der));
}

function answerOf(der: Uint8Array): OcspAnswer | null {
  const outer = partsOf(readBer(der));
  if (outer[0]?.identifier !== TAG.enumerated) return basicAnswer(der, der);
  if (readSmall(outer[0]) !== 0) return null;
  const [type, body] = partsOf(unwrap(outer[1]));
  return readOid(type) === BASIC_RESPONSE ? basicAnswer(der, readOctets(body)) : null;
}

function basicAnswer(der: Uint8Array, basic: Uint8Array): OcspAnswer {
  const [data, algorithm, signature, certificates] = partsOf(readBer(basic));
  const body = expectTag(data, TAG.sequence);
  const parts = partsOf(body).filter(({ identifier }) => identifier !== contextTag(0));
  const producedAt = parts.find(({ identifier }) => identifier === TAG.generalizedTime);
  const list = parts.find(({ identifier }) => identifier === TAG.sequence);
  const extensions = parts.length > 3 ? tagged(parts.slice(3), 1) : undefined;
  const nonce = extensions ? extensionValue(extensionList(unwrap(extensions)), OCSP_NONCE) : undefined;
  return {
    der,
    producedAt: readTime(producedAt),
    answers: partsOf(list).map(singleAnswer),
    nonce: nonce ? nonce.contents : null,
    certificates: certificates
      ? partsOf(unwrap(certificates)).flatMap(({ raw }) => readCertificate(raw) ?? [])
      : [],
    signed: signedPart(body, algorithm, signature),
  };
}

function singleAnswer(value: BerValue): SingleAnswer {
  const [id, status, updated, ...rest] = partsOf(value);
  const [algorithm, name, key, serial] = partsOf(id);
  const hash = readHash(algorithm);
  const next = tagged(rest, 0);
  const thisUpdate = readTime(updated);
  return {
    hash: hash === 'md5' ? null : hash,
    issuerName: readOctets(name),
    issuerKey: readOctets(key),
    serial: readHexInteger(serial),
    status: expectTag(status, status?.identifier ?? 0),
    thisUpdate,
    nextUpdate: next ? readTime(unwrap(next)) : new Date(thisUpdate.getTime() + UNDATED_MS),
  };
}

/**
 * `nonce`: what was asked with; many servers leave it out, none may answer with another. `crls`: lists at hand, in which a
 * responder may stand itself.
 */
export function judgeByOcsp(
  answer: OcspAnswer,
  certificate: Certificate,
  issuer: Certificate,
  when: { at: Date; now: Date; nonce?: Uint8Array; crls?: readonly Crl[] },
): Revocation {
  const single = answer.answers.find((each) => isAbout(each, certificate, issuer));
  if (!single) return unusable('no-answer');
  if (!signedByResponder(answer, issuer, when)) return unusable('responder');
  if (when.nonce && answer.nonce && Buffer.compare(when.nonce, answer.nonce) !== 0) return unusable('nonce');
  const found = orNull(() => ({ revoked: revokedOf(single.status) }));
  if (!found) return unusable('unreadable');
  if (single.status.identifier === contextPrimitive(2)) return unusable('unknown-certificate');
  return judged(certificate, { ...single, ...found }, when);
}

function isAbout(single: SingleAnswer, certificate: Certificate, issuer: Certificate): boolean {
  if (single.serial !== certificate.serial || single.hash === null) return false;
  const same = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;
  return (
    sameName(certificate.issuer, issuer.subject) &&
    same(single.issuerName, digestOf(single.hash, issuer.subject.der)) &&
    same(single.issuerKey, digestOf(single.hash, keyBytesOf(issuer.publicKey.spki)))
  );
}

/** The issuer itself, or somebody it made a certificate for answering (RFC 6960 §4.2.2.2). */
function signedByResponder(
  answer: OcspAnswer,
  issuer: Certificate,
  { now, crls = [] }: { now: Date; crls?: readonly Crl[] },
): boolean {
  if (isWeakHash(answer.signed.algorithm?.hash ?? null)) return false;
  if (carriesSignatureOf(issuer, answer.signed)) return true;
  return answer.certificates.some(
    (responder) =>
      mayAnswer(responder) &&
      faultOfKey(responder.publicKey) === null &&
      sameName(responder.issuer, issuer.subject) &&
      carriesSignatureOf(responder, answer.signed) &&
      responder.notBefore <= answer.producedAt &&
      answer.producedAt <= responder.notAfter &&
      !isWeakHash(responder.signed.algorithm?.hash ?? null) &&
      carriesSignatureOf(issuer, responder.signed) &&
      !isRevoked(responder, issuer, { at: answer.producedAt, now, crls }),
  );
}

/**
 * Not looked up when its issuer waives that (id-pkix-ocsp-nocheck, RFC 6960 §4.2.2.2.1). Revoked later counts as well: whoever
 * has the key then may date an answer back.
 */
function isRevoked(
  responder: Certificate,
  issuer: Certificate,
  { at, now, crls }: { at: Date; now: Date; crls: readonly Crl[] },
): boolean {
  if (responder.extensions.noCheck) return false;
  return crls.some((crl) => {
    const found = judgeByCrl(crl, responder, issuer, { at, now });
    return found.status === 'revoked' || (found.status === 'good' && found.revokedLater !== null);
  });
}

/** Made for answering about others. */
export function mayAnswer({ extensions }: Certificate): boolean {
  const { extendedUsage, keyUsage } = extensions;
  const made = extendedUsage?.purposes.includes(PURPOSE.ocspSigning) ?? false;
  return made && (keyUsage?.has('digitalSignature') ?? true);
}

/** CertStatus: good [0], revoked [1] with date and reason, unknown [2]. */
function revokedOf(status: BerValue): ReturnType<typeof entryOf> | null {
  return status.identifier === contextTag(1) ? entryOf(status) : null;
}

function entryOf(status: BerValue): { since: Date; reason: ReturnType<typeof reasonOf> } {
  const [since, reason] = partsOf({ ...status, identifier: TAG.sequence });
  return { since: readTime(since), reason: reasonOf(reason ? readSmall(unwrap(reason)) : 0) };
}
