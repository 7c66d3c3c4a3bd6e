import { broken } from '../pades-error.ts';
import { LIMITS, type Budget } from './limits.ts';
import type { PdfDict, PdfName, PdfValue } from './pdf-value.ts';
import { readHexString, readLiteralString } from './read-string.ts';
import { isDigit, type Scanner } from './scanner.ts';

export interface ReadOptions {
  readonly strict: boolean;
  readonly budget: Budget;
  /** Inside an object stream positions mean nothing in the file. */
  readonly packed?: boolean;
}

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)$/u;

/** One value (ISO 32000-1, 7.3) after any white space; the scanner stands behind it. */
export function readValue(scanner: Scanner, options: ReadOptions, depth = 0): PdfValue {
  options.budget.step();
  if (depth > LIMITS.depth) throw broken('depth', scanner.pos);
  scanner.skipSpace();
  const byte = scanner.peek();
  switch (byte) {
    case 0x2f:
      return readName(scanner, options);
    case 0x28:
      return readLiteralString(scanner, options);
    case 0x5b:
      return readArray(scanner, options, depth);
    case 0x3c:
      return scanner.peek(1) === 0x3c ? readDict(scanner, options, depth) : readHexString(scanner, options);
    default:
      return isDigit(byte) ? readNumberOrRef(scanner, options) : readWord(scanner, options);
  }
}

function readNumberOrRef(scanner: Scanner, options: ReadOptions): PdfValue {
  const start = scanner.pos;
  const num = scanner.natural();
  if (num === undefined) return readWord(scanner, options);
  const behind = scanner.pos;
  scanner.skipSpace();
  const gen = scanner.natural();
  if (gen !== undefined) {
    scanner.skipSpace();
    if (scanner.takeWord('R')) {
      if (num === 0 || num >= LIMITS.objects || gen > 65_535) throw broken('reference', start);
      return { kind: 'ref', num, gen };
    }
  }
  scanner.pos = behind;
  return num;
}

function readWord(scanner: Scanner, { strict }: ReadOptions): PdfValue {
  const start = scanner.pos;
  const word = scanner.word();
  if (word === 'true') return true;
  if (word === 'false') return false;
  if (word === 'null') return null;
  if (NUMBER.test(word)) return Number(word);
  // Some producers write "--5" or "1.5.2"; readers take what begins like a number.
  if (!strict && /^[+-]*\.?\d/u.test(word)) return Number.parseFloat(word.replace(/^[+-]+/u, '-')) || 0;
  throw broken('value', start);
}

const hexDigit = (byte: number): number => {
  if (isDigit(byte)) return byte - 0x30;
  const letter = byte | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1;
};

export function readName(scanner: Scanner, { strict }: ReadOptions): PdfName {
  const start = scanner.pos;
  if (scanner.next() !== 0x2f) throw broken('name', start);
  const word = scanner.word();
  if (!word.includes('#')) return { kind: 'name', name: word };
  const name = word.replace(/#(.?)(.?)/gsu, (whole: string, high: string, low: string) => {
    const [a, b] = [hexDigit(high.charCodeAt(0)), hexDigit(low.charCodeAt(0))];
    if (a >= 0 && b >= 0) return String.fromCharCode(a * 16 + b);
    if (strict) throw broken('name', start);
    return whole;
  });
  return { kind: 'name', name };
}

function readArray(scanner: Scanner, options: ReadOptions, depth: number): PdfValue {
  const start = scanner.pos;
  scanner.pos += 1;
  const items: PdfValue[] = [];
  for (;;) {
    scanner.skipSpace();
    const byte = scanner.peek();
    if (byte < 0) throw broken('array', start);
    if (byte === 0x5d) break;
    items.push(readValue(scanner, options, depth + 1));
  }
  scanner.pos += 1;
  return items;
}

export function readDict(scanner: Scanner, options: ReadOptions, depth = 0): PdfDict {
  const start = scanner.pos;
  if (scanner.next() !== 0x3c || scanner.next() !== 0x3c) throw broken('dictionary', start);
  const entries = new Map<string, PdfValue>();
  for (;;) {
    scanner.skipSpace();
    if (scanner.peek() === 0x3e && scanner.peek(1) === 0x3e) break;
    const at = scanner.pos;
    const { name } = readName(scanner, options);
    // Readers disagree on which of two equal keys counts; a paper of ours has none.
    if (entries.has(name) && options.strict) throw broken('double-key', at);
    entries.set(name, readValue(scanner, options, depth + 1));
  }
  scanner.pos += 2;
  return { kind: 'dict', entries };
}
