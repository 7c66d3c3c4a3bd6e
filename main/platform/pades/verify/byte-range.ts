import { is, isArray, type PdfDict } from '../structure/pdf-value.ts';
import type { Reason } from './reason.ts';

/** What one signature covers: everything up to `end` except the hex string between `gapStart` and `gapEnd`. */
export interface SignedBytes {
  readonly gapStart: number;
  readonly gapEnd: number;
  readonly end: number;
  /** The DER of the signature, without the padding. */
  readonly contents: Uint8Array;
  /** The revision it closes. */
  readonly revision: number;
}

export type Covered = { readonly signed: SignedBytes } | { readonly reason: Reason };

const fault = (code: string): Covered => ({ reason: { code } });

/**
 * The range must leave out exactly the Contents string of this very dictionary and reach from the first byte of the
 * file to the last of a revision: every gap beyond that is room for something nobody signed.
 */
export function signedBytes(bytes: Uint8Array, signature: PdfDict, revisionEnds: readonly number[]): Covered {
  const range = signature.entries.get('ByteRange');
  const contents = signature.entries.get('Contents');
  if (!isArray(range)) return fault('byte-range-missing');
  if (!is(contents, 'string') || contents.start < 0) return fault('contents-missing');
  if (range.length !== 4 || !range.every(isOffset)) return fault('byte-range-shape');
  const [start, gapStart, gapEnd, rest] = range as [number, number, number, number];
  if (start !== 0) return fault('byte-range-start');
  if (gapStart !== contents.start || gapEnd !== contents.end) return fault('byte-range-gap');
  const end = gapEnd + rest;
  const revision = revisionEnds.indexOf(end);
  if (revision < 0) return fault('byte-range-end');
  if (revision > 0 && gapStart < (revisionEnds[revision - 1] ?? 0)) return fault('byte-range-revision');
  if (!isPlainHex(bytes.subarray(gapStart + 1, gapEnd - 1))) return fault('contents-not-hex');
  const der = unpadded(contents.bytes);
  return der === null
    ? fault('contents-padding')
    : { signed: { gapStart, gapEnd, end, contents: der, revision } };
}

const isOffset = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) >= 0;

/** Two digits a byte and nothing between them: readers pass over anything else, and that could say anything. */
function isPlainHex(digits: Uint8Array): boolean {
  const text = Buffer.from(digits.buffer, digits.byteOffset, digits.length).toString('latin1');
  return Buffer.from(text, 'hex').length * 2 === digits.length;
}

/** The outer SEQUENCE; null when it is none or when anything but zeros follows. */
function unpadded(bytes: Uint8Array): Uint8Array | null {
  const length = derLength(bytes);
  if (length === null || length > bytes.length) return null;
  for (let at = length; at < bytes.length; at += 1) if (bytes[at] !== 0) return null;
  return bytes.subarray(0, length);
}

function derLength(bytes: Uint8Array): number | null {
  const [tag, first = 0] = bytes;
  if (tag !== 0x30) return null;
  if (first < 0x80) return 2 + first;
  const count = first & 0x7f;
  if (count === 0 || count > 4) return null;
  let length = 0;
  for (let at = 2; at < 2 + count; at += 1) length = length * 256 + (bytes[at] ?? 0);
  return 2 + count + length;
}
