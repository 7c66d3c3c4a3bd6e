/** One ASN.1 value as it stands in a file. Nothing below it is read before somebody asks. */
export interface BerValue {
  /** Identifier octet: class, constructed bit and tag number together (X.690 §8.1.2). */
  readonly identifier: number;
  /** Contents octets, without the end-of-contents of an indefinite length. */
  readonly contents: Uint8Array;
  /** The whole value with its identifier and length. */
  readonly raw: Uint8Array;
}

/** Foreign bytes that are not the structure they should be. Never leaves this folder's readers: they answer `null`. */
export class BerError extends Error {}

const CONSTRUCTED = 0x20;
const INDEFINITE = 0x80;
/** Nesting of indefinite lengths; each level is walked again by its parent. */
const MOST_INDEFINITE = 16;

/** Exactly one value, nothing after it. */
export function readBer(bytes: Uint8Array): BerValue {
  const value = valueAt(bytes, 0, 0);
  if (value.raw.length !== bytes.length) throw new BerError('bytes after the value');
  return value;
}

/** The first value of the bytes, whatever follows (the padding of /Contents). */
export function readFirstBer(bytes: Uint8Array): BerValue {
  return valueAt(bytes, 0, 0);
}

export function isConstructed(value: BerValue): boolean {
  return (value.identifier & CONSTRUCTED) !== 0;
}

/** The values inside a constructed one, in order; `most` keeps a hostile file from making millions of objects. */
export function childrenOf(value: BerValue, most = 10_000): BerValue[] {
  if (!isConstructed(value)) throw new BerError('a primitive value has no parts');
  const children: BerValue[] = [];
  for (const child of valuesIn(value.contents)) {
    children.push(child);
    if (children.length > most) throw new BerError('too many parts');
  }
  return children;
}

/** One after the other, without keeping them. */
export function* valuesIn(contents: Uint8Array): Generator<BerValue> {
  for (let at = 0; at < contents.length;) {
    const value = valueAt(contents, at, 0);
    at += value.raw.length;
    yield value;
  }
}

function valueAt(bytes: Uint8Array, start: number, depth: number): BerValue {
  const identifier = bytes[start];
  const first = bytes[start + 1];
  if (identifier === undefined || first === undefined) throw new BerError('cut off');
  if ((identifier & 0x1f) === 0x1f) throw new BerError('a tag number above 30');
  if (first === INDEFINITE) return indefiniteAt(bytes, start, identifier, depth);
  let length = first;
  let at = start + 2;
  if (first > INDEFINITE) {
    const octets = first & 0x7f;
    if (octets > 4) throw new BerError('a length beyond 4 GB');
    length = 0;
    for (let index = 0; index < octets; index++) length = length * 256 + (bytes[at + index] ?? 0);
    at += octets;
  }
  const end = at + length;
  if (end > bytes.length) throw new BerError('longer than what holds it');
  return { identifier, contents: bytes.subarray(at, end), raw: bytes.subarray(start, end) };
}

function indefiniteAt(bytes: Uint8Array, start: number, identifier: number, depth: number): BerValue {
  if ((identifier & CONSTRUCTED) === 0 || depth >= MOST_INDEFINITE) throw new BerError('indefinite length');
  let at = start + 2;
  for (;;) {
    if (bytes[at] === 0 && bytes[at + 1] === 0) {
      return { identifier, contents: bytes.subarray(start + 2, at), raw: bytes.subarray(start, at + 2) };
    }
    at += valueAt(bytes, at, depth + 1).raw.length;
  }
}
