import { is, isArray, isName, type PdfDict, type PdfValue, type Ref } from '../structure/pdf-value.ts';
import { change, type ClassifiedChange } from './change-kind.ts';
import { classifyAdded, classifyField, classifyForm, type Step } from './classify-form.ts';
import { nameObjects } from './object-names.ts';
import type { Reason } from './reason.ts';
import { refKey, type RevisionView } from './revision-view.ts';
import { changedKeys, sameValue } from './same-value.ts';

/** What the revision after `before` does: every object it defines or frees, named by what it was before. */
export function classifyStep(step: Step, defined: readonly Ref[]): ClassifiedChange[] {
  const { before, after } = step;
  const names = nameObjects(before);
  const changes = classifyTrailer(before.trailer, after.trailer);
  const unnamed: Ref[] = [];
  for (const ref of defined) {
    const [old, now] = [before.object(ref), after.object(ref)];
    if (sameValue(old, now)) continue;
    const what = names.get(refKey(ref));
    if (what === undefined) unnamed.push(ref);
    else changes.push(...classifyObject(step, refKey(ref), what, old, now));
  }
  if (unnamed.length === 0) return changes;
  const opened = new Set<string>();
  for (const start of openedEdges(after, changes)) reachInto(opened, after, start);
  const evidence = new Set<string>();
  reachInto(evidence, after, after.catalog?.entries.get('DSS'));
  for (const ref of unnamed) {
    const key = refKey(ref);
    // Whoever looks for an object packed in it finds the newer one, though no table says that the object changed.
    if (isOfType(before.object(ref), 'ObjStm')) {
      changes.push(change('content', key, { code: 'changed.packed' }));
      continue;
    }
    if (opened.has(key) || isContainer(after.object(ref))) continue;
    if (evidence.has(key)) changes.push(change('evidence', key, { code: 'changed.evidence' }));
    else changes.push(change('unused-object', key, { code: 'changed.added' }));
  }
  return changes;
}

/** Entries that differ with every revision, or say how the table of objects is packed. */
const TRAILER_KEYS = [
  'Size',
  'Prev',
  'XRefStm',
  'ID',
  'Type',
  'W',
  'Index',
  'Filter',
  'DecodeParms',
  'Length',
];

function classifyTrailer(before: PdfDict, after: PdfDict): ClassifiedChange[] {
  const changes = changedKeys(before, after)
    .filter((key) => !TRAILER_KEYS.includes(key))
    .map((key) =>
      change('content', 'trailer', { code: key === 'Info' ? 'changed.title' : 'changed.catalog' }),
    );
  const [first, second] = [before.entries.get('ID'), after.entries.get('ID')];
  const sameId = !isArray(first) || (isArray(second) && sameValue(first[0], second[0]));
  return sameId ? changes : [...changes, change('content', 'trailer', { code: 'changed.catalog' })];
}

function classifyObject(
  step: Step,
  object: string,
  what: Reason,
  old: PdfValue | undefined,
  now: PdfValue | undefined,
): ClassifiedChange[] {
  const content = [change('content', object, what)];
  const isMetadata = what.code === 'changed.title' || what.code === 'changed.metadata';
  if (isMetadata) return [change('metadata', object, what)];
  if (what.code === 'changed.annotation' && isArray(old) && isArray(now))
    return classifyAdded(step, object, what, old, now);
  if (what.code === 'changed.form' && isArray(old) && isArray(now))
    return classifyAdded(step, object, what, old, now);
  if (!is(old, 'dict') || !is(now, 'dict')) return content;
  switch (what.code) {
    case 'changed.catalog':
      return classifyCatalog(step, object, what, old, now);
    case 'changed.form':
      return classifyForm(step, object, what, old, now);
    case 'changed.field':
      return [classifyField(step, object, what, old, now)];
    case 'changed.page':
      return classifyPage(step, object, what, old, now);
    case 'changed.annotation':
      return [change('annotation', object, what)];
    default:
      return content;
  }
}

const CATALOG_NAMES: Readonly<Record<string, string>> = {
  OpenAction: 'changed.action',
  AA: 'changed.action',
  Names: 'changed.action',
  Pages: 'changed.pages',
  AcroForm: 'changed.form',
};

function classifyCatalog(
  step: Step,
  object: string,
  what: Reason,
  old: PdfDict,
  now: PdfDict,
): ClassifiedChange[] {
  const root = step.before.trailer.entries.get('Root');
  const isRoot = is(root, 'ref') && refKey(root) === object;
  return changedKeys(old, now).flatMap((key) => {
    const [was, is_] = [old.entries.get(key), now.entries.get(key)];
    if (isRoot && key === 'DSS') return [change('evidence', object, { code: 'changed.evidence' })];
    if (isRoot && (key === 'Metadata' || key === 'Extensions'))
      return [change('metadata', object, { code: 'changed.metadata' })];
    if (isRoot && key === 'AcroForm' && is(was, 'dict') && is(is_, 'dict'))
      return classifyForm(step, object, { code: 'changed.form' }, was, is_);
    return [change('content', object, { code: (isRoot && CATALOG_NAMES[key]) || what.code })];
  });
}

function classifyPage(
  step: Step,
  object: string,
  what: Reason,
  old: PdfDict,
  now: PdfDict,
): ClassifiedChange[] {
  const named: Readonly<Record<string, string>> = {
    Contents: 'changed.page-content',
    Resources: 'changed.page-resources',
  };
  return changedKeys(old, now).flatMap((key) => {
    if (key === 'Annots')
      return classifyAdded(step, object, what, old.entries.get(key), now.entries.get(key));
    return [change('content', object, { ...what, code: named[key] ?? what.code })];
  });
}

/** Where a permitted change leads to objects that were not there before: value and box of a field, a new annotation. */
function openedEdges(after: RevisionView, changes: readonly ClassifiedChange[]): (PdfValue | undefined)[] {
  return changes.flatMap(({ kind, object }) => {
    const [num = NaN, gen = 0] = object.split(' ').map(Number);
    if (Number.isNaN(num) || kind === 'content' || kind === 'evidence') return [];
    const ref: Ref = { kind: 'ref', num, gen };
    if (kind !== 'signing' && kind !== 'field-filled') return [ref];
    const entries = after.dict(ref)?.entries;
    return [entries?.get('V'), entries?.get('AP')];
  });
}

function reachInto(found: Set<string>, view: RevisionView, start: PdfValue | undefined): void {
  const waiting = [start];
  while (waiting.length > 0) {
    const value = waiting.pop();
    view.spend(1);
    if (is(value, 'ref')) {
      if (found.has(refKey(value))) continue;
      found.add(refKey(value));
      waiting.push(view.object(value));
    } else if (isArray(value)) waiting.push(...value);
    else if (is(value, 'dict') || is(value, 'stream')) {
      const { entries } = is(value, 'stream') ? value.dict : value;
      for (const [key, entry] of entries) if (key !== 'P' && key !== 'Parent') waiting.push(entry);
    }
  }
}

/** Tables and packed objects: what they hold is compared one by one. */
const isContainer = (value: PdfValue | undefined): boolean =>
  isOfType(value, 'XRef') || isOfType(value, 'ObjStm');

const isOfType = (value: PdfValue | undefined, type: string): boolean =>
  is(value, 'stream') && isName(value.dict.entries.get('Type'), type);
