import { PadesError, broken } from '../pades-error.ts';
import { lastStartXref, startXrefAt } from './find-start.ts';
import { LIMITS } from './limits.ts';
import { readSection, type XrefOptions } from './read-xref.ts';
import type { Revision } from './revision.ts';
import { Scanner } from './scanner.ts';
import type { XrefEntry, XrefSection } from './xref-section.ts';

/** The chain of cross-reference sections as revisions, the oldest first. */
export function readRevisions(bytes: Uint8Array, options: XrefOptions): Revision[] {
  const groups = groupedSections(readChain(bytes, options), bytes, options);
  const revisions: Revision[] = [];
  let start = 0;
  let highest = 0;
  for (const { section, entries, end } of groups) {
    const { kind, offset, trailer } = section;
    const index = revisions.length;
    const revision: Revision = { index, start, end, kind, xrefOffset: offset, trailer, entries };
    if (options.strict) {
      assertInside(revision);
      for (const num of entries.keys()) highest = Math.max(highest, num);
      assertCounted(revision, highest);
      assertNoneSkipped(revision, bytes, options);
    }
    revisions.push(revision);
    start = end;
  }
  if (options.strict && start !== bytes.length) throw broken('after-end', start);
  return revisions;
}

/** The newest first. */
function readChain(bytes: Uint8Array, options: XrefOptions): XrefSection[] {
  const chain: XrefSection[] = [];
  const seen = new Set<number>();
  let offset: number | undefined = lastStartXref(bytes, options).offset + options.shift;
  while (offset !== undefined) {
    if (seen.has(offset)) throw broken('xref-loop', offset);
    if (chain.length >= LIMITS.revisions) throw new PadesError('pdf.too-complex', { limit: 'revisions' });
    seen.add(offset);
    const section = readSection(bytes, offset, options);
    chain.push(section);
    const previous = section.trailer.entries.get('Prev');
    if (previous !== undefined && typeof previous !== 'number') throw broken('xref-prev', offset);
    offset = previous === undefined ? undefined : previous + options.shift;
  }
  return chain;
}

interface Group {
  /** The one that `startxref` points at. */
  readonly section: XrefSection;
  readonly entries: ReadonlyMap<number, XrefEntry>;
  readonly end: number;
}

/** A linearised file is one revision with two sections: the first page's stands before the rest's (Annex F). */
function groupedSections(chain: readonly XrefSection[], bytes: Uint8Array, options: XrefOptions): Group[] {
  const groups: Group[] = [];
  for (let index = chain.length - 1; index >= 0; index--) {
    const section = chain[index];
    if (section === undefined) continue;
    const first = index > 0 ? chain[index - 1] : undefined;
    const isLinearized = first !== undefined && first.offset < section.offset;
    if (!isLinearized) {
      groups.push({ section, entries: section.entries, end: endOf(section, section, bytes, options) });
      continue;
    }
    if (groups.length > 0) throw broken('xref-order', section.offset);
    const entries = new Map([...section.entries, ...first.entries]);
    groups.push({ section: first, entries, end: endOf(section, first, bytes, options) });
    index -= 1;
  }
  return groups;
}

/** Behind the `%%EOF` that follows a section's last bytes and names `named`. */
function endOf(section: XrefSection, named: XrefSection, bytes: Uint8Array, options: XrefOptions): number {
  const scanner = new Scanner(bytes, section.end, options.budget);
  scanner.skipSpace();
  const at = scanner.pos;
  const offset = startXrefAt(scanner, options.strict);
  if (offset !== undefined && offset + options.shift === named.offset) return scanner.pos;
  if (options.strict) throw broken('startxref', at);
  const found = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).indexOf(
    '%%EOF',
    section.end,
    'latin1',
  );
  options.budget.searched((found < 0 ? bytes.length : found) - section.end);
  const end = new Scanner(bytes, found < 0 ? bytes.length : found + '%%EOF'.length, options.budget);
  end.skipLineEnd();
  return end.pos;
}

/** An increment that calls objects of earlier bytes into life could show what nobody saw before. */
function assertInside({ start, end, xrefOffset, entries }: Revision): void {
  if (xrefOffset < start || xrefOffset >= end) throw broken('xref-order', xrefOffset);
  for (const entry of entries.values()) {
    if (entry.type === 'offset' && (entry.offset < start || entry.offset >= end)) {
      throw broken('object-outside-revision', entry.offset);
    }
    if (entry.type === 'packed' && entries.get(entry.stream)?.type !== 'offset') {
      throw broken('object-outside-revision', xrefOffset);
    }
  }
}

/** Numbers from /Size on are no objects to some readers (7.5.5), and to others they are. */
function assertCounted({ trailer, xrefOffset }: Revision, highest: number): void {
  const size = trailer.entries.get('Size');
  if (typeof size !== 'number' || size <= highest) throw broken('trailer-size', xrefOffset);
}

const MARK = 'startxref';

/** Bytes with a table and an end of their own were a revision once, and signed perhaps; the chain must not pass it by. */
function assertNoneSkipped(
  { start, end, xrefOffset }: Revision,
  bytes: Uint8Array,
  options: XrefOptions,
): void {
  const own = Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start);
  options.budget.searched(own.length);
  for (let at = own.indexOf(MARK); at >= 0; at = own.indexOf(MARK, at + MARK.length)) {
    const scanner = new Scanner(bytes, start + at + MARK.length, options.budget);
    scanner.skipSpace();
    const named = (scanner.natural() ?? -1) + options.shift;
    if (named < start || named >= end || named === xrefOffset) continue;
    if (isSection(new Scanner(bytes, named, options.budget))) throw broken('revision-skipped', start + at);
  }
}

/** A stream may hold a whole file with marks of its own: only what stands where a mark points tells them apart. */
function isSection(scanner: Scanner): boolean {
  if (scanner.takeWord('xref')) return true;
  if (scanner.natural() === undefined) return false;
  scanner.skipSpace();
  if (scanner.natural() === undefined) return false;
  scanner.skipSpace();
  return scanner.takeWord('obj');
}
