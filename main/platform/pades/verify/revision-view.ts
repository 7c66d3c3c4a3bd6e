import { is, isArray, type PdfDict, type PdfValue, type Ref } from '../structure/pdf-value.ts';
import type { PdfDocument } from '../structure/read-pdf.ts';

/** The document as it was at the end of one of its revisions. */
export interface RevisionView {
  readonly index: number;
  readonly trailer: PdfDict;
  readonly catalog: PdfDict | undefined;
  object(ref: Ref): PdfValue | undefined;
  /** Takes from what judging this file may cost. @throws pdf.too-complex */
  spend(steps: number): void;
  /** The value itself, behind however many references. */
  resolve(value: PdfValue | undefined): PdfValue | undefined;
  dict(value: PdfValue | undefined): PdfDict | undefined;
  array(value: PdfValue | undefined): readonly PdfValue[];
}

const MOST_REFERENCES = 8;
/** Every revision is walked through once: many objects times many revisions would tire the machine without being read again. */
const STEPS_OF_A_LOOK = 5;

export function viewOf(doc: PdfDocument, index: number): RevisionView {
  const trailer = doc.revisions[index]?.trailer ?? doc.trailer;
  const object = (ref: Ref): PdfValue | undefined => {
    doc.spend(STEPS_OF_A_LOOK);
    return doc.object(ref, index);
  };
  const resolve = (value: PdfValue | undefined): PdfValue | undefined => {
    let found = value;
    for (let step = 0; is(found, 'ref'); step += 1) {
      if (step === MOST_REFERENCES) return undefined;
      found = object(found);
    }
    return found;
  };
  const dict = (value: PdfValue | undefined): PdfDict | undefined => {
    const found = resolve(value);
    if (is(found, 'stream')) return found.dict;
    return is(found, 'dict') ? found : undefined;
  };
  const array = (value: PdfValue | undefined): readonly PdfValue[] => {
    const found = resolve(value);
    return isArray(found) ? found : [];
  };
  return {
    index,
    trailer,
    catalog: dict(trailer.entries.get('Root')),
    object,
    spend: doc.spend,
    resolve,
    dict,
    array,
  };
}

export const refKey = (ref: Ref): string => `${String(ref.num)} ${String(ref.gen)}`;
