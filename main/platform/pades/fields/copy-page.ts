import { broken } from '../pades-error.ts';
import { is, isArray, type PdfDict, type PdfValue, type Ref } from '../structure/pdf-value.ts';
import { readPdf, type PdfDocument } from '../structure/read-pdf.ts';

export interface CopiedPage {
  readonly content: Uint8Array;
  /** The /Font entry of its resources, pointing at the copies. */
  readonly fonts: PdfValue;
}

/** Takes over the content and the fonts of a file's first page; each object they need is added once with `add`. */
export function copyPage(pdf: Uint8Array, add: (value: PdfValue) => Ref): CopiedPage {
  const source = readPdf(pdf, { strict: true });
  const pages = dictAt(source, dictAt(source, source.trailer.entries.get('Root')).entries.get('Pages'));
  const kids = pages.entries.get('Kids');
  const page = dictAt(source, isArray(kids) ? kids[0] : undefined);
  const content = resolved(source, page.entries.get('Contents'));
  if (!is(content, 'stream')) throw broken('page', 0);
  const resources = dictAt(source, page.entries.get('Resources'));
  const copies = new Map<number, Ref>();
  return {
    content: source.unpack(content),
    fonts: copied(source, resources.entries.get('Font') ?? null, copies, add),
  };
}

function resolved(source: PdfDocument, value: PdfValue | undefined): PdfValue | undefined {
  return is(value, 'ref') ? source.object(value) : value;
}

function dictAt(source: PdfDocument, value: PdfValue | undefined): PdfDict {
  const found = resolved(source, value);
  if (!is(found, 'dict')) throw broken('page', 0);
  return found;
}

/** Fonts lead to no page and to no object above them, so this ends. */
function copied(
  source: PdfDocument,
  value: PdfValue,
  copies: Map<number, Ref>,
  add: (value: PdfValue) => Ref,
): PdfValue {
  const inner = (item: PdfValue): PdfValue => copied(source, item, copies, add);
  const dict = ({ entries }: PdfDict): PdfDict => ({
    kind: 'dict',
    entries: new Map([...entries].map(([key, item]) => [key, inner(item)])),
  });
  if (isArray(value)) return value.map(inner);
  if (is(value, 'dict')) return dict(value);
  if (is(value, 'stream')) return { ...value, dict: dict(value.dict) };
  if (!is(value, 'ref')) return value;
  const known = copies.get(value.num);
  if (known) return known;
  const copy = add(inner(source.object(value) ?? null));
  copies.set(value.num, copy);
  return copy;
}
