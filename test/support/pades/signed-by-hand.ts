import { digestOf } from '../../../main/platform/pades/cms/hash.ts';
import { hashFor, signedDataOf } from '../../../main/platform/pades/cms/signed-data.ts';
import { formPlace } from '../../../main/platform/pades/fields/find-slot.ts';
import {
  digestOutside,
  fillGap,
  openGap,
  UNKNOWN_OFFSET,
  type SignatureGap,
} from '../../../main/platform/pades/fields/signature-gap.ts';
import type { Signer, TimestampSource } from '../../../main/platform/pades/index.ts';
import {
  dictOf,
  nameOf,
  stringOf,
  withEntries,
  type PdfDict,
  type PdfValue,
  type Ref,
} from '../../../main/platform/pades/structure/pdf-value.ts';
import { Edit, text } from '../attacks/edit-pdf.ts';

const ROOM = 16 * 1024;

function signatureValue(subFilter: string, more: Readonly<Record<string, PdfValue>> = {}): PdfDict {
  return dictOf({
    Filter: nameOf('Adobe.PPKLite'),
    SubFilter: nameOf(subFilter),
    ByteRange: [0, UNKNOWN_OFFSET, UNKNOWN_OFFSET, UNKNOWN_OFFSET],
    Contents: stringOf(new Uint8Array(ROOM), true),
    ...more,
  });
}

/** A field that the form did not have before; without an area it is not seen. */
export function addField(
  edit: Edit,
  name: string,
  entries: Readonly<Record<string, PdfValue>>,
  rect: readonly number[] = [0, 0, 0, 0],
): void {
  const page = edit.page(0);
  const widget = { Type: nameOf('Annot'), Subtype: nameOf('Widget'), Rect: [...rect], F: 132, P: page };
  const field = edit.add(dictOf({ ...widget, T: text(name), ...entries }));
  const { ref, dict } = formPlace(edit.view);
  edit.set(ref, withEntries(dict, { Fields: [...edit.view.array(dict.entries.get('Fields')), field] }));
  const annotations = edit.view.array(edit.dict(page).entries.get('Annots'));
  edit.merge(page, { Annots: [...annotations, field] });
}

/** A time-stamp over the whole file (ETSI EN 319 142-1, 5.4.3); `rect` makes it a visible one, which is not allowed. */
export async function withDocumentTimestamp(
  pdf: Uint8Array,
  stamps: TimestampSource,
  rect?: readonly number[],
): Promise<Uint8Array> {
  const edit = new Edit(pdf);
  const value = edit.add(signatureValue('ETSI.RFC3161', { Type: nameOf('DocTimeStamp') }));
  addField(edit, 'DauThoiGian', { FT: nameOf('Sig'), V: value }, rect);
  const gap = openGap(edit.write(), pdf.length);
  fillGap(gap, await stamps.request(digestOutside(gap, 'sha256')));
  return gap.bytes;
}

interface ByHand {
  /** More entries of the signature dictionary. */
  readonly entries?: Readonly<Record<string, PdfValue>>;
  /** What the same increment changes besides; `value` is the signature dictionary. */
  readonly also?: (edit: Edit, value: Ref) => unknown;
}

/** Fills an empty field as another program does; `cms` makes the signature over the bytes outside its own gap. */
export async function signedByHand(
  pdf: Uint8Array,
  field: string,
  cms: (gap: SignatureGap) => Uint8Array | Promise<Uint8Array>,
  { entries = {}, also }: ByHand = {},
): Promise<Uint8Array> {
  const edit = new Edit(pdf);
  const value = edit.add(signatureValue('ETSI.CAdES.detached', { Type: nameOf('Sig'), ...entries }));
  edit.merge(edit.field(field).ref, { V: value });
  also?.(edit, value);
  const gap = openGap(edit.write(), pdf.length);
  fillGap(gap, await cms(gap));
  return gap.bytes;
}

export const signedWith =
  (signer: Signer) =>
  (gap: SignatureGap): Promise<Uint8Array> => {
    const hash = hashFor(signer.certificate);
    return signedDataOf({ digest: digestOutside(gap, hash), hash, signer });
  };

/** "May not be changed later": a signature reference (ISO 32000-1, 12.8.1) with the parameters of its method. */
export const reference = (
  method: 'DocMDP' | 'FieldMDP',
  params: Readonly<Record<string, PdfValue>>,
): PdfDict =>
  dictOf({
    Type: nameOf('SigRef'),
    TransformMethod: nameOf(method),
    TransformParams: dictOf({ Type: nameOf('TransformParams'), V: nameOf('1.2'), ...params }),
  });

/** Says in the signature which fields may not be changed later. */
export function signedWithLock(
  pdf: Uint8Array,
  field: string,
  signer: Signer,
  lock: { readonly action: 'All' | 'Include' | 'Exclude'; readonly fields?: readonly string[] },
): Promise<Uint8Array> {
  const fields: Record<string, PdfValue> = lock.fields ? { Fields: lock.fields.map(text) } : {};
  const locked = reference('FieldMDP', { Action: nameOf(lock.action), ...fields });
  return signedByHand(pdf, field, signedWith(signer), { entries: { Reference: [locked] } });
}

/** Answers every imprint with the token of another. */
export const foreignStamps = (stamps: TimestampSource): TimestampSource => ({
  request: () => stamps.request(digestOf('sha256', Buffer.from('một tệp khác'))),
});
