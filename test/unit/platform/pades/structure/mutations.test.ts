import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderPaper } from '../../../../../main/features/accounts/documents/index.ts';
import { listFields, PadesError } from '../../../../../main/platform/pades/index.ts';
import { refTo } from '../../../../../main/platform/pades/structure/pdf-value.ts';
import { readPdf } from '../../../../../main/platform/pades/structure/read-pdf.ts';
import { byQpdf, QPDF_SHAPES } from '../../../../support/foreign-pdf/transformed.ts';
import { handover } from '../../../../support/pdf/invented-papers.ts';

const own = renderPaper(handover());
const FILES: readonly Uint8Array[] = [
  own,
  ...Object.values(QPDF_SHAPES).map((options) => byQpdf(own, options)),
];

/** Pieces of syntax that lead a reader astray where they do not belong. */
const PIECES = [
  '<<',
  '>>',
  '[',
  '(',
  '%',
  '0 R ',
  'obj ',
  'endobj ',
  'stream\n',
  'xref\n',
  'trailer<<',
  '/Prev 9 ',
];
const SYNTAX = [
  ...PIECES,
  'startxref\n1\n',
  '/Kids[1 0 R]',
  '/Length 99999 ',
  '/W[1 2 1]',
  '/N 9999 ',
  '-1 ',
];

type Change = (bytes: Buffer) => Buffer;
/** Half of the changes hit the end of the file, where the cross-reference is. */
const place = fc.tuple(fc.boolean(), fc.nat());
const at = (bytes: Buffer, [nearEnd, far]: readonly [boolean, number]): number =>
  nearEnd ? Math.max(0, bytes.length - 1 - (far % 3000)) : far % Math.max(1, bytes.length);
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(place, fc.nat(255)).map(([where, byte]): Change => (bytes) => {
    const copy = Buffer.from(bytes);
    copy[at(bytes, where)] = byte;
    return copy;
  }),
  fc.tuple(place, fc.constantFrom(...SYNTAX)).map(([where, piece]): Change => (bytes) => {
    const from = at(bytes, where);
    return Buffer.concat([bytes.subarray(0, from), Buffer.from(piece), bytes.subarray(from)]);
  }),
  fc.tuple(place, fc.nat(200)).map(([where, length]): Change => (bytes) => {
    const from = at(bytes, where);
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(from + length)]);
  }),
  place.map(
    (where): Change =>
      (bytes) =>
        bytes.subarray(0, at(bytes, where)),
  ),
);

describe('a file with changed bytes', () => {
  it('is read or refused by an error of ours, never anything else', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...FILES),
        fc.array(change, { minLength: 1, maxLength: 4 }),
        (file, changes) => {
          const bytes = changes.reduce<Buffer>((changed, apply) => apply(changed), Buffer.from(file));
          for (const strict of [true, false]) {
            try {
              const doc = readPdf(bytes, { strict });
              for (const num of doc.objectNumbers()) doc.object(refTo(num));
              listFields(bytes);
            } catch (error) {
              if (!(error instanceof PadesError)) throw error;
              expect(error.code).toMatch(/^pdf\./u);
            }
          }
        },
      ),
      { numRuns: 400 },
    );
  });
});
