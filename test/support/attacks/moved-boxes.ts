import { dictOf, nameOf, withEntries } from '../../../main/platform/pades/structure/pdf-value.ts';
import { attack, type Attack } from './attack.ts';
import { Edit, FORGED, refIn, stream, text } from './edit-pdf.ts';
import { FIELDS } from './signed-bench.ts';

const later = (
  name: string,
  reason: string,
  edit: (edit: Edit) => unknown,
  from: 'one' | 'three' = 'three',
): Attack =>
  attack(`later update: ${name}`, 'invalid', reason, (bench) => {
    const made = new Edit(bench[from]);
    edit(made);
    return made.write();
  });

const box = (): ReturnType<typeof stream> =>
  stream(FORGED, { Type: nameOf('XObject'), Subtype: nameOf('Form'), BBox: [0, 0, 145, 58] });

/** A field with words in it, where an amount stands. */
function addField(edit: Edit, type: 'Sig' | 'Tx', name: string): void {
  const field = edit.add(
    dictOf({
      Type: nameOf('Annot'),
      Subtype: nameOf('Widget'),
      FT: nameOf(type),
      T: text(name),
      F: 4,
      Rect: [90, 300, 300, 360],
      P: edit.page(1),
      ...(type === 'Tx' ? { V: text('100.000.000'), DA: text('/Helv 12 Tf') } : {}),
    }),
  );
  const form = refIn(edit.dict(edit.root), 'AcroForm');
  const boxes = edit.view.array(edit.dict(edit.page(1)).entries.get('Annots'));
  edit.merge(form, { Fields: [...edit.view.array(edit.dict(form).entries.get('Fields')), field] });
  edit.merge(edit.page(1), { Annots: [...boxes, field] });
}

export const MOVED_BOXES: readonly Attack[] = [
  later('another signer’s box redrawn', 'changed.field', (edit) =>
    edit.merge(edit.field(FIELDS[1]).ref, { AP: dictOf({ N: edit.add(box()) }) }),
  ),
  later('the drawing of another signer’s box', 'changed.field-box', (edit) => {
    const drawings = edit.view.dict(edit.field(FIELDS[1]).dict.entries.get('AP'));
    if (!drawings) throw new Error('no box');
    edit.set(refIn(drawings, 'N'), box());
  }),
  later('a signed box moved', 'changed.field', (edit) =>
    edit.merge(edit.field(FIELDS[0]).ref, { Rect: [90, 100, 236, 160] }),
  ),
  later('a signed box hidden', 'changed.field', (edit) => edit.merge(edit.field(FIELDS[0]).ref, { F: 2 })),
  later('a signed field renamed', 'changed.field', (edit) =>
    edit.merge(edit.field(FIELDS[0]).ref, { T: text('HieuTruong') }),
  ),
  later('a signature taken out of its field', 'signature-removed', (edit) =>
    edit.without(edit.field(FIELDS[1]).ref, 'V', 'AP'),
  ),
  later('one signature shown as another’s', 'changed.field', (edit) =>
    edit.merge(edit.field(FIELDS[1]).ref, { V: refIn(edit.field(FIELDS[0]).dict, 'V') }),
  ),
  later('the signature’s own words', 'changed.signature', (edit) =>
    edit.merge(refIn(edit.field(FIELDS[0]).dict, 'V'), { Reason: text('Khong dong y') }),
  ),
  later('all fields wiped out', 'signature-removed', (edit) =>
    edit.merge(refIn(edit.dict(edit.root), 'AcroForm'), { Fields: [] }),
  ),
  later('the form wiped out', 'signature-removed', (edit) => edit.without(edit.root, 'AcroForm')),
  later('a viewer asked to redraw the boxes', 'changed.form', (edit) =>
    edit.merge(refIn(edit.dict(edit.root), 'AcroForm'), { NeedAppearances: true }),
  ),
  later(
    'an empty field drawn without a signature',
    'changed.field',
    (edit) => edit.merge(edit.field(FIELDS[1]).ref, { AP: dictOf({ N: edit.add(box()) }) }),
    'one',
  ),
  later(
    'an empty field filled with a mock signature',
    'changed.field',
    (edit) =>
      edit.merge(edit.field(FIELDS[1]).ref, {
        V: edit.add(dictOf({ Type: nameOf('Sig'), Filter: nameOf('Adobe.PPKLite') })),
        AP: dictOf({ N: edit.add(box()) }),
      }),
    'one',
  ),
  later(
    'an empty field moved',
    'changed.field',
    (edit) => edit.merge(edit.field(FIELDS[2]).ref, { Rect: [90, 500, 400, 600] }),
    'one',
  ),
  later('a text field over the amount', 'changed.annotation-added', (edit) => addField(edit, 'Tx', 'SoTien')),
  later('an empty signature box over the amount', 'changed.field-added', (edit) =>
    addField(edit, 'Sig', 'Them'),
  ),
  attack('a box moved while it is properly signed', 'invalid', 'changed.field', async (bench) => {
    const edit = new Edit(bench.one);
    const moved = edit.merge(edit.field(FIELDS[1]).ref, { Rect: [90, 300, 300, 400] }).write();
    return bench.sign(moved, FIELDS[1], bench.signer('ec-p256'));
  }),
  attack('an extra box over the amount, properly signed', 'invalid', 'changed.field-added', async (bench) => {
    const edit = new Edit(bench.one);
    addField(edit, 'Sig', 'Them');
    return bench.sign(edit.write(), 'Them', bench.signer('ec-p256'));
  }),
  attack('the page changed, then signed by the next', 'invalid', 'changed.page-content', async (bench) => {
    const edit = new Edit(bench.one);
    edit.set(refIn(edit.dict(edit.page(0)), 'Contents'), stream(FORGED));
    return bench.sign(edit.write(), FIELDS[1], bench.signer('ec-p256'));
  }),
  attack('the page changed and put back', 'invalid', 'changed.page-content', ({ three }) => {
    const edit = new Edit(three);
    const content = refIn(edit.dict(edit.page(0)), 'Contents');
    const changed = new Edit(edit.set(content, stream(FORGED)).write());
    return changed.set(content, withOriginal(edit)).write();
  }),
];

function withOriginal(edit: Edit): ReturnType<typeof stream> {
  const content = edit.view.resolve(refIn(edit.dict(edit.page(0)), 'Contents'));
  if (typeof content !== 'object' || content === null || !('raw' in content)) throw new Error('no content');
  return { ...content, dict: withEntries(content.dict, {}) };
}
