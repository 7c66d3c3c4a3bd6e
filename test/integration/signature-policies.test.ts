import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  addLongTermMaterial,
  listFields,
  verifyPdf,
  type PaperReport,
} from '../../main/platform/pades/index.ts';
import { dictOf, nameOf } from '../../main/platform/pades/structure/pdf-value.ts';
import { Edit, FORGED, refIn, stream, text } from '../support/attacks/edit-pdf.ts';
import { ATTACKS } from '../support/attacks/index.ts';
import { FIELDS, signedBench, type SignedBench } from '../support/attacks/signed-bench.ts';
import { qpdfCheck } from '../support/pdf/judges.ts';

let bench: SignedBench;
beforeAll(async () => {
  bench = await signedBench();
});
afterAll(() => {
  bench.close();
});

const leniently = (pdf: Uint8Array) => verifyPdf(pdf, { ...bench.options, mode: 'lenient' });
const codesOf = ({ reasons, signatures }: PaperReport) => [
  ...reasons.map(({ code }) => code),
  ...signatures.flatMap((each) => each.reasons.map(({ code }) => code)),
];

/** Signed in a document whose certifying signature says what may follow. */
async function certified(level: 1 | 2 | 3, edit: (edit: Edit) => unknown): Promise<PaperReport> {
  const transform = dictOf({
    TransformMethod: nameOf('DocMDP'),
    TransformParams: dictOf({ Type: nameOf('TransformParams'), P: level }),
  });
  const signing = new Edit(bench.blank);
  const permitting = signing.add(dictOf({ Type: nameOf('Sig'), Reference: [transform] }));
  signing.merge(signing.root, { Perms: dictOf({ DocMDP: permitting }) });
  const signed = await bench.sign(signing.write(), FIELDS[0], bench.signer('rsa-2048'));
  const later = new Edit(signed);
  edit(later);
  return leniently(later.write());
}

const retitle = (edit: Edit) => edit.merge(refIn(edit.doc.trailer, 'Info'), { Title: text('Another') });
const annotate = (edit: Edit) =>
  edit.merge(edit.page(0), {
    Annots: [edit.add(dictOf({ Type: nameOf('Annot'), Subtype: nameOf('FreeText'), Rect: [0, 0, 9, 9] }))],
  });
const later = (edit: (edit: Edit) => unknown): Uint8Array => {
  const made = new Edit(bench.one);
  edit(made);
  return made.write();
};

/** The file with each digit behind `from` raised by one. */
function* otherDigits(pdf: Uint8Array, from: number): Generator<Uint8Array> {
  for (let at = from; at < pdf.length; at += 1) {
    const digit = pdf[at]! - 0x30;
    if (digit < 0 || digit > 9) continue;
    const other = Uint8Array.from(pdf);
    other[at] = 0x30 + ((digit + 1) % 10);
    yield other;
  }
}

describe('the lenient policy for foreign files', () => {
  it('takes another title for a note, which the strict one does not', async () => {
    const pdf = later(retitle);
    const report = await leniently(pdf);
    expect(report.verdict).toBe('valid');
    expect(codesOf(report)).toContain('allowed.metadata');
    expect(await verifyPdf(pdf, bench.options)).toMatchObject({ verdict: 'invalid' });
  });

  it('cannot say whether an annotation was allowed', async () => {
    const report = await leniently(later(annotate));
    expect(report.verdict).toBe('indeterminate');
    expect(codesOf(report)).toContain('annotation-added');
  });

  it('names a changed page, its object and its number', async () => {
    const pdf = later((edit) => edit.set(refIn(edit.dict(edit.page(0)), 'Contents'), stream(FORGED)));
    const report = await leniently(pdf);
    expect(report.verdict).toBe('invalid');
    const object = expect.stringMatching(/^\d+ 0$/u) as string;
    expect(report.signatures[0]?.changedAfter).toEqual([
      { object, what: { code: 'changed.page-content', params: { page: 1, object } } },
    ]);
  });

  it('does not believe a file that goes on behind its end', async () => {
    const report = await leniently(Buffer.concat([bench.one, Buffer.from('1 0 obj\nnull\nendobj\n')]));
    expect(report.verdict).toBe('indeterminate');
    expect(codesOf(report)).toContain('trailing-data');
  });

  it('says that a revision is passed by, in which a signature may stand', async () => {
    const passedBy = ATTACKS.find(({ name }) => name === 'the signed revision passed by');
    const pdf = (await passedBy?.make(bench)) as Uint8Array;
    const report = await leniently(pdf);
    expect(report).toMatchObject({ verdict: 'indeterminate', signatures: [] });
    expect(codesOf(report)).toContain('revision-skipped');
  });

  it('believes no file whose last signature was hidden by one digit of the table of objects', async () => {
    const table = Buffer.from(bench.three).toString('latin1').lastIndexOf('\nxref');
    let hidden = 0;
    for (const other of otherDigits(bench.three, table)) {
      const report = await leniently(other);
      expect(report.verdict).not.toBe('valid');
      if (codesOf(report).includes('structure-ambiguous')) hidden += 1;
    }
    expect(hidden).toBeGreaterThan(0);
  });

  it.each([
    [1, retitle, 'invalid', 'changed.title'],
    [2, retitle, 'valid', 'allowed.metadata'],
    [2, annotate, 'invalid', 'changed.annotation-added'],
    [3, annotate, 'valid', 'allowed.annotation'],
  ] as const)(
    'keeps to what the certifying signer allowed (DocMDP %i)',
    async (level, edit, verdict, code) => {
      const report = await certified(level, edit);
      expect({ verdict: report.verdict, codes: codesOf(report) }).toMatchObject({ verdict });
      expect(codesOf(report)).toContain(code);
    },
  );
});

