import { is, isArray, isName, type PdfDict, type PdfValue } from '../structure/pdf-value.ts';
import { textOfString } from '../structure/text-string.ts';
import { change, type ClassifiedChange } from './change-kind.ts';
import type { Reason } from './reason.ts';
import { refKey, type RevisionView } from './revision-view.ts';
import { changedKeys, sameValue } from './same-value.ts';
import { isDocumentTimestamp } from './signature-fields.ts';

const SIGNING_KEYS = ['V', 'AP', 'M'];
const FILLING_KEYS = ['V', 'AP', 'AS', 'M', 'I', 'MK', 'DA', 'RV'];
const FORM_RESOURCES = ['DR', 'DA', 'NeedAppearances', 'SigFlags'];
/** "SignaturesExist" and "AppendOnly" (ISO 32000-1, table 219). */
const SIGNED_FLAGS = 3;

/** A revision and the one after it. */
export interface Step {
  readonly before: RevisionView;
  readonly after: RevisionView;
  /** The revision that a signature value closes; null = it closes none. */
  readonly closes: (signature: PdfDict) => number | null;
}

/** A field object that was there and reads otherwise now. */
export function classifyField(
  step: Step,
  object: string,
  what: Reason,
  before: PdfDict,
  after: PdfDict,
): ClassifiedChange {
  const field = String(what.params?.['field'] ?? '');
  const keys = changedKeys(before, after);
  const type = inherited(step.before, before, 'FT');
  if (!isName(type, 'Sig')) {
    const filled = keys.every((key) => FILLING_KEYS.includes(key));
    return change(filled ? 'field-filled' : 'content', object, what, field);
  }
  // The value may stand in the field and the box in a widget below it.
  const signature = step.after.dict(inherited(step.after, after, 'V'));
  const signing =
    inherited(step.before, before, 'V') === undefined &&
    keys.every((key) => SIGNING_KEYS.includes(key)) &&
    signature !== undefined &&
    step.closes(signature) === step.after.index &&
    isPlainBox(step.after, after.entries.get('AP'));
  return change(signing ? 'signing' : 'content', object, what, field);
}

/** One drawing for every state, clipped to the field by its own box. */
function isPlainBox(view: RevisionView, appearance: PdfValue | undefined): boolean {
  if (appearance === undefined) return true;
  const box = view.dict(appearance);
  const drawing = view.resolve(box?.entries.get('N'));
  return (
    box?.entries.size === 1 && is(drawing, 'stream') && isName(drawing.dict.entries.get('Subtype'), 'Form')
  );
}

export function classifyForm(
  step: Step,
  object: string,
  what: Reason,
  before: PdfDict,
  after: PdfDict,
): ClassifiedChange[] {
  return changedKeys(before, after).flatMap((key) => {
    const now = after.entries.get(key);
    if (key === 'SigFlags' && now === SIGNED_FLAGS) return [change('signing', object, what)];
    if (key === 'Fields') return classifyAdded(step, object, what, before.entries.get(key), now);
    return [change(FORM_RESOURCES.includes(key) ? 'field-added' : 'content', object, what)];
  });
}

/** An array of fields or annotations that may only have grown. */
export function classifyAdded(
  { before, after }: Step,
  object: string,
  what: Reason,
  old: PdfValue | undefined,
  now: PdfValue | undefined,
): ClassifiedChange[] {
  const [had, has] = [before.array(old), after.array(now)];
  const kept =
    (now === undefined || isArray(after.resolve(now))) && had.every((item, at) => sameValue(item, has[at]));
  if (!kept) return [change('content', object, what)];
  return has.slice(had.length).map((item) => {
    const widget = after.dict(item);
    const isNew = is(item, 'ref') && before.object(item) === undefined;
    if (!widget || !isNew) return change('content', object, what);
    const name = widget.entries.get('T');
    const params = { field: is(name, 'string') ? textOfString(name) : '' };
    if (!isName(inherited(after, widget, 'FT'), 'Sig')) {
      return change('annotation', refKey(item), {
        code: 'changed.annotation-added',
        params: what.params ?? {},
      });
    }
    const value = after.dict(widget.entries.get('V'));
    const hidden = value !== undefined && isDocumentTimestamp(value) && isInvisible(after, widget);
    return change(
      hidden ? 'document-timestamp' : 'field-added',
      refKey(item),
      { code: 'changed.field-added', params },
      params.field,
    );
  });
}

function isInvisible(view: RevisionView, widget: PdfDict): boolean {
  const [left, bottom, right, top] = view.array(widget.entries.get('Rect'));
  return left === right && bottom === top && !widget.entries.has('AP') && !widget.entries.has('A');
}

function inherited(view: RevisionView, field: PdfDict, key: string): PdfValue | undefined {
  let dict: PdfDict | undefined = field;
  for (let step = 0; dict && step < 32; step += 1) {
    const found = view.resolve(dict.entries.get(key));
    if (found !== undefined) return found;
    dict = view.dict(dict.entries.get('Parent'));
  }
  return undefined;
}
