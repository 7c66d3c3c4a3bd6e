import { digestOf } from '../../../main/platform/pades/cms/hash.ts';
import { hashFor, signedDataOf } from '../../../main/platform/pades/cms/signed-data.ts';
import { formPlace } from '../../../main/platform/pades/fields/find-slot.ts';
import {
  digestOutside,
  fillGap,
  openGap,
  UNKNOWN_OFFSET,
} from '../../../main/platform/pades/fields/signature-gap.ts';
import type { Signer, TimestampSource } from '../../../main/platform/pades/index.ts';
import {
  dictOf,
  nameOf,
  stringOf,
  withEntries,
  type PdfDict,
  type PdfValue,
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

/** Fills an empty field as another program does, which says in its signature what may not be changed later. */
export async function signedWithLock(
  pdf: Uint8Array,
  field: string,
  signer: Signer,
  lock: { readonly action: 'All' | 'Include' | 'Exclude'; readonly fields?: readonly string[] },
): Promise<Uint8Array> {
  const edit = new Edit(pdf);
  const params = dictOf({
    Type: nameOf('TransformParams'),
    V: nameOf('1.2'),
    Action: nameOf(lock.action),
    ...(lock.fields ? { Fields: lock.fields.map(text) } : {}),
  });
  const reference = { Type: nameOf('SigRef'), TransformMethod: nameOf('FieldMDP'), TransformParams: params };
  const value = signatureValue('ETSI.CAdES.detached', {
    Type: nameOf('Sig'),
    Reference: [dictOf(reference)],
  });
  edit.merge(edit.field(field).ref, { V: edit.add(value) });
  const gap = openGap(edit.write(), pdf.length);
  const hash = hashFor(signer.certificate);
  fillGap(gap, await signedDataOf({ digest: digestOutside(gap, hash), hash, signer }));
  return gap.bytes;
}

/** Answers every imprint with the token of another. */
export const foreignStamps = (stamps: TimestampSource): TimestampSource => ({
  request: () => stamps.request(digestOf('sha256', Buffer.from('một tệp khác'))),
});
