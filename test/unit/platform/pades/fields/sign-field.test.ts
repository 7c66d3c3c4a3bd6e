import { beforeAll, describe, expect, it } from 'vitest';
import { renderPaper } from '../../../../../main/features/accounts/documents/index.ts';
import { openPkcs12 } from '../../../../../main/platform/pades/certificate/pkcs12.ts';
import { listFields, PadesError, signField, type Signer } from '../../../../../main/platform/pades/index.ts';
import { is } from '../../../../../main/platform/pades/structure/pdf-value.ts';
import { readPdf } from '../../../../../main/platform/pades/structure/read-pdf.ts';
import { textOfString } from '../../../../../main/platform/pades/structure/text-string.ts';
import { viewOf } from '../../../../../main/platform/pades/verify/revision-view.ts';
import { signedFields } from '../../../../../main/platform/pades/verify/signature-fields.ts';
import { opensslCms } from '../../../../support/judges/openssl.ts';
import { pdfsig } from '../../../../support/judges/pdfsig.ts';
import { signaturesIn } from '../../../../support/judges/signatures-in.ts';
import { BASE, CATALOG, PAGES, smallPdf } from '../../../../support/pades/small-pdf.ts';
import { handover, LONG_NAME } from '../../../../support/pdf/invented-papers.ts';
import { qpdfCheck, textOf } from '../../../../support/pdf/judges.ts';
import { P12_PASSWORD } from '../../../../support/pki/make-pki.ts';
import { testPki, type TestPki } from '../../../../support/pki/test-pki.ts';

const own = renderPaper(handover());
const AT = '2026-09-05T20:30:05Z';
const LINES = [LONG_NAME, 'Giáo viên', 'Trường THCS Đồng Xanh', '06/09/2026 03:30:05 +07:00'];
const PLACES = ['BenGiao', 'BenNhan', 'NguoiChungKien'] as const;
const KEYS: Readonly<Record<(typeof PLACES)[number], string>> = {
  BenGiao: 'rsa-2048.p12',
  BenNhan: 'ec-p384.p12',
  NguoiChungKien: 'ec-p256.p12',
};

let pki: TestPki;
let signer: Signer;
beforeAll(async () => {
  pki = await testPki();
  signer = openPkcs12(pki.read('ec-p256.p12'), P12_PASSWORD);
});

const signed = (pdf: Uint8Array, field: string, more: Partial<Parameters<typeof signField>[1]> = {}) =>
  signField(pdf, { field, signer, at: AT, appearance: { lines: LINES }, ...more });

/** The signer of the file, and how often it was asked. */
function counting(): { asked: number; signer: Signer } {
  const count = {
    asked: 0,
    signer: {
      ...signer,
      sign: (...args: Parameters<Signer['sign']>) => {
        count.asked += 1;
        return signer.sign(...args);
      },
    },
  };
  return count;
}

describe('filling a signature field', () => {
  const [a, b, c] = PLACES;
  it.each([
    [a, b, c],
    [a, c, b],
    [b, a, c],
    [b, c, a],
    [c, a, b],
    [c, b, a],
  ])('in the order %s, %s, %s leaves each signature valid', async (...order) => {
    let pdf: Uint8Array = own;
    for (const field of order) {
      const after = await signed(pdf, field, { signer: openPkcs12(pki.read(KEYS[field]), P12_PASSWORD) });
      expect(Buffer.compare(after.pdf.subarray(0, pdf.length), pdf)).toBe(0);
      pdf = after.pdf;
    }
    expect(
      pdfsig(pdf, pki).map(({ field, valid, trusted, total }) => ({ field, valid, trusted, total })),
    ).toEqual(PLACES.map((field) => ({ field, valid: true, trusted: true, total: field === order[2] })));
    expect(qpdfCheck(pdf)).toMatchObject({ status: 0 });
    expect(listFields(pdf).map(({ name, state }) => [name, state])).toEqual(
      PLACES.map((field) => [field, 'signed']),
    );
  });

  it('writes who, when in +07:00 and why', async () => {
    const { pdf, sha256, level } = await signed(own, 'BenNhan', {
      reason: 'Đồng ý'.normalize('NFD'),
      location: 'Ben Tho',
    });
    const [field] = signedFields(viewOf(readPdf(pdf, { strict: true }), 1));
    const texts = Object.fromEntries(
      [...(field?.signature.entries ?? [])].map(([key, value]) => [
        key,
        is(value, 'string') ? textOfString(value) : value,
      ]),
    );
    expect(texts).toMatchObject({
      Name: 'Trịnh Thị Ngọc Diễm',
      M: "D:20260906033005+07'00'",
      Reason: 'Đồng ý',
      Location: 'Ben Tho',
      SubFilter: { name: 'ETSI.CAdES.detached' },
    });
    expect(sha256).toMatch(/^[0-9a-f]{64}$/u);
    expect(level).toBe('B-B');
  });

  it('shows the lines of the box in the text of the page', async () => {
    const { pdf } = await signed(own, 'BenNhan');
    const text = textOf(pdf);
    for (const word of ['06/09/2026 03:30:05 +07:00', ...LONG_NAME.split(' ')]) expect(text).toContain(word);
  });

  it('changes nothing but the field and the form', async () => {
    const { pdf } = await signed(own, 'BenNhan');
    const doc = readPdf(pdf, { strict: true });
    const known = new Set(doc.objectNumbers(0));
    const rewritten = [...(doc.revisions[1]?.entries.keys() ?? [])].filter((num) => known.has(num));
    expect(rewritten).toHaveLength(2);
    expect(Buffer.from(pdf).toString('latin1')).toContain('/SigFlags 3');
  });

  it('asks the signer once, and not at all when the field cannot be filled', async () => {
    const count = counting();
    const { pdf } = await signed(own, 'BenNhan', { signer: count.signer });
    expect(count.asked).toBe(1);
    await expect(signed(pdf, 'BenNhan', { signer: count.signer })).rejects.toMatchObject({
      code: 'pdf.field-signed',
    });
    await expect(signed(pdf, 'KeToan', { signer: count.signer })).rejects.toMatchObject({
      code: 'pdf.field-unknown',
      params: { field: 'KeToan' },
    });
    const broken = { lines: [], picture: { png: Buffer.from('x'), kind: 'seal' as const } };
    await expect(signed(pdf, 'BenGiao', { signer: count.signer, appearance: broken })).rejects.toBeInstanceOf(
      PadesError,
    );
    expect(count.asked).toBe(1);
  });

  it('leaves the file that it was given as it was, also when the signer fails', async () => {
    const before = Buffer.from(own);
    const failing = { ...signer, sign: () => Promise.reject(new Error('token gone')) };
    await expect(signed(own, 'BenNhan', { signer: failing })).rejects.toThrow('token gone');
    await signed(own, 'BenNhan');
    expect(Buffer.compare(own, before)).toBe(0);
  });

  it('makes room for a long chain of certificates', async () => {
    const chain = Array.from({ length: 20 }, () => pki.read('sub.der'));
    const { pdf } = await signed(own, 'BenNhan', { signer: { ...signer, chain } });
    expect(pdfsig(pdf, pki).filter(({ valid }) => valid)).toHaveLength(1);
  });
});

