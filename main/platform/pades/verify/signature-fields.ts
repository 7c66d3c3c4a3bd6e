import { is, isName, type PdfDict, type PdfValue, type Ref } from '../structure/pdf-value.ts';
import { textOfString } from '../structure/text-string.ts';
import { refKey, type RevisionView } from './revision-view.ts';

/** A terminal field of the form, with its widgets' entries merged where it has only one. */
export interface FormField {
  readonly name: string;
  /** null = written directly into the array of fields. */
  readonly ref: Ref | null;
  readonly dict: PdfDict;
  /** FT, its own or inherited: Sig, Tx, Btn, Ch. */
  readonly type: string;
  readonly widgets: readonly Ref[];
}

export interface SignedField extends FormField {
  readonly signature: PdfDict;
}

const MOST_FIELDS = 20_000;
const DEEPEST = 32;

export function formFields(view: RevisionView): FormField[] {
  const fields: FormField[] = [];
  const seen = new Set<string>();
  const visit = (value: PdfValue, parentName: string, parentType: string, depth: number): void => {
    const ref = is(value, 'ref') ? value : null;
    if (ref && seen.has(refKey(ref))) return;
    if (ref) seen.add(refKey(ref));
    const dict = view.dict(value);
    if (!dict || depth > DEEPEST || fields.length >= MOST_FIELDS) return;
    const part = view.resolve(dict.entries.get('T'));
    const own = is(part, 'string') ? textOfString(part) : '';
    const name = [parentName, own].filter(Boolean).join('.');
    const typeName = view.resolve(dict.entries.get('FT'));
    const type = is(typeName, 'name') ? typeName.name : parentType;
    const kids = view.array(dict.entries.get('Kids'));
    const named = kids.filter((kid) => view.dict(kid)?.entries.has('T'));
    if (named.length > 0) {
      for (const kid of named) visit(kid, name, type, depth + 1);
      return;
    }
    const widgets = kids.length > 0 ? kids.filter((kid): kid is Ref => is(kid, 'ref')) : ref ? [ref] : [];
    fields.push({ name, ref, dict, type, widgets });
  };
  const form = view.dict(view.catalog?.entries.get('AcroForm'));
  for (const field of view.array(form?.entries.get('Fields'))) visit(field, '', '', 0);
  return fields;
}

export function signedFields(
  view: RevisionView,
  fields: readonly FormField[] = formFields(view),
): SignedField[] {
  return fields.flatMap((field) => {
    if (field.type !== 'Sig') return [];
    const signature = view.dict(field.dict.entries.get('V'));
    return signature ? [{ ...field, signature }] : [];
  });
}

/** A time-stamp over the whole document (ETSI EN 319 142-1, 5.4.3), not a person's signature. */
export const isDocumentTimestamp = (signature: PdfDict): boolean =>
  isName(signature.entries.get('SubFilter'), 'ETSI.RFC3161');
