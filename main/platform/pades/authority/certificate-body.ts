import { randomBytes } from 'node:crypto';
import {
  bitString,
  boolean,
  integer,
  octetString,
  oid,
  sequence,
  setOf,
  time,
  tlv,
  utf8String,
} from '../asn1/der.ts';
import { TAG, contextPrimitive, contextTag } from '../asn1/tags.ts';
import { EXTENSION } from '../certificate/extensions.ts';
import { NAME, type NamePart } from '../certificate/name.ts';
import { keyBytesOf } from '../certificate/public-key.ts';
import { digestOf } from '../cms/hash.ts';
import { authorityAlgorithm, signedBody } from './authority.ts';

/** RFC 5280 appendix A: what these parts may hold; longer ones are refused by verifiers. */
const MOST_LETTERS = 64;

/** A distinguished name, in the order given; empty parts are left out, all texts UTF-8. */
export function nameOf(parts: readonly NamePart[]): Uint8Array {
  const written = parts.filter(({ value }) => value.trim() !== '');
  return sequence(...written.map(({ type, value }) => setOf(sequence(oid(type), textOf(type, value)))));
}

function textOf(type: string, value: string): Uint8Array {
  const text = [...value.normalize('NFC').trim()].slice(0, MOST_LETTERS).join('');
  const ascii = type === NAME.country || type === NAME.serialNumber;
  return ascii ? tlv(TAG.printableString, Buffer.from(text, 'ascii')) : utf8String(text);
}

export function extension(type: string, value: Uint8Array, critical = false): Uint8Array {
  return sequence(oid(type), ...(critical ? [boolean(true)] : []), octetString(value));
}

/** RFC 5280 §4.2.1.2 (1): SHA-1 as a name. */
export function keyIdentifier(spki: Uint8Array): Uint8Array {
  return digestOf('sha1', keyBytesOf(spki));
}

export function authorityKeyExtension(identifier: Uint8Array): Uint8Array {
  return extension(EXTENSION.authorityKey, sequence(tlv(contextPrimitive(0), identifier)));
}

/** KeyUsage, `bits` being the named bits that are set (RFC 5280 §4.2.1.3). */
export function usageExtension(bits: readonly number[]): Uint8Array {
  const last = Math.max(...bits);
  const octet = bits.reduce((sum, bit) => sum | (0x80 >> bit), 0);
  return extension(EXTENSION.keyUsage, bitString(Uint8Array.of(octet), 7 - last), true);
}

export interface CertificateBody {
  /** Names as DER. */
  readonly issuer: Uint8Array;
  readonly subject: Uint8Array;
  readonly notBefore: Date;
  readonly notAfter: Date;
  readonly publicKey: Uint8Array;
  readonly extensions: readonly Uint8Array[];
}

/** A certificate (v3) with a random serial of 16 bytes, signed with the authority's key. */
export function certificateWith(body: CertificateBody, privateKey: Uint8Array): Uint8Array {
  const serial = randomBytes(16);
  // Positive, and never shorter than 16 bytes.
  serial[0] = ((serial[0] ?? 0) & 0x7f) | 0x40;
  return signedBody(
    sequence(
      tlv(contextTag(0), integer(2)),
      integer(serial),
      authorityAlgorithm(),
      body.issuer,
      sequence(time(body.notBefore), time(body.notAfter)),
      body.subject,
      body.publicKey,
      tlv(contextTag(3), sequence(...body.extensions)),
    ),
    privateKey,
  );
}
