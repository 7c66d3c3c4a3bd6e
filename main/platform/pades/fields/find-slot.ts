import { PadesError } from '../pades-error.ts';
import { is, type PdfDict, type Ref } from '../structure/pdf-value.ts';
import { permissionsOf } from '../verify/permissions.ts';
import type { RevisionView } from '../verify/revision-view.ts';
import { formFields, signedFields } from '../verify/signature-fields.ts';
import { rectOf, type Rect } from './list-fields.ts';

/** An empty signature field that may be filled. */
export interface Slot {
  readonly field: { readonly ref: Ref; readonly dict: PdfDict };
  /** The same object as the field, unless the file keeps them apart. */
  readonly widget: { readonly ref: Ref; readonly dict: PdfDict };
  readonly rect: Rect;
}

export function findSlot(view: RevisionView, name: string): Slot {
  const fields = formFields(view);
  const found = fields.find((field) => field.name === name);
  if (!found) throw new PadesError('pdf.field-unknown', { field: name });
  const [widgetRef] = found.widgets;
  const widget = view.dict(widgetRef);
  if (found.type !== 'Sig' || !found.ref || !widgetRef || !widget || found.widgets.length > 1) {
    throw new PadesError('pdf.field-not-signature', { field: name });
  }
  if (view.resolve(found.dict.entries.get('V')) != null)
    throw new PadesError('pdf.field-signed', { field: name });
  for (const signed of signedFields(view, fields)) {
    const { docMdp, locks } = permissionsOf(view, signed.signature);
    if (docMdp === 1 || locks(name))
      throw new PadesError('pdf.signing-locked', { field: name, by: signed.name });
  }
  return {
    field: { ref: found.ref, dict: found.dict },
    widget: { ref: widgetRef, dict: widget },
    rect: rectOf(view, widget),
  };
}

/** The form's dictionary and where it is written: by itself, or inside the catalog. */
export function formPlace(view: RevisionView): {
  readonly ref: Ref;
  readonly dict: PdfDict;
  readonly inCatalog: boolean;
} {
  const root = view.trailer.entries.get('Root');
  const form = view.catalog?.entries.get('AcroForm');
  const dict = view.dict(form);
  if (!is(root, 'ref') || !dict) throw new PadesError('pdf.broken', { what: 'form', at: 0 });
  return is(form, 'ref') ? { ref: form, dict, inCatalog: false } : { ref: root, dict, inCatalog: true };
}
