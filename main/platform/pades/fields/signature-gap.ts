import { createHash } from 'node:crypto';
import type { HashName } from '../cms/hash.ts';
import { broken, PadesError } from '../pades-error.ts';

/** Keeps room in /ByteRange: ten digits, as wide as the longest offset of a cross-reference table (ISO 32000-1, 7.5.4). */
export const UNKNOWN_OFFSET = 9_999_999_999;
const RANGE = `[0 ${[UNKNOWN_OFFSET, UNKNOWN_OFFSET, UNKNOWN_OFFSET].join(' ')}]`;

/** A file whose last signature is still to be put in: everything outside the gap is what will be signed. */
export interface SignatureGap {
  readonly bytes: Buffer;
  readonly start: number;
  readonly end: number;
}

/** Finds the empty /Contents of the signature object at `from` and writes its /ByteRange. */
export function openGap(bytes: Uint8Array, from: number): SignatureGap {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const range = file.indexOf(RANGE, from, 'latin1');
  const start = file.indexOf('/Contents <', from, 'latin1') + '/Contents '.length;
  const end = file.indexOf('>', start, 'latin1') + 1;
  if (range < 0 || end <= start) throw broken('signature-gap', from);
  const text = `[0 ${start} ${end} ${file.length - end}]`;
  file.write(text.padEnd(RANGE.length, ' '), range, 'latin1');
  return { bytes: file, start, end };
}

export function digestOutside({ bytes, start, end }: SignatureGap, hash: HashName): Uint8Array {
  return createHash(hash).update(bytes.subarray(0, start)).update(bytes.subarray(end)).digest();
}

/** Writes the signature into its gap; what is left over stays zero. */
export function fillGap({ bytes, start, end }: SignatureGap, cms: Uint8Array): void {
  const room = (end - start - 2) / 2;
  if (cms.length > room) throw new PadesError('pdf.signature-too-long', { bytes: cms.length, room });
  bytes.write(Buffer.from(cms).toString('hex'), start + 1, 'latin1');
}
