import { PadesError, broken } from '../pades-error.ts';
import { LIMITS } from './limits.ts';
import { is, isName, type PdfDict, type PdfStream, type PdfValue } from './pdf-value.ts';
import { packedPlaces } from './packed-places.ts';
import { readObject } from './read-object.ts';
import { readDict } from './read-value.ts';
import type { XrefOptions } from './read-xref.ts';
import type { Revision } from './revision.ts';
import { Scanner } from './scanner.ts';
import { unpackStream } from './unpack-stream.ts';
import type { XrefEntry } from './xref-section.ts';

const MARK = /\b(\d{1,7})[ \t\r\n]{1,20}(\d{1,5})[ \t\r\n]{1,20}obj\b|\btrailer\b/gu;

/**
 * The whole file as one revision, from the objects that stand in it, when its cross-reference leads nowhere. Good for
 * looking at a foreign file; which of its states anybody signed cannot be known any more.
 */
export function rebuiltRevision(bytes: Uint8Array, options: XrefOptions): Revision {
  const entries = new Map<number, XrefEntry>();
  const trailers: PdfDict[] = [];
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  options.budget.searched(bytes.length);
  for (const { 0: mark, 1: number = '0', 2: gen, index: offset } of text.matchAll(MARK)) {
    options.budget.step();
    if (mark === 'trailer') {
      const scanner = new Scanner(bytes, offset + mark.length, options.budget);
      scanner.skipSpace();
      const dict = whole(options, () => readDict(scanner, options));
      if (dict) trailers.push(dict);
      continue;
    }
    const num = Number(number);
    if (num === 0 || num >= LIMITS.objects) continue;
    entries.set(num, { type: 'offset', offset, gen: Number(gen) });
    const value = whole(
      options,
      () => readObject(bytes, offset, { ...options, lengthOf: () => undefined }).value,
    );
    if (!is(value, 'stream')) continue;
    if (isName(value.dict.entries.get('Type'), 'XRef')) trailers.push(value.dict);
    for (const inner of numbersInside(value, offset, options)) {
      entries.set(inner, { type: 'packed', stream: num, index: 0 });
    }
  }
  const trailer = trailers.findLast((dict) => dict.entries.has('Root'));
  if (!trailer) throw broken('trailer', 0);
  return { index: 0, start: 0, end: bytes.length, kind: 'table', xrefOffset: 0, trailer, entries };
}

/** A broken piece counts as none; what tires the machine still stops everything. */
function whole<T>({ budget }: XrefOptions, read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof PadesError && error.code === 'pdf.broken')) throw error;
    budget.failed();
    return undefined;
  }
}

function numbersInside(stream: PdfStream, at: number, options: XrefOptions): Iterable<number> {
  if (!isName(stream.dict.entries.get('Type'), 'ObjStm')) return [];
  const direct = (value: PdfValue | undefined): PdfValue | undefined => value;
  return (
    whole(options, () => {
      const content = unpackStream(stream, direct, { ...options, at });
      return packedPlaces(stream.dict, content, direct, { ...options, at }).keys();
    }) ?? []
  );
}