describe('long-term evidence', () => {
  const material = () => ({
    certificates: [bench.pki.read('sub.der'), bench.pki.read('root.der')],
    crls: [bench.pki.read('sub.crl.der'), bench.pki.read('root.crl.der')],
    ocsps: [],
  });
  const alone = (pdf: Uint8Array) => verifyPdf(pdf, { ...bench.options, crls: [] });

  it('lifts a timestamped signature to B-LT, also where nothing else is at hand', async () => {
    expect((await alone(bench.stamped)).signatures).toMatchObject([{ level: 'B-T', timeProven: true }]);
    const kept = addLongTermMaterial(bench.stamped, material());
    expect(await alone(kept)).toMatchObject({
      verdict: 'valid',
      signatures: [{ level: 'B-LT', timeProven: true, coversWholeFile: false }],
    });
    expect(Buffer.compare(kept.subarray(0, bench.stamped.length), bench.stamped)).toBe(0);
    expect(qpdfCheck(kept).status).toBe(0);
  });

  it('does not lift a signature whose time nothing proves', async () => {
    const kept = addLongTermMaterial(bench.one, material());
    expect((await alone(kept)).signatures).toMatchObject([{ level: 'B-B', timeProven: false }]);
  });

  it('is not kept twice', () => {
    const kept = addLongTermMaterial(bench.stamped, material());
    expect(addLongTermMaterial(kept, material())).toBe(kept);
  });

  it('leaves the fields as they were', () => {
    expect(listFields(addLongTermMaterial(bench.one, material()))).toEqual(listFields(bench.one));
  });
});

describe('certificates of other signatures', () => {
  it('complete the chain of a signer who brought only an own one', async () => {
    const { blank, sign, signer } = bench;
    const alone = await sign(blank, FIELDS[0], { ...signer('rsa-2048'), chain: [] });
    expect(codesOf(await verifyPdf(alone, bench.options))).toContain('chain-incomplete');
    const both = await sign(alone, FIELDS[1], signer('ec-p256'));
    expect(await verifyPdf(both, bench.options)).toMatchObject({ verdict: 'valid' });
  });

  it('in the store of the file do the same', async () => {
    const { blank, sign, signer, pki } = bench;
    const alone = await sign(blank, FIELDS[0], { ...signer('rsa-2048'), chain: [] });
    const material = { certificates: [pki.read('sub.der')], crls: [], ocsps: [] };
    const report = await verifyPdf(addLongTermMaterial(alone, material), bench.options);
    expect(report.verdict).toBe('valid');
  });
});

describe('the verdict offline', () => {
  it('stays valid and says that revocation is not known', async () => {
    const report = await verifyPdf(bench.one, { ...bench.options, crls: [] });
    expect(report.verdict).toBe('valid');
    expect(report.signatures[0]?.reasons).toContainEqual({
      code: 'revocation-unknown',
      params: { name: 'Vũ Đăng Khuê' },
    });
  });

  it('marks what the school’s own authority made', async () => {
    const internal = [bench.pki.read('root.der')];
    const report = await verifyPdf(bench.one, { ...bench.options, internal });
    expect(report.signatures).toMatchObject([{ internal: true, verdict: 'valid' }]);
    expect(codesOf(report)).toContain('internal-signature');
  });
});
