import type { PdfDict } from './pdf-value.ts';
import type { XrefEntry, XrefKind } from './xref-section.ts';

/** One state of the file: the first writing, or one increment appended to it. */
export interface Revision {
  readonly index: number;
  /** Its own bytes: behind the one before it, up to and with the line end of its `%%EOF`. */
  readonly start: number;
  readonly end: number;
  readonly kind: XrefKind;
  /** What `startxref` says for it. */
  readonly xrefOffset: number;
  readonly trailer: PdfDict;
  /** Only the objects that this revision itself defines or frees. */
  readonly entries: ReadonlyMap<number, XrefEntry>;
}
