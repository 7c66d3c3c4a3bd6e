import { BerError, childrenOf, isConstructed, readBer, type BerValue } from './ber.ts';
import { TAG, contextPrimitive, contextTag } from './tags.ts';

/** What `read` gives, or null when the bytes are not that structure. Other faults go on. */
export function orNull<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof BerError) return null;
    throw error;
  }
}

export function expectTag(value: BerValue | undefined, identifier: number): BerValue {
  if (value?.identifier !== identifier) throw new BerError('another type was expected');
  return value;
}

/** The parts of a SEQUENCE. */
export function partsOf(value: BerValue | undefined): BerValue[] {
  return childrenOf(expectTag(value, TAG.sequence));
}

export function membersOf(value: BerValue | undefined): BerValue[] {
  return childrenOf(expectTag(value, TAG.set));
}

/** `[number]` among the parts, primitive or constructed. */
export function tagged(parts: readonly BerValue[], number: number): BerValue | undefined {
  return parts.find(
    ({ identifier }) => identifier === contextTag(number) || identifier === contextPrimitive(number),
  );
}

/** The one value inside `[n] EXPLICIT`, or inside any wrapper of one. */
export function unwrap(value: BerValue | undefined): BerValue {
  if (!value) throw new BerError('a part is missing');
  return readBer(value.contents);
}

export function readOid(value: BerValue | undefined): string {
  const { contents } = expectTag(value, TAG.oid);
  if (contents.length === 0 || contents.length > 64) throw new BerError('an object identifier of no length');
  const numbers: bigint[] = [];
  let number = 0n;
  for (const octet of contents) {
    number = (number << 7n) | BigInt(octet & 0x7f);
    if (octet < 0x80) {
      numbers.push(number);
      number = 0n;
    }
  }
  const [joint = 0n, ...rest] = numbers;
  const first = joint < 40n ? 0n : joint < 80n ? 1n : 2n;
  return [first, joint - first * 40n, ...rest].join('.');
}

/** Of OCTET STRING or `[n] IMPLICIT OCTET STRING`; BER lets one come in pieces. */
export function readOctets(value: BerValue | undefined): Uint8Array {
  if (!value) throw new BerError('octets are missing');
  if (!isConstructed(value)) return value.contents;
  return Buffer.concat(
    childrenOf(value).map((piece) => {
      const { contents } = expectTag(piece, TAG.octetString);
      return contents;
    }),
  );
}

/** A BIT STRING of whole bytes (signatures, keys). */
export function readBits(value: BerValue | undefined): Uint8Array {
  const { contents } = expectTag(value, TAG.bitString);
  if (contents[0] !== 0) throw new BerError('bits that are not whole bytes');
  return contents.subarray(1);
}

/** Whether named bit `index` is set (X.680: bit 0 is the highest of the first byte). */
export function bitIsSet(contents: Uint8Array, index: number): boolean {
  return (((contents[1 + (index >> 3)] ?? 0) >> (7 - (index & 7))) & 1) === 1;
}

export function readBoolean(value: BerValue | undefined): boolean {
  return (expectTag(value, TAG.boolean).contents[0] ?? 0) !== 0;
}

/** A small, non-negative INTEGER or ENUMERATED. */
export function readSmall(value: BerValue | undefined): number {
  const contents = value?.contents ?? new Uint8Array();
  if (contents.length === 0 || contents.length > 6) throw new BerError('a number of another size');
  if ((contents[0] ?? 0) >= 0x80) throw new BerError('a negative number');
  return contents.reduce((sum, octet) => sum * 256 + octet, 0);
}

/** An INTEGER of any size in lower-case hex, without leading zero bytes. */
export function readHexInteger(value: BerValue | undefined, mostBytes = 64): string {
  const { contents } = expectTag(value, TAG.integer);
  if (contents.length === 0 || contents.length > mostBytes) throw new BerError('a number of another size');
  const hex = Buffer.from(contents).toString('hex');
  return hex.replace(/^(?:00)+(?=..)/u, '');
}

/** UTCTime or GeneralizedTime in UTC, as certificates and timestamps carry them; fractions to the millisecond. */
export function readTime(value: BerValue | undefined): Date {
  const text = Buffer.from(value?.contents ?? []).toString('latin1');
  const short = value?.identifier === TAG.utcTime;
  if (!short && value?.identifier !== TAG.generalizedTime) throw new BerError('a time was expected');
  const parts = (short ? SHORT_TIME : LONG_TIME).exec(text);
  if (!parts) throw new BerError('a time in another form');
  const [, written = '', month, day, hour, minute, second = '00', fraction = '0'] = parts;
  const year = short ? (Number(written) < 50 ? `20${written}` : `19${written}`) : written;
  const milliseconds = fraction.slice(0, 3).padEnd(3, '0');
  const iso = `${year}-${month}-${day}T${hour}:${minute}:${second}.${milliseconds}Z`;
  const at = new Date(iso);
  if (Number.isNaN(at.getTime()) || at.toISOString() !== iso) throw new BerError('a day that is not');
  return at;
}

const SHORT_TIME = /^(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)?Z$/u;
const LONG_TIME = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)?(?:[.,](\d+))?Z$/u;

/** Any of the character string types, NFC; null when it is none of them. */
export function readText(value: BerValue): string | null {
  const bytes = Buffer.from(value.contents);
  switch (value.identifier) {
    case TAG.utf8String:
      return bytes.toString('utf8').normalize('NFC');
    case TAG.printableString:
    case TAG.numericString:
    case TAG.ia5String:
    case TAG.visibleString:
    case TAG.teletexString:
      return bytes.toString('latin1').normalize('NFC');
    case TAG.bmpString:
      return bytes.length % 2 === 0 ? bytes.swap16().toString('utf16le').normalize('NFC') : null;
    case TAG.universalString:
      return universal(bytes);
    default:
      return null;
  }
}

function universal(bytes: Buffer): string | null {
  if (bytes.length % 4 !== 0) return null;
  const points = Array.from({ length: bytes.length / 4 }, (_, index) => bytes.readUInt32BE(index * 4));
  return points.some((point) => point > 0x10ffff) ? null : String.fromCodePoint(...points).normalize('NFC');
}
