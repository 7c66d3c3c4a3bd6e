import { describe, expect, it } from 'vitest';
import { nameOf, refTo } from '../../../../../main/platform/pades/structure/pdf-value.ts';
import { readPdf, type PdfDocument } from '../../../../../main/platform/pades/structure/read-pdf.ts';
import { CATALOG, PAGES, offset } from '../../../../support/pades/small-pdf.ts';

const PACKED = '5 0 6 6 (five) /Six';

interface Parts {
  /** Between "<</Type/ObjStm" and its end. */
  readonly container?: string;
  /** Rows of the cross-reference stream: type, offset or stream, generation or index. */
  readonly hidden?: readonly (readonly [number, number, number])[];
  readonly table?: string;
}

/** A hybrid file (ISO 32000-1, 7.5.8.4): objects 5 and 6 stand in an object stream that only newer readers find. */
function hybrid({ container = '/N 2/First 8', hidden, table = '' }: Parts = {}): Buffer {
  let file = '%PDF-1.5\n';
  const offsets: number[] = [];
  const write = (num: number, body: string): void => {
    offsets[num] = file.length;
    file += `${num} 0 obj\n${body}\nendobj\n`;
  };
  write(1, CATALOG);
  write(2, PAGES);
  write(3, `<</Type/ObjStm${container}/Length ${PACKED.length}>>\nstream\n${PACKED}\nendstream`);
  const rows = hidden ?? [
    [1, offsets[3] ?? 0, 0],
    [2, 3, 0],
    [2, 3, 1],
  ];
  const content = Buffer.concat(
    rows.map(([type, second, third]) => Buffer.from([type, second >> 8, second & 255, third])),
  ).toString('latin1');
  const index = '/Size 7/W[1 2 1]/Index[3 1 5 2]';
  write(4, `<</Type/XRef${index}/Length ${content.length}>>\nstream\n${content}\nendstream`);
  const at = file.length;
  const used = [1, 2, 4].map((num) => `${num} 1\n${offset(offsets[num] ?? 0)} 00000 n \n`).join('');
  file += `xref\n0 1\n0000000000 65535 f \n${used}${table}`;
  file += `trailer\n<</Size 7/Root 1 0 R/XRefStm ${offsets[4]}>>\nstartxref\n${at}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}

const strictly = (bytes: Uint8Array): PdfDocument => readPdf(bytes, { strict: true });

describe('objects in a stream of a hybrid file', () => {
  it('are found, and have no place of their own in the file', () => {
    const doc = strictly(hybrid());
    expect(doc.object(refTo(5))).toMatchObject({ bytes: Uint8Array.from(Buffer.from('five')), start: -1 });
    expect(doc.object(refTo(6))).toEqual(nameOf('Six'));
    expect(doc.revisions).toHaveLength(1);
  });

  it('give way to what the table says', () => {
    const table = `6 1\n${offset(9)} 00000 n \n`;
    expect(() => strictly(hybrid({ table }))).toThrow(
      expect.objectContaining({ params: { what: 'object-number', at: 9 } }),
    );
    expect(strictly(hybrid({ table: '6 1\n0000000000 00000 f \n' })).object(refTo(6))).toEqual(nameOf('Six'));
  });

  it.each<[string, Parts, string]>([
    ['the stream lacks one of them', { container: '/N 1/First 4' }, 'object-stream'],
    ['the stream has no number of objects', { container: '/First 8' }, 'object-stream'],
    ['the number of objects stands in the stream itself', { container: '/N 5 0 R/First 8' }, 'object-stream'],
    [
      'the stream is another kind of object',
      {
        hidden: [
          [1, 9, 0],
          [2, 1, 0],
          [2, 1, 1],
        ],
      },
      'object-number',
    ],
    [
      'the stream is not defined',
      {
        hidden: [
          [0, 0, 0],
          [2, 3, 0],
          [2, 3, 1],
        ],
      },
      'object-outside-revision',
    ],
    [
      'an entry has an unknown kind',
      {
        hidden: [
          [1, 9, 0],
          [7, 3, 0],
          [2, 3, 1],
        ],
      },
      'xref-stream',
    ],
    ['entries are missing', { hidden: [[1, 9, 0]] }, 'xref-stream'],
  ])('are refused when %s', (_, parts, what) => {
    expect(() => strictly(hybrid(parts))).toThrow(
      expect.objectContaining({ code: 'pdf.broken', params: { what, at: expect.any(Number) } }),
    );
  });

  it('are none to a lenient reader when their stream needs itself', () => {
    const doc = readPdf(hybrid({ container: '/N 5 0 R/First 8' }), { strict: false });
    expect(doc.object(refTo(5))).toBeUndefined();
    expect(doc.object(refTo(2))).toMatchObject({ kind: 'dict' });
  });
});
