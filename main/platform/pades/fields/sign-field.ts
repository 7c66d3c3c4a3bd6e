import { sha256Hex } from '../../../kernel/sha256-hex.ts';
import { pdfDate } from '../../pdf/index.ts';
import { readCertificate } from '../certificate/certificate.ts';
import { firstOfType, NAME } from '../certificate/name.ts';
import { digestOf } from '../cms/hash.ts';
import { hashFor, signedDataOf } from '../cms/signed-data.ts';
import { signatureOf, withTimestamp } from '../cms/with-timestamp.ts';
import type { Signer, TimestampSource } from '../signer.ts';
import { nextObjectNumber, writeIncrement } from '../structure/append-revision.ts';
import {
  dictOf,
  nameOf,
  refTo,
  stringOf,
  withEntries,
  type PdfDict,
  type PdfValue,
  type Ref,
} from '../structure/pdf-value.ts';
import { readPdf, type PdfDocument } from '../structure/read-pdf.ts';
import { textString } from '../structure/text-string.ts';
import { viewOf } from '../verify/revision-view.ts';
import type { Appearance } from './appearance.ts';
import { drawBox } from './draw-box.ts';
import { findSlot, formPlace, type Slot } from './find-slot.ts';
import { digestOutside, fillGap, openGap, UNKNOWN_OFFSET, type SignatureGap } from './signature-gap.ts';

export interface SignRequest {
  readonly field: string;
  readonly signer: Signer;
  /** ISO moment for /M. */
  readonly at: string;
  /** Null leaves the box as empty as it is. */
  readonly appearance: Appearance | null;
  readonly reason?: string;
  readonly location?: string;
  readonly timestamp?: TimestampSource;
}

export interface SignedPdf {
  readonly pdf: Uint8Array;
  readonly sha256: string;
  readonly level: 'B-B' | 'B-T';
}

/**
 * Fills one empty signature field by one increment (PAdES baseline, ETSI EN 319 142-1). The signer is asked once, after
 * everything else is known to be in order; the file given in is never changed.
 */
export async function signField(pdf: Uint8Array, request: SignRequest): Promise<SignedPdf> {
  const { signer, timestamp } = request;
  const hash = hashFor(signer.certificate);
  const gap = prepare(readPdf(pdf, { strict: true }), request);
  let cms = await signedDataOf({ digest: digestOutside(gap, hash), hash, signer });
  if (timestamp) cms = withTimestamp(cms, await timestamp.request(digestOf('sha256', signatureOf(cms))));
  fillGap(gap, cms);
  return { pdf: gap.bytes, sha256: sha256Hex(gap.bytes), level: timestamp ? 'B-T' : 'B-B' };
}

/** "SignaturesExist" and "AppendOnly" (ISO 32000-1, table 219). */
const SIGNED_FORM = 3;
/** Without certificates a signature takes 1 KB, a timestamp with its own certificates 5 to 8 KB. */
const ROOM = 12 * 1024;
const LEAST_ROOM = 16 * 1024;

function prepare(doc: PdfDocument, request: SignRequest): SignatureGap {
  const view = viewOf(doc, doc.revisions.length - 1);
  const slot = findSlot(view, request.field);
  const changes = new Map<Ref, PdfValue>();
  let number = nextObjectNumber(doc);
  const add = (value: PdfValue): Ref => {
    const ref = refTo(number++);
    changes.set(ref, value);
    return ref;
  };
  const signature = add(signatureDictionary(request));
  const form = formPlace(view);
  const formDict = withEntries(form.dict, { SigFlags: SIGNED_FORM });
  if (!form.inCatalog) changes.set(form.ref, formDict);
  else if (view.catalog) changes.set(form.ref, withEntries(view.catalog, { AcroForm: formDict }));
  for (const [ref, value] of filledField(slot, signature, boxOf(slot, request.appearance, add))) {
    changes.set(ref, value);
  }
  const { bytes, offsets } = writeIncrement(doc, changes);
  return openGap(bytes, offsets.get(signature.num) ?? bytes.length);
}

function boxOf({ rect }: Slot, appearance: Appearance | null, add: (value: PdfValue) => Ref): Ref | null {
  const [width, height] = [rect[2] - rect[0], rect[3] - rect[1]];
  // A rectangle without an area is the standard's way to say that a signature is not shown.
  if (!appearance || width < 1 || height < 1) return null;
  return drawBox(width, height, appearance, add);
}

function filledField({ field, widget }: Slot, signature: Ref, box: Ref | null): [Ref, PdfDict][] {
  const shown: Record<string, PdfValue> = box ? { AP: dictOf({ N: box }) } : {};
  if (field.ref.num === widget.ref.num) {
    return [[field.ref, withEntries(field.dict, { V: signature, ...shown })]];
  }
  return [
    [field.ref, withEntries(field.dict, { V: signature })],
    [widget.ref, withEntries(widget.dict, shown)],
  ];
}

function signatureDictionary({ signer, at, reason, location }: SignRequest): PdfDict {
  const certificates = [signer.certificate, ...signer.chain].reduce((sum, { length }) => sum + length, 0);
  const text = (value: string | undefined): PdfValue | undefined => (value ? textString(value) : undefined);
  return dictOf({
    Type: nameOf('Sig'),
    Filter: nameOf('Adobe.PPKLite'),
    SubFilter: nameOf('ETSI.CAdES.detached'),
    ByteRange: [0, UNKNOWN_OFFSET, UNKNOWN_OFFSET, UNKNOWN_OFFSET],
    Contents: stringOf(new Uint8Array(Math.max(LEAST_ROOM, certificates + ROOM)), true),
    M: textString(pdfDate(at)),
    Name: text(signerName(signer)),
    Reason: text(reason),
    Location: text(location),
  });
}

/** As the certificate says it: a name written beside it could be another's. */
function signerName({ certificate }: Signer): string | undefined {
  const subject = readCertificate(certificate)?.subject;
  return subject && firstOfType(subject, NAME.commonName);
}
