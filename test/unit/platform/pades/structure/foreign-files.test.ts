import { describe, expect, it } from 'vitest';
import { listFields } from '../../../../../main/platform/pades/fields/list-fields.ts';
import { readPdf } from '../../../../../main/platform/pades/structure/read-pdf.ts';
import { refTo } from '../../../../../main/platform/pades/structure/pdf-value.ts';
import { renderPaper } from '../../../../../main/features/accounts/documents/index.ts';
import { signField } from '../../../../../main/platform/pades/fields/sign-field.ts';
import { openPkcs12 } from '../../../../../main/platform/pades/certificate/pkcs12.ts';
import { pdfsig } from '../../../../support/judges/pdfsig.ts';
import { qpdfCheck } from '../../../../support/pdf/judges.ts';
import { P12_PASSWORD } from '../../../../support/pki/make-pki.ts';
import { testPki } from '../../../../support/pki/test-pki.ts';
import { handover } from '../../../../support/pdf/invented-papers.ts';
import {
  byCairo,
  byPdfunite,
  byQpdf,
  QPDF_LOCKS,
  QPDF_SHAPES,
} from '../../../../support/foreign-pdf/transformed.ts';
import { ownObject, qpdfObjects } from '../../../../support/foreign-pdf/qpdf-objects.ts';

const own = renderPaper(handover());
const FILES: Readonly<Record<string, () => Uint8Array>> = {
  'as this program draws it': () => own,
  ...Object.fromEntries(
    Object.entries(QPDF_SHAPES).map(([name, options]) => [name, () => byQpdf(own, options)]),
  ),
  'drawn anew by cairo': () => byCairo(own),
  'cairo’s, with object streams': () =>
    byQpdf(byCairo(own), QPDF_SHAPES['object streams and a cross-reference stream']),
  'two put together by Poppler': () => byPdfunite(own),
};
const LINEARISED = Object.keys(QPDF_SHAPES).filter((name) => name.startsWith('linearised'));
const APPENDABLE = Object.keys(QPDF_SHAPES).filter((name) => !LINEARISED.includes(name));

describe('PDF files of other producers', () => {
  it.each(Object.keys(FILES))('%s: every object is read as qpdf reads it', (name) => {
    const bytes = FILES[name]!();
    const doc = readPdf(bytes, { strict: false });
    for (const [place, wanted] of qpdfObjects(bytes)) {
      const [num = 0, gen = 0] = place.split(' ').map(Number);
      expect(ownObject(doc, refTo(num, gen)), place).toEqual(wanted);
    }
  });

  it.each(Object.keys(QPDF_SHAPES))('%s: the signature fields are found again', (name) => {
    expect(listFields(FILES[name]!())).toEqual(listFields(own));
  });

  it.each(Object.keys(QPDF_LOCKS) as (keyof typeof QPDF_LOCKS)[])('%s is refused in plain words', (lock) => {
    const locked = byQpdf(own, QPDF_LOCKS[lock]);
    for (const strict of [true, false]) {
      expect(() => readPdf(locked, { strict })).toThrow(expect.objectContaining({ code: 'pdf.encrypted' }));
    }
  });

  it.each(APPENDABLE)('%s: a signature is appended in the file’s own way', async (name) => {
    const pki = await testPki();
    const before = FILES[name]!();
    const { pdf } = await signField(before, {
      field: 'BenNhan',
      signer: openPkcs12(pki.read('ec-p256.p12'), P12_PASSWORD),
      at: '2026-09-05T01:30:00Z',
      appearance: { lines: ['Trịnh Thị Ngọc Diễm', 'Hiệu trưởng'] },
    });
    expect(Buffer.compare(pdf.subarray(0, before.length), before)).toBe(0);
    expect(qpdfCheck(pdf)).toMatchObject({ status: 0 });
    const [signed] = pdfsig(pdf, pki).filter(({ field }) => field === 'BenNhan');
    expect(signed).toMatchObject({ valid: true, trusted: true, total: true });
  });

  it.each(LINEARISED)('%s: nothing is appended, because it would no longer be what it says', async (name) => {
    const pki = await testPki();
    const signing = signField(FILES[name]!(), {
      field: 'BenNhan',
      signer: openPkcs12(pki.read('ec-p256.p12'), P12_PASSWORD),
      at: '2026-09-05T01:30:00Z',
      appearance: null,
    });
    await expect(signing).rejects.toMatchObject({ code: 'pdf.linearized' });
  });
});
