import { isArray, type PdfDict } from '../structure/pdf-value.ts';
import { readPdf } from '../structure/read-pdf.ts';
import { viewOf, type RevisionView } from '../verify/revision-view.ts';
import { formFields } from '../verify/signature-fields.ts';
import { pageNumbers } from './page-numbers.ts';

/** Left, bottom, right, top in points of PDF space. */
export type Rect = readonly [left: number, bottom: number, right: number, top: number];

/** A signature field of a file. */
export interface FieldState {
  readonly name: string;
  /** From 1; 0 for a field that stands on no page. */
  readonly page: number;
  readonly rect: Rect;
  readonly state: 'empty' | 'signed';
}

/** All signature fields, in the order of the form. */
export function listFields(pdf: Uint8Array): FieldState[] {
  const doc = readPdf(pdf, { strict: false });
  const view = viewOf(doc, doc.revisions.length - 1);
  const pages = pageNumbers(view);
  return formFields(view)
    .filter(({ type }) => type === 'Sig')
    .map(({ name, dict, widgets: [widget] }) => ({
      name,
      page: (widget && pages.get(widget.num)) ?? 0,
      rect: rectOf(view, view.dict(widget) ?? dict),
      state: view.dict(dict.entries.get('V')) ? 'signed' : 'empty',
    }));
}

/** Any two opposite corners may be written (ISO 32000-1, 7.9.5). */
export function rectOf(view: RevisionView, widget: PdfDict): Rect {
  const corners = view.resolve(widget.entries.get('Rect'));
  const [a, b, c, d] = (isArray(corners) ? corners : []).map((item) => view.resolve(item));
  if (typeof a !== 'number' || typeof b !== 'number' || typeof c !== 'number' || typeof d !== 'number') {
    return [0, 0, 0, 0];
  }
  return [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)];
}
