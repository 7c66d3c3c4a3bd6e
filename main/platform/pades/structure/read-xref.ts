import { broken } from '../pades-error.ts';
import { LIMITS } from './limits.ts';
import type { PdfDict } from './pdf-value.ts';
import { readDict, type ReadOptions } from './read-value.ts';
import { readXrefStream } from './read-xref-stream.ts';
import { Scanner } from './scanner.ts';
import type { XrefEntry, XrefSection } from './xref-section.ts';

export interface XrefOptions extends ReadOptions {
  /** Bytes before the header, which some producers do not count. */
  readonly shift: number;
}

/** The section at an offset; entries that a hybrid file hides from old readers are joined in (7.5.8.4). */
export function readSection(bytes: Uint8Array, offset: number, options: XrefOptions): XrefSection {
  if (!Number.isInteger(offset) || offset < 0 || offset >= bytes.length) throw broken('startxref', offset);
  const scanner = new Scanner(bytes, offset, options.budget);
  if (!options.strict) scanner.skipSpace();
  if (!scanner.takeWord('xref')) return readXrefStream(bytes, scanner.pos, options);
  const entries = readTable(scanner, options);
  scanner.skipSpace();
  if (!scanner.takeWord('trailer')) throw broken('trailer', scanner.pos);
  scanner.skipSpace();
  const trailer = readDict(scanner, options);
  joinHidden(bytes, entries, trailer, options);
  return { kind: 'table', offset, end: scanner.pos, entries, trailer };
}

function joinHidden(
  bytes: Uint8Array,
  entries: Map<number, XrefEntry>,
  trailer: PdfDict,
  options: XrefOptions,
): void {
  const hiddenAt = trailer.entries.get('XRefStm');
  if (hiddenAt === undefined) return;
  if (typeof hiddenAt !== 'number') throw broken('xref-hybrid', 0);
  const hidden = readXrefStream(bytes, hiddenAt + options.shift, options);
  for (const [num, entry] of hidden.entries) {
    const shown = entries.get(num);
    if (shown === undefined || shown.type === 'free') entries.set(num, entry);
  }
}

function readTable(scanner: Scanner, options: XrefOptions): Map<number, XrefEntry> {
  const entries = new Map<number, XrefEntry>();
  for (;;) {
    scanner.skipSpace();
    const start = scanner.pos;
    let first = scanner.natural();
    if (first === undefined) return entries;
    scanner.skipSpace();
    const count = scanner.natural();
    if (count === undefined || first + count > LIMITS.objects) throw broken('xref-subsection', start);
    if (options.strict) {
      while (scanner.peek() === 32) scanner.pos += 1;
      if (!scanner.skipLineEnd()) throw broken('xref-subsection', scanner.pos);
    } else scanner.skipSpace();
    for (let index = 0; index < count; index++) {
      options.budget.step();
      const at = scanner.pos;
      const entry = readEntry(scanner, options);
      // A known slip of old producers: object 0 is written as the first of "1 n".
      if (!options.strict && index === 0 && first === 1 && entry.type === 'free' && entry.gen === 65_535)
        first = 0;
      const num = first + index;
      if (entries.has(num) && options.strict) throw broken('xref-double-entry', at);
      entries.set(num, entry);
    }
  }
}

type TableEntry = { type: 'free'; gen: number } | { type: 'offset'; offset: number; gen: number };

/** "0000000017 00000 n" and a line end: exactly twenty bytes. */
function readEntry(scanner: Scanner, { strict, shift }: XrefOptions): TableEntry {
  const start = scanner.pos;
  const offset = scanner.natural();
  if (strict && (scanner.pos !== start + 10 || scanner.peek() !== 32)) throw broken('xref-entry', start);
  scanner.skipSpace();
  const gen = scanner.natural();
  if (strict && (scanner.pos !== start + 16 || scanner.peek() !== 32)) throw broken('xref-entry', start);
  scanner.skipSpace();
  const used = scanner.takeWord('n');
  if (offset === undefined || gen === undefined || (!used && !scanner.takeWord('f'))) {
    throw broken('xref-entry', start);
  }
  if (strict) {
    if (scanner.pos !== start + 18) throw broken('xref-entry', start);
    if (!isEntryEnd(scanner)) throw broken('xref-entry', scanner.pos);
    scanner.pos = start + 20;
  } else scanner.skipSpace();
  return used ? { type: 'offset', offset: offset + shift, gen } : { type: 'free', gen };
}

function isEntryEnd(scanner: Scanner): boolean {
  const [first, second] = [scanner.peek(), scanner.peek(1)];
  return first === 32 ? second === 13 || second === 10 : first === 13 && second === 10;
}