describe('forms of other producers', () => {
  const field = (entries: string): string => `<</FT/Sig/T(A)${entries}>>`;
  const widget = '/Type/Annot/Subtype/Widget/Rect[10 10 200 70]';
  const page = '<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Annots[ANNOT]>>';
  const form = (objects: Readonly<Record<number, string>>, fields = '4 0 R'): Buffer =>
    smallPdf({
      objects: {
        1: CATALOG.replace('>>', `/AcroForm<</Fields[${fields}]>>>>`),
        2: PAGES.replace('[]/Count 0', '[3 0 R]/Count 1'),
        3: page.replace('ANNOT', objects[5] === undefined ? '4 0 R' : '5 0 R'),
        ...objects,
      },
    });
  const merged = form({ 4: field(widget) });
  const lock = '<</Type/Sig/Reference[<</TransformMethod/DocMDP/TransformParams<</P 1>>>>]>>';
  const locked = form({ 4: field(widget), 7: lock, 8: '<</FT/Sig/T(B)/V 7 0 R>>' }, '4 0 R 8 0 R');

  it('are signed where the form stands inside the catalog', async () => {
    const { pdf } = await signed(merged, 'A');
    expect(pdfsig(pdf, pki)).toMatchObject([{ valid: true, trusted: true, total: true }]);
    expect(listFields(pdf)).toEqual([{ name: 'A', page: 1, rect: [10, 10, 200, 70], state: 'signed' }]);
  });

  it('are signed where the field and its box are two objects', async () => {
    const apart = form({ 4: field('/Kids[5 0 R]'), 5: `<<${widget}/Parent 4 0 R>>` });
    const { pdf } = await signed(apart, 'A');
    // Poppler looks for the signature in the box only, so OpenSSL is asked.
    expect(signaturesIn(pdf).map((signature) => opensslCms(signature, pki).ok)).toEqual([true]);
    expect(listFields(pdf)).toMatchObject([{ name: 'A', page: 1, state: 'signed' }]);
    expect(qpdfCheck(pdf)).toMatchObject({ status: 0 });
  });

  it('are signed without a box where the field has no area', async () => {
    const { pdf } = await signed(form({ 4: field(widget.replace('200 70', '10 10')) }), 'A');
    expect(pdfsig(pdf, pki)).toMatchObject([{ valid: true, total: true }]);
    expect(Buffer.from(pdf).toString('latin1')).not.toContain('/AP');
  });

  it.each<[string, Uint8Array, string]>([
    ['a field for text', form({ 4: field(widget).replace('/Sig', '/Tx') }), 'pdf.field-not-signature'],
    [
      'a field shown in two places',
      form({ 4: field('/Kids[5 0 R 6 0 R]'), 5: `<<${widget}>>`, 6: `<<${widget}>>` }),
      'pdf.field-not-signature',
    ],
    ['a file without a form', smallPdf(BASE), 'pdf.field-unknown'],
    ['a file whose first signer locked it', locked, 'pdf.signing-locked'],
  ])('are refused: %s', async (_, pdf, code) => {
    await expect(signed(pdf, 'A')).rejects.toMatchObject({ code });
  });
});
