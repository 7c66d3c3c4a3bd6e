import { appendRevision, nextObjectNumber } from '../../../main/platform/pades/structure/append-revision.ts';
import {
  dictOf,
  is,
  nameOf,
  refTo,
  stringOf,
  withEntries,
  type PdfDict,
  type PdfValue,
  type Ref,
} from '../../../main/platform/pades/structure/pdf-value.ts';
import { readPdf, type PdfDocument } from '../../../main/platform/pades/structure/read-pdf.ts';
import { viewOf, type RevisionView } from '../../../main/platform/pades/verify/revision-view.ts';
import { formFields, type FormField } from '../../../main/platform/pades/verify/signature-fields.ts';

/** One increment in the making, as somebody with a text editor and patience would write it. */
export class Edit {
  readonly doc: PdfDocument;
  readonly view: RevisionView;
  readonly #changes = new Map<number, [Ref, PdfValue]>();
  readonly #trailer: Record<string, PdfValue> = {};
  #next: number;

  constructor(pdf: Uint8Array) {
    this.doc = readPdf(pdf, { strict: false });
    this.view = viewOf(this.doc, this.doc.revisions.length - 1);
    this.#next = nextObjectNumber(this.doc);
  }

  get root(): Ref {
    return refIn(this.doc.trailer, 'Root');
  }

  /** From 0. */
  page(index: number): Ref {
    const pages = this.view.dict(this.view.catalog?.entries.get('Pages'));
    return this.view.array(pages?.entries.get('Kids'))[index] as Ref;
  }

  field(name: string): FormField & { readonly ref: Ref } {
    const field = formFields(this.view).find((each) => each.name === name);
    if (!field?.ref) throw new Error(`no field ${name}`);
    return { ...field, ref: field.ref };
  }

  dict(ref: Ref): PdfDict {
    const dict = this.view.dict(ref);
    if (!dict) throw new Error(`no dictionary ${ref.num}`);
    return dict;
  }

  set(ref: Ref, value: PdfValue): this {
    this.#changes.set(ref.num, [ref, value]);
    return this;
  }

  merge(ref: Ref, entries: Readonly<Record<string, PdfValue>>): this {
    return this.set(ref, withEntries(this.dict(ref), entries));
  }

  without(ref: Ref, ...keys: readonly string[]): this {
    const entries = [...this.dict(ref).entries].filter(([key]) => !keys.includes(key));
    return this.set(ref, { kind: 'dict', entries: new Map(entries) });
  }

  add(value: PdfValue): Ref {
    const ref = refTo(this.#next);
    this.#next += 1;
    this.set(ref, value);
    return ref;
  }

  trailer(entries: Readonly<Record<string, PdfValue>>): this {
    Object.assign(this.#trailer, entries);
    return this;
  }

  write(): Uint8Array {
    return appendRevision(this.doc, new Map(this.#changes.values()), this.#trailer);
  }
}

export function refIn(dict: PdfDict, key: string): Ref {
  const value = dict.entries.get(key);
  if (!is(value, 'ref')) throw new Error(`${key} is no reference`);
  return value;
}

export const text = (words: string): PdfValue => stringOf(Buffer.from(words, 'latin1'));

export function stream(content: string, entries: Readonly<Record<string, PdfValue>> = {}): PdfValue {
  return { kind: 'stream', dict: dictOf(entries), raw: Buffer.from(content, 'latin1') };
}

/** A white sheet with other words on it, for any place that draws. */
export const FORGED = '1 1 1 rg 0 0 600 850 re f 0 0 0 rg';

export const script = dictOf({ S: nameOf('JavaScript'), JS: text('app.alert(1)') });

/** A copy with some bytes replaced in place. */
export function patched(pdf: Uint8Array, at: number, bytes: Uint8Array | string): Uint8Array {
  const copy = Uint8Array.from(pdf);
  copy.set(typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes, at);
  return copy;
}

export function flipped(pdf: Uint8Array, at: number): Uint8Array {
  return patched(pdf, at, Uint8Array.of((pdf[at] ?? 0) ^ 1));
}

/** Where these words stand; the last place when they stand in several. */
export function placeOf(pdf: Uint8Array, words: string, from: 'first' | 'last' = 'last'): number {
  const buffer = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const at =
    from === 'first' ? buffer.indexOf(words, 0, 'latin1') : buffer.lastIndexOf(words, undefined, 'latin1');
  if (at < 0) throw new Error(`nowhere: ${words}`);
  return at;
}

interface ContentsPlace {
  /** Between the delimiters of the hex string. */
  readonly from: number;
  readonly to: number;
  /** Without the padding. */
  readonly der: Buffer;
}

/** The value of the first or the last signature. */
export function contentsOf(pdf: Uint8Array, which: 'first' | 'last'): ContentsPlace {
  const from = placeOf(pdf, '/Contents <', which) + '/Contents <'.length;
  const to = Buffer.from(pdf).indexOf('>', from);
  const padded = Buffer.from(Buffer.from(pdf).toString('latin1', from, to), 'hex');
  // Outer SEQUENCE with a length in two bytes: no signature here is shorter.
  return { from, to, der: padded.subarray(0, 4 + padded.readUInt16BE(2)) };
}

/** Another signature value in the place of the last one. */
export function withContents(pdf: Uint8Array, change: (der: Buffer) => Uint8Array): Uint8Array {
  const { from, to, der } = contentsOf(pdf, 'last');
  const hex = Buffer.from(change(Buffer.from(der))).toString('hex');
  return patched(pdf, from, hex.padEnd(to - from, '0').slice(0, to - from));
}
