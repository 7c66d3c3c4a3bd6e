import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { PadesError } from '../pades-error.ts';
import {
  dictOf,
  is,
  isArray,
  nameOf,
  stringOf,
  withEntries,
  type PdfDict,
  type PdfValue,
  type Ref,
} from './pdf-value.ts';
import type { PdfDocument } from './read-pdf.ts';
import { serialize } from './serialize.ts';

const LINE_ENDS = [10, 13];
/** Entries of a stream dictionary that a cross-reference stream has as a trailer but hands on to no other. */
const OWN_ENTRIES = ['Prev', 'XRefStm', 'Type', 'Length', 'Filter', 'DecodeParms', 'W', 'Index', 'Size'];

/**
 * The file with one increment behind its last byte (ISO 32000-1, 7.5.6), with the same kind of cross-reference as
 * before. Nothing before it changes, so what was signed stays signed.
 */
export function appendRevision(
  doc: PdfDocument,
  changes: ReadonlyMap<Ref, PdfValue>,
  trailerChanges: Readonly<Record<string, PdfValue>> = {},
): Uint8Array {
  return writeIncrement(doc, changes, trailerChanges).bytes;
}

/** Lowest object number that was never used. */
export function nextObjectNumber(doc: PdfDocument): number {
  const size = doc.trailer.entries.get('Size');
  let next = typeof size === 'number' && Number.isInteger(size) ? Math.max(1, size) : 1;
  for (const { entries } of doc.revisions) for (const num of entries.keys()) next = Math.max(next, num + 1);
  return next;
}

export interface Increment {
  readonly bytes: Uint8Array;
  /** Where each written object begins, by object number. */
  readonly offsets: ReadonlyMap<number, number>;
}

export function writeIncrement(
  doc: PdfDocument,
  changes: ReadonlyMap<Ref, PdfValue>,
  trailerChanges: Readonly<Record<string, PdfValue>> = {},
): Increment {
  if (doc.linearized) throw new PadesError('pdf.linearized');
  const base = doc.revisions.at(-1);
  if (!base) throw new TypeError('A document has a revision');
  const parts: Uint8Array[] = [doc.bytes];
  let length = doc.bytes.length;
  const write = (...pieces: (string | Uint8Array)[]): void => {
    for (const piece of pieces) {
      const bytes = typeof piece === 'string' ? Buffer.from(piece, 'latin1') : piece;
      parts.push(bytes);
      length += bytes.length;
    }
  };
  if (!LINE_ENDS.includes(doc.bytes.at(-1) ?? 0)) write('\n');
  const offsets = new Map<number, number>();
  const generations = new Map<number, number>();
  const sorted = [...changes].sort(([a], [b]) => a.num - b.num);
  for (const [{ num, gen }, value] of sorted) {
    offsets.set(num, length);
    generations.set(num, gen);
    const body = is(value, 'stream')
      ? { ...value, dict: withEntries(value.dict, { Length: value.raw.length }) }
      : value;
    write(`${num} ${gen} obj\n`, serialize(body), '\nendobj\n');
  }
  const size = Math.max(nextObjectNumber(doc), ...[...offsets.keys()].map((num) => num + 1));
  const xrefAt = length;
  const trailer = (extra: Readonly<Record<string, PdfValue>>): PdfDict =>
    trailerOf(doc, base.xrefOffset, parts.slice(1), { ...trailerChanges, ...extra });
  if (base.kind === 'table') {
    write(tableText(offsets, generations), 'trailer\n', serialize(trailer({ Size: size })), '\n');
  } else {
    write(`${size} 0 obj\n`, xrefStream(offsets, generations, size, xrefAt, trailer), '\nendobj\n');
  }
  write(`startxref\n${xrefAt}\n%%EOF\n`);
  return { bytes: Buffer.concat(parts, length), offsets };
}

/** /ID keeps its first half for the life of a document; the second names this state (ISO 32000-1, 14.4). */
function trailerOf(
  { trailer }: PdfDocument,
  previous: number,
  increment: readonly Uint8Array[],
  extra: Readonly<Record<string, PdfValue>>,
): PdfDict {
  const kept = new Map([...trailer.entries].filter(([key]) => !OWN_ENTRIES.includes(key)));
  const id = kept.get('ID');
  const first = isArray(id) ? id[0] : undefined;
  if (is(first, 'string')) {
    const hash = createHash('sha256').update(String(previous));
    for (const part of increment) hash.update(part);
    kept.set('ID', [stringOf(first.bytes, true), stringOf(hash.digest().subarray(0, 16), true)]);
  }
  return withEntries({ kind: 'dict', entries: kept }, { ...extra, Prev: previous });
}

/** Numbers in a row share a subsection. */
function subsections(numbers: Iterable<number>): number[][] {
  const runs: number[][] = [];
  for (const num of [...numbers].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run?.at(-1) === num - 1) run?.push(num);
    else runs.push([num]);
  }
  return runs;
}

function tableText(offsets: ReadonlyMap<number, number>, generations: ReadonlyMap<number, number>): string {
  const padded = (value: number, width: number): string => String(value).padStart(width, '0');
  const lines = subsections(offsets.keys()).map((run) => {
    const entries = run.map(
      (num) => `${padded(offsets.get(num) ?? 0, 10)} ${padded(generations.get(num) ?? 0, 5)} n \n`,
    );
    return `${run[0] ?? 0} ${run.length}\n${entries.join('')}`;
  });
  return `xref\n${lines.join('')}`;
}

function xrefStream(
  offsets: ReadonlyMap<number, number>,
  generations: ReadonlyMap<number, number>,
  own: number,
  ownOffset: number,
  trailer: (extra: Readonly<Record<string, PdfValue>>) => PdfDict,
): Uint8Array {
  const all = new Map([...offsets, [own, ownOffset]]);
  const runs = subsections(all.keys());
  const rows = runs.flat().map((num) => {
    const row = Buffer.alloc(7);
    row.writeUInt8(1, 0);
    row.writeUInt32BE(all.get(num) ?? 0, 1);
    row.writeUInt16BE(generations.get(num) ?? 0, 5);
    return row;
  });
  const raw = deflateSync(Buffer.concat(rows));
  const description = dictOf({
    Type: nameOf('XRef'),
    Size: own + 1,
    W: [1, 4, 2],
    Index: runs.flatMap((run) => [run[0] ?? 0, run.length]),
    Filter: nameOf('FlateDecode'),
    Length: raw.length,
  });
  const dict = trailer(Object.fromEntries(description.entries));
  return serialize({ kind: 'stream', dict, raw });
}
