import { TAG } from './tags.ts';

/** Makes DER (X.690 §10): definite, shortest lengths; sets in order. */
export function tlv(identifier: number, ...parts: readonly Uint8Array[]): Uint8Array {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  return Buffer.concat([Uint8Array.of(identifier), lengthOctets(length), ...parts]);
}

function lengthOctets(length: number): Uint8Array {
  if (length < 0x80) return Uint8Array.of(length);
  const octets: number[] = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) octets.unshift(rest % 256);
  return Uint8Array.of(0x80 | octets.length, ...octets);
}

export const sequence = (...parts: readonly Uint8Array[]): Uint8Array => tlv(TAG.sequence, ...parts);

/** SEQUENCE OF however many: arguments lie on the stack, and a list of them may be longer than that. */
export const sequenceOf = (parts: readonly Uint8Array[]): Uint8Array =>
  tlv(TAG.sequence, Buffer.concat(parts));

/** SET OF: the encodings in ascending order (X.690 §11.6). */
export function setOf(...parts: readonly Uint8Array[]): Uint8Array {
  return tlv(TAG.set, ...[...parts].sort((a, b) => Buffer.compare(a, b)));
}

export const octetString = (bytes: Uint8Array): Uint8Array => tlv(TAG.octetString, bytes);
export const derNull = (): Uint8Array => tlv(TAG.null);
export const boolean = (value: boolean): Uint8Array => tlv(TAG.boolean, Uint8Array.of(value ? 0xff : 0));
export const utf8String = (text: string): Uint8Array =>
  tlv(TAG.utf8String, Buffer.from(text.normalize('NFC'), 'utf8'));

/** Whole bytes unless the last `unused` bits are told to be padding. */
export function bitString(bytes: Uint8Array, unused = 0): Uint8Array {
  return tlv(TAG.bitString, Uint8Array.of(unused), bytes);
}

/** A number, or big-endian bytes read as unsigned. */
export function integer(value: number | Uint8Array): Uint8Array {
  const bytes = typeof value === 'number' ? bytesOf(value) : value;
  let start = 0;
  while (start < bytes.length - 1 && bytes[start] === 0) start += 1;
  const shortest = bytes.subarray(start);
  const negative = (shortest[0] ?? 0) >= 0x80;
  if (shortest.length === 0) return tlv(TAG.integer, Uint8Array.of(0));
  return negative ? tlv(TAG.integer, Uint8Array.of(0), shortest) : tlv(TAG.integer, shortest);
}

function bytesOf(value: number): Uint8Array {
  const hex = value.toString(16);
  return Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex');
}

export function oid(dotted: string): Uint8Array {
  const [first = 0n, second = 0n, ...rest] = dotted.split('.').map(BigInt);
  return tlv(TAG.oid, Uint8Array.from([first * 40n + second, ...rest].flatMap(base128)));
}

function base128(value: bigint): number[] {
  const octets = [Number(value & 0x7fn)];
  for (let rest = value >> 7n; rest > 0n; rest >>= 7n) octets.unshift(Number(rest & 0x7fn) | 0x80);
  return octets;
}

/** UTCTime through 2049, GeneralizedTime after (RFC 5280 §4.1.2.5); whole seconds. */
export function time(at: Date): Uint8Array {
  if (at.getUTCFullYear() >= 2050) return generalizedTime(at);
  return tlv(TAG.utcTime, Buffer.from(`${digitsOf(at).slice(2)}Z`, 'ascii'));
}

export function generalizedTime(at: Date): Uint8Array {
  return tlv(TAG.generalizedTime, Buffer.from(`${digitsOf(at)}Z`, 'ascii'));
}

const digitsOf = (at: Date): string => at.toISOString().slice(0, 19).replace(/[-T:]/gu, '');
