import type { Budget } from './limits.ts';

/** Classes of bytes (ISO 32000-1, 7.2.2). */
const REGULAR = 0;
const SPACE = 1;
const DELIMITER = 2;

const CLASSES = new Uint8Array(256);
for (const byte of [0, 9, 10, 12, 13, 32]) CLASSES[byte] = SPACE;
for (const char of '()<>[]{}/%') CLASSES[char.charCodeAt(0)] = DELIMITER;

export const CR = 13;
export const LF = 10;
const PERCENT = 0x25;

export const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39;

/** Walks over the bytes of a file. Past the end every byte is -1. */
export class Scanner {
  readonly bytes: Uint8Array;
  pos: number;
  readonly end: number;
  readonly #budget: Budget;

  constructor(bytes: Uint8Array, pos: number, budget: Budget, end = bytes.length) {
    this.bytes = bytes;
    this.pos = pos;
    this.#budget = budget;
    this.end = Math.min(end, bytes.length);
  }

  peek(ahead = 0): number {
    const at = this.pos + ahead;
    return at < this.end ? (this.bytes[at] ?? -1) : -1;
  }

  next(): number {
    const byte = this.peek();
    if (byte >= 0) this.pos += 1;
    return byte;
  }

  isRegular(byte: number): boolean {
    return byte >= 0 && CLASSES[byte] === REGULAR;
  }

  isSpace(byte: number): boolean {
    return CLASSES[byte] === SPACE;
  }

  /** White space and comments. */
  skipSpace(): void {
    for (;;) {
      const byte = this.peek();
      if (byte >= 0 && CLASSES[byte] === SPACE) this.pos += 1;
      else if (byte === PERCENT) this.skipLine();
      else return;
    }
  }

  skipLine(): void {
    const start = this.pos;
    for (let byte = this.peek(); byte >= 0 && byte !== CR && byte !== LF; byte = this.peek()) this.pos += 1;
    this.#budget.searched(this.pos - start);
  }

  /** CR LF, LF or CR alone. */
  skipLineEnd(): boolean {
    const byte = this.peek();
    if (byte === CR) this.pos += this.peek(1) === LF ? 2 : 1;
    else if (byte === LF) this.pos += 1;
    else return false;
    return true;
  }

  /** The run of regular characters here, as Latin-1. */
  word(): string {
    const start = this.pos;
    while (this.isRegular(this.peek())) this.pos += 1;
    return latin1(this.bytes, start, this.pos);
  }

  /** Whether exactly this word stands here; steps over it if so. */
  takeWord(word: string): boolean {
    return !this.isRegular(this.peek(word.length)) && this.takeMark(word);
  }

  /** The same, whatever follows. */
  takeMark(mark: string): boolean {
    for (let i = 0; i < mark.length; i++) if (this.peek(i) !== mark.charCodeAt(i)) return false;
    this.pos += mark.length;
    return true;
  }

  /** Digits only, at most ten of them; undefined, and nothing read, when there are none. */
  natural(): number | undefined {
    let value = 0;
    let length = 0;
    for (let byte = this.peek(); isDigit(byte) && length <= 10; byte = this.peek(length)) {
      value = value * 10 + byte - 0x30;
      length += 1;
    }
    if (length === 0 || length > 10 || this.isRegular(this.peek(length))) return undefined;
    this.pos += length;
    return value;
  }
}

export function latin1(bytes: Uint8Array, start: number, end: number): string {
  if (end - start > 32) {
    return Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString('latin1');
  }
  let text = '';
  for (let at = start; at < end; at++) text += String.fromCharCode(bytes[at] ?? 0);
  return text;
}
