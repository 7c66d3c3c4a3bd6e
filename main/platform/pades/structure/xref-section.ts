import type { PdfDict } from './pdf-value.ts';

/** Where one version of an object is (ISO 32000-1, 7.5.4 and 7.5.8). */
export type XrefEntry =
  | { readonly type: 'free' }
  | { readonly type: 'offset'; readonly offset: number; readonly gen: number }
  | { readonly type: 'packed'; readonly stream: number; readonly index: number };

export type XrefKind = 'table' | 'stream';

/** One cross-reference table with its trailer, or one cross-reference stream. */
export interface XrefSection {
  readonly kind: XrefKind;
  readonly offset: number;
  /** Behind the trailer's dictionary, or behind the stream's `endobj`. */
  readonly end: number;
  readonly entries: ReadonlyMap<number, XrefEntry>;
  readonly trailer: PdfDict;
}
