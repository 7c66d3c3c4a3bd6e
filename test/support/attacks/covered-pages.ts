import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import {
  dictOf,
  is,
  isName,
  nameOf,
  refTo,
  withEntries,
  type Ref,
} from '../../../main/platform/pades/structure/pdf-value.ts';
import { attack, type Attack } from './attack.ts';
import { Edit, FORGED, refIn, script, stream, text } from './edit-pdf.ts';
import { FIELDS, type SignedBench } from './signed-bench.ts';

const annotation = (subtype: string, entries: Parameters<typeof dictOf>[0] = {}) =>
  dictOf({ Type: nameOf('Annot'), Subtype: nameOf(subtype), Rect: [100, 400, 400, 460], F: 4, ...entries });

const later = (name: string, reason: string, edit: (edit: Edit) => unknown): Attack =>
  attack(`later update: ${name}`, 'invalid', reason, ({ three }) => {
    const made = new Edit(three);
    edit(made);
    return made.write();
  });

/** Increments after the last signature that change what a reader sees; every earlier byte stays. */
export const COVERED_PAGES: readonly Attack[] = [
  later('the page’s content replaced', 'changed.page-content', (edit) =>
    edit.set(refIn(edit.dict(edit.page(0)), 'Contents'), stream(FORGED)),
  ),
  later('another content for the page', 'changed.page-content', (edit) =>
    edit.merge(edit.page(0), { Contents: edit.add(stream(FORGED)) }),
  ),
  later('a second content laid over the first', 'changed.page-content', (edit) =>
    edit.merge(edit.page(0), {
      Contents: [refIn(edit.dict(edit.page(0)), 'Contents'), edit.add(stream(FORGED))],
    }),
  ),
  later('another tree of pages', 'changed.pages', (edit) => {
    const page = edit.add(withEntries(edit.dict(edit.page(0)), { Contents: edit.add(stream(FORGED)) }));
    const pages = dictOf({ Type: nameOf('Pages'), Kids: [page], Count: 1 });
    edit.merge(edit.root, { Pages: edit.add(pages) });
  }),
  later('a page taken out', 'changed.pages', (edit) =>
    edit.merge(refIn(edit.dict(edit.root), 'Pages'), { Kids: [edit.page(1)], Count: 1 }),
  ),
  later('a page put in', 'changed.pages', (edit) => {
    const page = edit.add(withEntries(edit.dict(edit.page(0)), { Contents: edit.add(stream(FORGED)) }));
    edit.merge(refIn(edit.dict(edit.root), 'Pages'), { Kids: [edit.page(0), page, edit.page(1)], Count: 3 });
  }),
  later('pages in another order', 'changed.pages', (edit) =>
    edit.merge(refIn(edit.dict(edit.root), 'Pages'), { Kids: [edit.page(1), edit.page(0)] }),
  ),
  later('a font with other shapes', 'changed.page-font', (edit) => {
    const fonts = edit.view.dict(
      edit.view.dict(edit.dict(edit.page(0)).entries.get('Resources'))?.entries.get('Font'),
    );
    const [font] = fonts?.entries.values() ?? [];
    if (typeof font !== 'object' || font === null || !('num' in font)) throw new Error('no font');
    edit.merge(font, { BaseFont: nameOf('Other') });
  }),
  later('the page’s resources', 'changed.page-resources', (edit) =>
    edit.merge(edit.page(0), { Resources: dictOf({}) }),
  ),
  later('the page’s edges cut', 'changed.page', (edit) =>
    edit.merge(edit.page(0), { CropBox: [0, 400, 595, 842] }),
  ),
  later('the page turned', 'changed.page', (edit) => edit.merge(edit.page(0), { Rotate: 180 })),
  later('layers that hide', 'changed.catalog', (edit) =>
    edit.merge(edit.root, { OCProperties: dictOf({ OCGs: [], D: dictOf({}) }) }),
  ),
  later('words laid over the page', 'changed.annotation-added', (edit) =>
    edit.merge(edit.page(0), {
      Annots: [edit.add(annotation('FreeText', { Contents: text('100.000.000'), DA: text('/Helv 12 Tf') }))],
    }),
  ),
  later('words laid over the page with the boxes', 'changed.annotation-added', (edit) => {
    const boxes = edit.view.array(edit.dict(edit.page(1)).entries.get('Annots'));
    edit.merge(edit.page(1), { Annots: [...boxes, edit.add(annotation('Stamp'))] });
  }),
  later('the boxes taken off the page', 'changed.page', (edit) => edit.merge(edit.page(1), { Annots: [] })),
  later('an object emptied', 'changed.page-content', (edit) =>
    edit.set(refIn(edit.dict(edit.page(0)), 'Contents'), null),
  ),
  later('a script at the opening', 'changed.action', (edit) =>
    edit.merge(edit.root, { OpenAction: edit.add(script) }),
  ),
  later('scripts by name', 'changed.action', (edit) =>
    edit.merge(edit.root, {
      Names: dictOf({ JavaScript: dictOf({ Names: [text('a'), edit.add(script)] }) }),
    }),
  ),
  later('an action of the page', 'changed.page', (edit) =>
    edit.merge(edit.page(0), { AA: dictOf({ O: script }) }),
  ),
  later('the title', 'changed.title', (edit) =>
    edit.merge(refIn(edit.doc.trailer, 'Info'), { Title: text('Another paper') }),
  ),
  later('another set of titles', 'changed.title', (edit) =>
    edit.trailer({ Info: edit.add(dictOf({ Title: text('Another paper') })) }),
  ),
  later('a description of the file', 'changed.metadata', (edit) =>
    edit.merge(edit.root, { Metadata: edit.add(stream('<x/>', { Type: nameOf('Metadata') })) }),
  ),
  later('another root', 'changed.catalog', (edit) => edit.trailer({ Root: edit.add(edit.dict(edit.root)) })),
  later('another language of the document', 'changed.catalog', (edit) =>
    edit.merge(edit.root, { Lang: text('en') }),
  ),
  later('hidden data nothing uses', 'changed.added', (edit) => edit.add(stream(FORGED))),
  later('a page kept as evidence, then changed', 'changed.page-content', (edit) => {
    const content = refIn(edit.dict(edit.page(0)), 'Contents');
    edit.set(content, stream(FORGED));
    edit.merge(edit.root, { DSS: edit.add(dictOf({ Certs: [content] })) });
  }),
  attack(
    'hidden before signing, shown by a later update',
    'invalid',
    'changed.page-content',
    async (bench) => {
      const hiding = new Edit(bench.blank);
      const hidden = hiding.add(stream(FORGED));
      const signed = await bench.sign(hiding.write(), FIELDS[0], bench.signer('rsa-2048'));
      const showing = new Edit(signed);
      return showing.merge(showing.page(0), { Contents: hidden }).write();
    },
  ),
  attack('signed with packed objects', 'valid', 'time-not-proven', signedPacked),
  attack('packed objects replaced under their own names', 'invalid', 'changed.packed', async (bench) => {
    const edit = new Edit(await signedPacked(bench));
    const [packed] = packedStreams(edit);
    if (!packed) throw new Error('no packed objects');
    return edit.set(packed, stream('1 0 null', { Type: nameOf('ObjStm'), N: 1, First: 4 })).write();
  }),
];

/** The same paper as others write it: objects packed in streams, the table of objects a stream too. */
async function signedPacked({ blank, pki, sign, signer }: SignedBench): Promise<Uint8Array> {
  const [from, to] = [pki.path('blank.pdf'), pki.path('packed.pdf')];
  writeFileSync(from, blank);
  execFileSync('qpdf', ['--object-streams=generate', '--static-id', from, to]);
  return sign(new Uint8Array(readFileSync(to)), FIELDS[0], signer('rsa-2048'));
}

function packedStreams({ doc }: Edit): Ref[] {
  return doc
    .objectNumbers()
    .map((num) => refTo(num))
    .filter((ref) => {
      const value = doc.object(ref);
      return is(value, 'stream') && isName(value.dict.entries.get('Type'), 'ObjStm');
    });
}
