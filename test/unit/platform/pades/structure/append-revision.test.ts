import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderPaper } from '../../../../../main/features/accounts/documents/index.ts';
import { appendRevision } from '../../../../../main/platform/pades/structure/append-revision.ts';
import {
  dictOf,
  is,
  isArray,
  nameOf,
  refTo,
  stringOf,
  type PdfValue,
  type Ref,
} from '../../../../../main/platform/pades/structure/pdf-value.ts';
import { readPdf } from '../../../../../main/platform/pades/structure/read-pdf.ts';
import { byQpdf, QPDF_SHAPES } from '../../../../support/foreign-pdf/transformed.ts';
import { BASE, smallPdf } from '../../../../support/pades/small-pdf.ts';
import { handover } from '../../../../support/pdf/invented-papers.ts';
import { qpdfCheck } from '../../../../support/pdf/judges.ts';

const own = renderPaper(handover());
const BASES: Readonly<Record<string, Uint8Array>> = {
  'a table': own,
  'a cross-reference stream': byQpdf(own, QPDF_SHAPES['object streams and a cross-reference stream']),
};
const strictly = (bytes: Uint8Array) => readPdf(bytes, { strict: true });
const idOf = (bytes: Uint8Array): string[] => {
  const id = strictly(bytes).trailer.entries.get('ID');
  return (isArray(id) ? id : []).map((half) =>
    is(half, 'string') ? Buffer.from(half.bytes).toString('hex') : '',
  );
};

describe.each(Object.keys(BASES))('an increment behind %s', (name) => {
  const base = BASES[name] ?? own;
  const doc = strictly(base);
  const added = refTo(5000);
  const after = appendRevision(doc, new Map<Ref, PdfValue>([[added, dictOf({ Word: nameOf('Mới') })]]));

  it('leaves every earlier byte as it was', () => {
    expect(Buffer.compare(after.subarray(0, base.length), base)).toBe(0);
  });

  it('uses the same kind of cross-reference and leads back to the one before', () => {
    const read = strictly(after);
    expect(read.revisions.map(({ kind }) => kind)).toEqual([doc.revisions[0]?.kind, doc.revisions[0]?.kind]);
    expect(read.trailer.entries.get('Prev')).toBe(doc.revisions[0]?.xrefOffset);
    expect(read.trailer.entries.get('Root')).toEqual(doc.trailer.entries.get('Root'));
    expect(read.trailer.entries.get('Size')).toBe(read.revisions[1]?.kind === 'table' ? 5001 : 5002);
  });

  it('keeps the first half of the document id and changes the second', () => {
    const [first, second] = idOf(base);
    expect(idOf(after)[0]).toBe(first);
    expect(idOf(after)[1]).not.toBe(second);
    expect(idOf(after)[1]).toMatch(/^[0-9a-f]{32}$/u);
  });

  it('is clean to qpdf', () => {
    const { status, output } = qpdfCheck(after);
    expect([status, output]).toEqual([0, expect.not.stringContaining('WARNING')]);
  });

  it('is written alike every time', () => {
    const again = appendRevision(doc, new Map<Ref, PdfValue>([[added, dictOf({ Word: nameOf('Mới') })]]));
    expect(Buffer.compare(again, after)).toBe(0);
  });
});

describe('an increment', () => {
  const value: fc.Arbitrary<PdfValue> = fc.oneof(
    fc.integer({ min: -1000, max: 1000 }),
    fc.uint8Array({ maxLength: 30 }).map((bytes) => stringOf(bytes)),
    fc.array(fc.string({ maxLength: 5, unit: 'grapheme-ascii' }).map(nameOf), { maxLength: 4 }),
    fc
      .uint8Array({ maxLength: 60 })
      .map((raw): PdfValue => ({ kind: 'stream', dict: dictOf({ Length: raw.length }), raw })),
  );
  const increments = fc.array(
    fc.dictionary(fc.integer({ min: 3, max: 40 }).map(String), value, { minKeys: 1, maxKeys: 6 }),
    { minLength: 1, maxLength: 4 },
  );
  const plain = (found: PdfValue | undefined): unknown => {
    if (is(found, 'string')) return Buffer.from(found.bytes).toString('hex');
    return is(found, 'stream') ? Buffer.from(found.raw).toString('hex') : found;
  };

  it('gives back what was written, in the newest and in every earlier revision', () => {
    const sound = smallPdf(BASE);
    fc.assert(
      fc.property(increments, (steps) => {
        let file: Uint8Array = sound;
        for (const step of steps) {
          const changes = new Map(Object.entries(step).map(([num, item]) => [refTo(Number(num)), item]));
          file = appendRevision(strictly(file), changes);
        }
        const doc = strictly(file);
        const expected = new Map<string, PdfValue>();
        steps.forEach((step, index) => {
          for (const [num, item] of Object.entries(step)) expected.set(num, item);
          for (const [num, item] of expected) {
            expect(plain(doc.object(refTo(Number(num)), index + 1))).toEqual(plain(item));
          }
        });
      }),
      { numRuns: 100 },
    );
  });

  it('is not written behind a linearised file', () => {
    const doc = strictly(byQpdf(own, ['--linearize']));
    expect(() => appendRevision(doc, new Map())).toThrow(expect.objectContaining({ code: 'pdf.linearized' }));
  });

  it('begins on a new line when the file before it ends without one', () => {
    const file = smallPdf(BASE).subarray(0, -1);
    const after = appendRevision(strictly(file), new Map<Ref, PdfValue>([[refTo(3), 1]]));
    expect(Buffer.from(after).toString('latin1')).toContain('%%EOF\n3 0 obj\n1\nendobj\n');
    expect(strictly(after).object(refTo(3))).toBe(1);
  });
});
