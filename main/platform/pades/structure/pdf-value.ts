/** The values of a PDF file (ISO 32000-1, 7.3). Arrays, numbers, booleans and null are those of JavaScript. */
export type PdfValue =
  null | boolean | number | PdfName | PdfString | PdfDict | PdfStream | Ref | readonly PdfValue[];

/** Names and strings hold bytes; a name's are kept as Latin-1 characters. */
export interface PdfName {
  readonly kind: 'name';
  readonly name: string;
}

export interface PdfString {
  readonly kind: 'string';
  readonly bytes: Uint8Array;
  /** Written as `<…>`. */
  readonly hex: boolean;
  /** Where its delimiters stand in the file; -1 inside an object stream and for values made by us. */
  readonly start: number;
  readonly end: number;
}

export interface PdfDict {
  readonly kind: 'dict';
  readonly entries: ReadonlyMap<string, PdfValue>;
}

export interface PdfStream {
  readonly kind: 'stream';
  readonly dict: PdfDict;
  /** As it stands in the file, still packed. */
  readonly raw: Uint8Array;
}

/** An indirect reference, "12 0 R". */
export interface Ref {
  readonly kind: 'ref';
  readonly num: number;
  readonly gen: number;
}

export const nameOf = (name: string): PdfName => ({ kind: 'name', name });
export const refTo = (num: number, gen = 0): Ref => ({ kind: 'ref', num, gen });

export function dictOf(entries: Readonly<Record<string, PdfValue | undefined>>): PdfDict {
  const given = Object.entries(entries).filter(
    (entry): entry is [string, PdfValue] => entry[1] !== undefined,
  );
  return { kind: 'dict', entries: new Map(given) };
}

/** The same dictionary with some entries set. */
export function withEntries(dict: PdfDict, entries: Readonly<Record<string, PdfValue>>): PdfDict {
  return { kind: 'dict', entries: new Map([...dict.entries, ...Object.entries(entries)]) };
}

export function stringOf(bytes: Uint8Array, hex = false): PdfString {
  return { kind: 'string', bytes, hex, start: -1, end: -1 };
}

export const isArray = (value: PdfValue | undefined): value is readonly PdfValue[] => Array.isArray(value);

type Kinds = { name: PdfName; string: PdfString; dict: PdfDict; stream: PdfStream; ref: Ref };

export function is<K extends keyof Kinds>(value: PdfValue | undefined, kind: K): value is Kinds[K] {
  return typeof value === 'object' && value !== null && !isArray(value) && value.kind === kind;
}

export const isName = (value: PdfValue | undefined, name: string): boolean =>
  is(value, 'name') && value.name === name;
