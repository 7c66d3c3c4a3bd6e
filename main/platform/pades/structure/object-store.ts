import { broken, PadesError } from '../pades-error.ts';
import { packedPlaces } from './packed-places.ts';
import { is, isName, type PdfValue, type Ref } from './pdf-value.ts';
import { readHeader, readObject, type IndirectObject } from './read-object.ts';
import { readValue, type ReadOptions } from './read-value.ts';
import type { Revision } from './revision.ts';
import { Scanner } from './scanner.ts';
import { unpackStream } from './unpack-stream.ts';
import type { XrefEntry } from './xref-section.ts';

/** References to references that are followed. */
const MOST_HOPS = 16;

/** Finds, reads and keeps the objects of a file. */
export class ObjectStore {
  readonly #bytes: Uint8Array;
  readonly #revisions: readonly Revision[];
  readonly #options: ReadOptions;
  readonly #read = new Map<number, IndirectObject>();
  readonly #packed = new Map<number, ReadonlyMap<number, PdfValue>>();
  /** Object streams being opened, by offset: one must not need itself. */
  readonly #opening = new Set<number>();

  constructor(bytes: Uint8Array, revisions: readonly Revision[], options: ReadOptions) {
    this.#bytes = bytes;
    this.#revisions = revisions;
    this.#options = options;
  }

  /** To a lenient reader a broken object is none, as to other readers. */
  object(ref: Ref, revision: number): PdfValue | undefined {
    try {
      return this.#find(ref, revision);
    } catch (error) {
      if (this.#options.strict || !(error instanceof PadesError) || error.code !== 'pdf.broken') throw error;
      this.#options.budget.failed();
      return undefined;
    }
  }

  resolve(value: PdfValue | undefined, revision: number): PdfValue | undefined {
    let current = value;
    for (let hops = 0; is(current, 'ref'); hops++) {
      if (hops > MOST_HOPS) throw broken('reference-loop', 0);
      current = this.object(current, revision);
    }
    return current;
  }

  /** Reads every object of every revision once, so that a strict reading leaves nothing unread. */
  readAll(): void {
    for (const { entries, index, end } of this.#revisions) {
      for (const [num, entry] of entries) {
        if (entry.type === 'packed') this.#packedObject(num, entry.stream, index);
        if (entry.type !== 'offset') continue;
        const object = this.#objectAt(num, entry, index);
        if (object && object.end > end) throw broken('object-outside-revision', entry.offset);
      }
    }
  }

  objectNumbers(revision: number): number[] {
    const used = new Map<number, boolean>();
    for (const { entries } of this.#revisions.slice(0, revision + 1)) {
      for (const [num, { type }] of entries) used.set(num, type !== 'free');
    }
    return [...used].filter(([, inUse]) => inUse).map(([num]) => num);
  }

  #find(ref: Ref, revision: number): PdfValue | undefined {
    const found = this.#entry(ref.num, revision);
    if (!found || found.entry.type === 'free') return undefined;
    const { entry, index } = found;
    if (entry.type === 'packed') {
      return ref.gen === 0 ? this.#packedObject(ref.num, entry.stream, index) : undefined;
    }
    if (entry.gen !== ref.gen && this.#options.strict) return undefined;
    return this.#objectAt(ref.num, entry, index)?.value;
  }

  #entry(num: number, revision: number): { entry: XrefEntry; index: number } | undefined {
    for (let index = Math.min(revision, this.#revisions.length - 1); index >= 0; index--) {
      const entry = this.#revisions[index]?.entries.get(num);
      if (entry) return { entry, index };
    }
    return undefined;
  }

  #objectAt(
    num: number,
    entry: XrefEntry & { type: 'offset' },
    revision: number,
  ): IndirectObject | undefined {
    const { offset, gen } = entry;
    const known = this.#read.get(offset);
    const { strict } = this.#options;
    const object =
      known ??
      readObject(this.#bytes, offset, {
        ...this.#options,
        lengthOf: (ref) => this.#plainNumber(ref, revision),
      });
    this.#read.set(offset, object);
    if (object.num === num && object.gen === gen) return object;
    if (strict) throw broken('object-number', offset);
    return object.num === num ? object : undefined;
  }

  /** The length of a stream is a number by itself; looked at without streams, it cannot ask for itself. */
  #plainNumber(ref: Ref, revision: number): number | undefined {
    const entry = this.#entry(ref.num, revision)?.entry;
    if (entry?.type !== 'offset') return undefined;
    const scanner = new Scanner(this.#bytes, entry.offset, this.#options.budget);
    if (readHeader(scanner, this.#options).num !== ref.num) return undefined;
    const value = readValue(scanner, this.#options);
    return typeof value === 'number' ? value : undefined;
  }

  #packedObject(num: number, container: number, revision: number): PdfValue | undefined {
    const entry = this.#entry(container, revision)?.entry;
    if (entry?.type !== 'offset') {
      if (this.#options.strict) throw broken('object-stream', 0);
      return undefined;
    }
    const known = this.#packed.get(entry.offset);
    if (this.#opening.has(entry.offset)) throw broken('object-stream', entry.offset);
    this.#opening.add(entry.offset);
    const values = known ?? this.#unpackObjects(container, entry, revision);
    this.#opening.delete(entry.offset);
    this.#packed.set(entry.offset, values);
    const value = values.get(num);
    if (value === undefined && this.#options.strict) throw broken('object-stream', entry.offset);
    return value;
  }

  #unpackObjects(
    container: number,
    entry: XrefEntry & { type: 'offset' },
    revision: number,
  ): ReadonlyMap<number, PdfValue> {
    const options = { ...this.#options, at: entry.offset };
    const stream = this.#objectAt(container, entry, revision)?.value;
    if (!is(stream, 'stream') || !isName(stream.dict.entries.get('Type'), 'ObjStm')) {
      throw broken('object-stream', entry.offset);
    }
    const resolve = (value: PdfValue | undefined): PdfValue | undefined => this.resolve(value, revision);
    const content = unpackStream(stream, resolve, options);
    const values = new Map<number, PdfValue>();
    for (const [num, place] of packedPlaces(stream.dict, content, resolve, options)) {
      values.set(
        num,
        readValue(new Scanner(content, place, this.#options.budget), { ...this.#options, packed: true }),
      );
    }
    return values;
  }
}
