import { broken } from '../pades-error.ts';
import { is, type PdfDict, type PdfStream, type PdfValue, type Ref } from './pdf-value.ts';
import { readValue, type ReadOptions } from './read-value.ts';
import { CR, LF, Scanner } from './scanner.ts';

export interface IndirectObject {
  readonly num: number;
  readonly gen: number;
  readonly value: PdfValue;
  readonly start: number;
  /** Behind `endobj`. */
  readonly end: number;
}

export interface ObjectOptions extends ReadOptions {
  /** The value of a stream's /Length when it is a reference. */
  readonly lengthOf: (ref: Ref) => number | undefined;
}

/** "12 0 obj … endobj" at a byte offset (ISO 32000-1, 7.3.10). */
export function readObject(bytes: Uint8Array, offset: number, options: ObjectOptions): IndirectObject {
  const scanner = new Scanner(bytes, offset, options.budget);
  const { num, gen } = readHeader(scanner, options);
  const plain = readValue(scanner, options);
  scanner.skipSpace();
  const value = is(plain, 'dict') && scanner.takeWord('stream') ? readStream(scanner, plain, options) : plain;
  scanner.skipSpace();
  if (!scanner.takeWord('endobj') && options.strict) throw broken('endobj', scanner.pos);
  return { num, gen, value, start: offset, end: scanner.pos };
}

export function readHeader(scanner: Scanner, { strict }: ReadOptions): { num: number; gen: number } {
  const start = scanner.pos;
  if (!strict) scanner.skipSpace();
  const num = scanner.natural();
  scanner.skipSpace();
  const gen = scanner.natural();
  scanner.skipSpace();
  if (num === undefined || gen === undefined) throw broken('object', start);
  // Some producers write "1 0 obj<<" and some "1 0 objendobj"; only the first is right.
  if (!scanner.takeWord('obj')) throw broken('object', start);
  return { num, gen };
}

function readStream(scanner: Scanner, dict: PdfDict, options: ObjectOptions): PdfStream {
  const at = scanner.pos;
  if (!options.strict) while (scanner.peek() === 32) scanner.pos += 1;
  const loneReturn = scanner.peek() === CR && scanner.peek(1) !== LF;
  if ((loneReturn && options.strict) || !scanner.skipLineEnd()) {
    if (options.strict) throw broken('stream', at);
  }
  const start = scanner.pos;
  const given = dict.entries.get('Length');
  const length = is(given, 'ref') ? options.lengthOf(given) : given;
  if (typeof length === 'number' && Number.isInteger(length) && length >= 0) {
    scanner.pos = start + length;
    scanner.skipLineEnd();
    if (scanner.pos <= scanner.end && scanner.takeWord('endstream')) {
      return { kind: 'stream', dict, raw: scanner.bytes.subarray(start, start + length) };
    }
  }
  if (options.strict) throw broken('stream-length', start);
  return streamBySearch(scanner, dict, start, options);
}

/** Where /Length lies, other readers take everything up to the word `endstream`. */
function streamBySearch(scanner: Scanner, dict: PdfDict, start: number, options: ObjectOptions): PdfStream {
  const { bytes } = scanner;
  const found = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).indexOf(
    'endstream',
    start,
    'latin1',
  );
  options.budget.searched((found < 0 ? bytes.length : found) - start);
  if (found < 0) throw broken('stream-length', start);
  scanner.pos = found + 'endstream'.length;
  let end = found;
  if (bytes[end - 1] === LF) end -= 1;
  if (bytes[end - 1] === CR) end -= 1;
  return { kind: 'stream', dict, raw: bytes.subarray(start, Math.max(start, end)) };
}
