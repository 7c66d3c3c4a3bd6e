import { broken } from '../pades-error.ts';
import type { PdfString } from './pdf-value.ts';
import type { ReadOptions } from './read-value.ts';
import { CR, LF, isDigit, latin1, type Scanner } from './scanner.ts';

const ESCAPES: Readonly<Record<number, number>> = { 0x6e: LF, 0x72: CR, 0x74: 9, 0x62: 8, 0x66: 12 };
const BACKSLASH = 0x5c;

/** A string knows its place in the file only when it is read from the file itself. */
function stringAt(
  bytes: Uint8Array,
  hex: boolean,
  [start, end]: readonly [number, number],
  { packed }: ReadOptions,
): PdfString {
  return packed === true
    ? { kind: 'string', bytes, hex, start: -1, end: -1 }
    : { kind: 'string', bytes, hex, start, end };
}

/** `(…)` with balanced brackets and escapes (ISO 32000-1, 7.3.4.2). */
export function readLiteralString(scanner: Scanner, options: ReadOptions): PdfString {
  const start = scanner.pos;
  const close = closingBracket(scanner);
  options.budget.searched((close ?? scanner.end) - start);
  if (close === undefined) throw broken('string', start);
  const bytes = new Uint8Array(close - start);
  let length = 0;
  scanner.pos = start + 1;
  while (scanner.pos < close) {
    const byte = scanner.next();
    if (byte === BACKSLASH) {
      const escaped = readEscape(scanner);
      if (escaped !== undefined) bytes[length++] = escaped;
    } else if (byte === CR) {
      // Any line end inside a string means one line feed.
      if (scanner.peek() === LF) scanner.pos += 1;
      bytes[length++] = LF;
    } else bytes[length++] = byte;
  }
  scanner.pos = close + 1;
  return stringAt(bytes.subarray(0, length), false, [start, scanner.pos], options);
}

function closingBracket({ bytes, pos, end }: Scanner): number | undefined {
  let open = 0;
  for (let at = pos; at < end; at++) {
    const byte = bytes[at];
    if (byte === BACKSLASH) at += 1;
    else if (byte === 0x28) open += 1;
    else if (byte === 0x29) {
      open -= 1;
      if (open === 0) return at;
    }
  }
  return undefined;
}

/** Behind the backslash; undefined for a line end, which only breaks the text in the file. */
function readEscape(scanner: Scanner): number | undefined {
  if (scanner.skipLineEnd()) return undefined;
  const byte = scanner.next();
  if (byte < 0x30 || byte > 0x37) return ESCAPES[byte] ?? byte;
  let value = byte - 0x30;
  for (let more = 0; more < 2; more++) {
    const digit = scanner.peek();
    if (!isDigit(digit) || digit > 0x37) break;
    value = value * 8 + digit - 0x30;
    scanner.pos += 1;
  }
  return value & 0xff;
}

const HEX = new Int8Array(256).fill(-1);
for (const char of '0123456789abcdefABCDEF') HEX[char.charCodeAt(0)] = Number.parseInt(char, 16);

/** `<…>`; white space inside is allowed, and a missing last digit is 0 (ISO 32000-1, 7.3.4.3). */
export function readHexString(scanner: Scanner, options: ReadOptions): PdfString {
  const start = scanner.pos;
  const close = scanner.bytes.indexOf(0x3e, start);
  options.budget.searched((close < 0 ? scanner.end : close) - start);
  if (close < 0 || close >= scanner.end) throw broken('string', start);
  scanner.pos = close + 1;
  // Nearly every one, a signature above all, is nothing but digits: decoded at once.
  const digitsOnly = Buffer.from(latin1(scanner.bytes, start + 1, close), 'hex');
  if (digitsOnly.length * 2 === close - start - 1) {
    return stringAt(Uint8Array.from(digitsOnly), true, [start, scanner.pos], options);
  }
  const bytes = new Uint8Array((close - start) >> 1);
  let digits = 0;
  for (let at = start + 1; at < close; at++) {
    const byte = scanner.bytes[at] ?? 0;
    const digit = HEX[byte] ?? -1;
    if (digit >= 0) {
      const index = digits >> 1;
      bytes[index] = digits % 2 === 0 ? digit << 4 : (bytes[index] ?? 0) | digit;
      digits += 1;
    } else if (options.strict && !scanner.isSpace(byte)) throw broken('string', at);
  }
  return stringAt(bytes.subarray(0, (digits + 1) >> 1), true, [start, scanner.pos], options);
}
