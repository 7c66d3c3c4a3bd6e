import { broken } from '../pades-error.ts';
import { LIMITS } from './limits.ts';
import { is, isArray, isName, type PdfStream, type PdfValue } from './pdf-value.ts';
import { readObject } from './read-object.ts';
import type { XrefOptions } from './read-xref.ts';
import { unpackStream } from './unpack-stream.ts';
import type { XrefEntry, XrefSection } from './xref-section.ts';

/** A cross-reference stream (ISO 32000-1, 7.5.8): its dictionary is the trailer. */
export function readXrefStream(bytes: Uint8Array, offset: number, options: XrefOptions): XrefSection {
  if (offset < 0 || offset >= bytes.length) throw broken('xref', offset);
  // Nothing may be looked up while the cross-reference itself is read, so its length stands in it.
  const { value: stream, end } = readObject(bytes, offset, { ...options, lengthOf: () => undefined });
  if (!is(stream, 'stream') || !isName(stream.dict.entries.get('Type'), 'XRef')) throw broken('xref', offset);
  const content = unpackStream(stream, (value) => value, { ...options, at: offset });
  const entries = entriesOf(stream, content, offset, options);
  return { kind: 'stream', offset, end, entries, trailer: stream.dict };
}

function naturals(value: PdfValue | undefined, at: number): number[] {
  if (!isArray(value)) throw broken('xref-stream', at);
  return value.map((item) => {
    if (typeof item !== 'number' || !Number.isInteger(item) || item < 0) throw broken('xref-stream', at);
    return item;
  });
}

function entriesOf(
  { dict }: PdfStream,
  content: Uint8Array,
  at: number,
  options: XrefOptions,
): Map<number, XrefEntry> {
  const widths = naturals(dict.entries.get('W'), at);
  if (widths.length < 3 || widths.some((width) => width > 6)) throw broken('xref-stream', at);
  const size = dict.entries.get('Size');
  if (typeof size !== 'number') throw broken('xref-stream', at);
  const ranges = naturals(dict.entries.get('Index') ?? [0, size], at);
  const width = widths.reduce((sum, part) => sum + part, 0);
  if (width === 0 || ranges.length % 2 !== 0) throw broken('xref-stream', at);
  const entries = new Map<number, XrefEntry>();
  let pos = 0;
  for (let range = 0; range < ranges.length; range += 2) {
    const [first = 0, count = 0] = [ranges[range], ranges[range + 1]];
    if (first + count > LIMITS.objects) throw broken('xref-stream', at);
    for (let num = first; num < first + count; num++, pos += width) {
      options.budget.step();
      if (pos + width > content.length) {
        if (options.strict) throw broken('xref-stream', at);
        return entries;
      }
      if (entries.has(num) && options.strict) throw broken('xref-double-entry', at);
      entries.set(num, entryOf(fieldsAt(content, pos, widths), at, options));
    }
  }
  return entries;
}

function fieldsAt(content: Uint8Array, start: number, widths: readonly number[]): number[] {
  let pos = start;
  return widths.map((width, index) => {
    // Without a type every entry is one of type 1.
    if (width === 0) return index === 0 ? 1 : 0;
    let value = 0;
    for (let i = 0; i < width; i++) value = value * 256 + (content[pos++] ?? 0);
    return value;
  });
}

function entryOf(
  [type = 1, second = 0, third = 0]: readonly number[],
  at: number,
  options: XrefOptions,
): XrefEntry {
  if (type === 1) return { type: 'offset', offset: second + options.shift, gen: third };
  if (type === 2) return { type: 'packed', stream: second, index: third };
  if (type > 2 && options.strict) throw broken('xref-stream', at);
  return { type: 'free' };
}
