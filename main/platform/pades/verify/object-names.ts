import { is, isArray, isName, type PdfDict, type PdfValue } from '../structure/pdf-value.ts';
import type { Reason } from './reason.ts';
import { refKey, type RevisionView } from './revision-view.ts';
import { formFields, type FormField } from './signature-fields.ts';

/** What each object is to a reader of the page; whatever is not in it no viewer comes to. */
export type ObjectNames = ReadonlyMap<string, Reason>;

const MOST_PAGES = 20_000;
const CODES = {
  page: 'changed.page',
  content: 'changed.page-content',
  font: 'changed.page-font',
  resources: 'changed.page-resources',
  annotation: 'changed.annotation',
  field: 'changed.field',
  box: 'changed.field-box',
  signature: 'changed.signature',
  pages: 'changed.pages',
  form: 'changed.form',
  title: 'changed.title',
  metadata: 'changed.metadata',
  action: 'changed.action',
  catalog: 'changed.catalog',
} as const;
/** Lead back up the tree; what they lead to has its name from above. */
const UPWARD = new Set(['P', 'Parent']);
const ACTIONS = ['OpenAction', 'AA', 'Names'];

/** Every object that can be reached without the evidence kept in the DSS, the nearest name first. */
export function nameObjects(view: RevisionView): ObjectNames {
  const names = new Map<string, Reason>();
  const upward: PdfValue[] = [];
  const reach: Reach = (start, code, params = {}) => {
    const waiting = [start];
    while (waiting.length > 0) {
      const value = waiting.pop();
      view.spend(1);
      if (is(value, 'ref')) {
        const key = refKey(value);
        if (names.has(key)) continue;
        names.set(key, { code, params });
        waiting.push(view.object(value));
      } else if (isArray(value)) waiting.push(...value);
      else if (is(value, 'dict') || is(value, 'stream')) {
        const { entries } = is(value, 'stream') ? value.dict : value;
        for (const [key, entry] of entries) (UPWARD.has(key) ? upward : waiting).push(entry);
      }
    }
  };
  const { catalog } = view;
  if (!catalog) return names;
  nameOnly(names, view.trailer.entries.get('Root'), { code: CODES.catalog });
  nameOnly(names, catalog.entries.get('AcroForm'), { code: CODES.form });
  for (const field of formFields(view)) nameField(names, view, field, reach);
  namePages(names, view, reach);
  reach(view.trailer.entries.get('Info'), CODES.title);
  reach(catalog.entries.get('Metadata'), CODES.metadata);
  for (const key of ACTIONS) reach(catalog.entries.get(key), CODES.action);
  reach(view.dict(catalog.entries.get('AcroForm')), CODES.form);
  for (const [key, entry] of catalog.entries) if (key !== 'DSS') reach(entry, CODES.catalog);
  // A page may name another parent than the one that lists it, and inherits from that one.
  for (let value = upward.pop(); value !== undefined; value = upward.pop()) reach(value, CODES.catalog);
  return names;
}

type Reach = (start: PdfValue | undefined, code: string, params?: Reason['params']) => void;

function nameOnly(names: Map<string, Reason>, value: PdfValue | undefined, reason: Reason): void {
  if (is(value, 'ref') && !names.has(refKey(value))) names.set(refKey(value), reason);
}

function nameField(names: Map<string, Reason>, view: RevisionView, field: FormField, reach: Reach): void {
  const params = { field: field.name };
  for (const ref of [field.ref, ...field.widgets]) {
    if (ref === null) continue;
    nameOnly(names, ref, { code: CODES.field, params });
    const { entries } = view.dict(ref) ?? field.dict;
    reach(entries.get('V'), CODES.signature, params);
    reach(entries.get('AP'), CODES.box, params);
    for (const [key, entry] of entries) if (!UPWARD.has(key)) reach(entry, CODES.field, params);
  }
}

function namePages(names: Map<string, Reason>, view: RevisionView, reach: Reach): void {
  let page = 0;
  const seen = new Set<string>();
  const waiting: (PdfValue | undefined)[] = [view.catalog?.entries.get('Pages')];
  while (waiting.length > 0 && page < MOST_PAGES) {
    const node = waiting.shift();
    if (!is(node, 'ref') || seen.has(refKey(node))) continue;
    seen.add(refKey(node));
    const dict = view.dict(node);
    if (!dict) continue;
    if (isName(dict.entries.get('Type'), 'Pages') || dict.entries.has('Kids')) {
      nameOnly(names, node, { code: CODES.pages });
      waiting.unshift(...view.array(dict.entries.get('Kids')));
      reach(dict.entries.get('Resources'), CODES.pages);
    } else {
      page += 1;
      nameOnly(names, node, { code: CODES.page, params: { page } });
      namePage(view, dict, page, reach);
    }
  }
}

function namePage(view: RevisionView, { entries }: PdfDict, page: number, reach: Reach): void {
  const params = { page };
  reach(entries.get('Contents'), CODES.content, params);
  reach(view.dict(entries.get('Resources'))?.entries.get('Font'), CODES.font, params);
  reach(entries.get('Resources'), CODES.resources, params);
  reach(entries.get('Annots'), CODES.annotation, params);
  reach(entries.get('AA'), CODES.action, params);
  for (const [key, entry] of entries) if (!UPWARD.has(key)) reach(entry, CODES.page, params);
}
