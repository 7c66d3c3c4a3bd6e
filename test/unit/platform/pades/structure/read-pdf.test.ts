import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readPdf } from '../../../../../main/platform/pades/structure/read-pdf.ts';
import { refTo } from '../../../../../main/platform/pades/structure/pdf-value.ts';
import { BASE, CATALOG, PAGES, offset, smallPdf } from '../../../../support/pades/small-pdf.ts';

const strictly = (bytes: Uint8Array) => readPdf(bytes, { strict: true });
const changed = (from: string, to: string, base: Buffer = smallPdf(BASE)): Buffer => {
  const source = base.toString('latin1');
  expect(source).toContain(from);
  return Buffer.from(source.replace(from, to), 'latin1');
};
const refused = (bytes: Uint8Array): unknown => {
  try {
    strictly(bytes);
  } catch (error) {
    return error;
  }
  return 'read';
};
const brokenAt = (what: string): unknown =>
  expect.objectContaining({ code: 'pdf.broken', params: { what, at: expect.any(Number) } });

describe('revisions', () => {
  const first = smallPdf(BASE);
  const three = smallPdf(BASE, { objects: { 3: '(new)' } }, { objects: { 1: CATALOG, 3: '(newer)' } });
  const doc = strictly(three);

  it('each own the bytes up to the line end of their %%EOF', () => {
    expect(doc.revisions.map(({ start, end }) => [start, end])).toEqual([
      [0, first.length],
      [first.length, expect.any(Number)],
      [expect.any(Number), three.length],
    ]);
    expect(doc.revisions[1]?.end).toBe(doc.revisions[2]?.start);
  });

  it('each show the objects as they were then', () => {
    const seen = [0, 1, 2].map((revision) => doc.object(refTo(3), revision));
    expect(seen[0]).toBeUndefined();
    expect(seen[1]).toMatchObject({ bytes: Uint8Array.from(Buffer.from('new')) });
    expect(seen[2]).toMatchObject({ bytes: Uint8Array.from(Buffer.from('newer')) });
    expect(doc.objectNumbers(0)).toEqual([1, 2]);
    expect(doc.objectNumbers()).toEqual([1, 2, 3]);
  });

  it('tell a string where it stands in the file', () => {
    const value = doc.object(refTo(3), 1);
    expect(value).toMatchObject({
      kind: 'string',
      start: three.indexOf('(new)'),
      end: three.indexOf('(new)') + 5,
    });
  });
});

describe('a strict reading', () => {
  const looped = smallPdf({ ...BASE, trailer: `/Prev ${smallPdf(BASE).indexOf('xref')}` });
  const hidden = smallPdf(
    { objects: { 1: CATALOG, 2: PAGES, 4: '(hidden)' } },
    { objects: { 3: '(new)' }, lines: `5 1\n${offset(smallPdf(BASE).indexOf('1 0 obj'))} 00000 n \n` },
  );

  it.each<[string, Uint8Array, string]>([
    ['junk before the header', Buffer.concat([Buffer.from('junk'), smallPdf(BASE)]), 'header'],
    ['no header', Buffer.from('hello'), 'header'],
    ['no startxref', Buffer.from('%PDF-1.7\n'), 'startxref'],
    ['a startxref that leads nowhere', changed('startxref\n', 'startxref\n99'), 'startxref'],
    ['a line more at the end', Buffer.concat([smallPdf(BASE), Buffer.from('\n')]), 'after-end'],
    ['rubbish at the end', Buffer.concat([smallPdf(BASE), Buffer.from('rubbish')]), 'after-end'],
    ['a section that names itself as the one before', looped, 'xref-loop'],
    ['a missing endobj', changed('endobj', '      '), 'endobj'],
    ['an entry of another width', changed(' 00000 n \n', ' 0000 n \n'), 'xref-entry'],
    ['an entry with a bare line end', changed(' 00000 n \n', ' 00000 n\n'), 'xref-entry'],
    ['an entry that points at another object', changed('2 0 obj', '7 0 obj'), 'object-number'],
    ['an entry that points at no object', changed('2 0 obj', '2 0 xxx'), 'object'],
    [
      'an object twice in one table',
      smallPdf({ ...BASE, lines: `2 1\n${offset(9)} 00000 n \n` }),
      'xref-double-entry',
    ],
    ['objects of older bytes called into life', hidden, 'object-outside-revision'],
    ['no catalog', smallPdf({ objects: { 2: PAGES } }), 'catalog'],
    [
      'a stream of another length',
      smallPdf({ objects: { ...BASE.objects, 3: '<</Length 9>>\nstream\nabc\nendstream' } }),
      'stream-length',
    ],
    [
      'a stream whose length is itself',
      smallPdf({ objects: { ...BASE.objects, 3: '<</Length 3 0 R>>\nstream\nabc\nendstream' } }),
      'stream-length',
    ],
  ])('refuses %s', (_, bytes, what) => {
    expect(refused(bytes)).toEqual(brokenAt(what));
  });

  it('refuses an encrypted file', () => {
    const bytes = smallPdf({ ...BASE, trailer: '/Encrypt<</Filter/Standard>>' });
    expect(refused(bytes)).toMatchObject({ code: 'pdf.encrypted' });
  });
});

describe('a lenient reading', () => {
  it.each<[string, Uint8Array, string]>([
    ['junk before the header', Buffer.concat([Buffer.from('junk'), smallPdf(BASE)]), 'header'],
    ['rubbish at the end', Buffer.concat([smallPdf(BASE), Buffer.from('rubbish')]), 'after-end'],
    ['a missing endobj', changed('endobj', '      '), 'endobj'],
    [
      'a stream of another length',
      smallPdf({ objects: { ...BASE.objects, 3: '<</Length 9>>\nstream\nabc\nendstream' } }),
      'stream-length',
    ],
    ['entries with bare line ends', changed(' 00000 n \n', ' 00000 n\n'), 'xref-entry'],
  ])('tolerates %s and says so', (_, bytes, what) => {
    const doc = readPdf(bytes, { strict: false });
    expect(doc.warnings).toEqual([{ what, at: expect.any(Number) }]);
    expect(doc.object(refTo(2))).toMatchObject({ kind: 'dict' });
  });

  it('rebuilds a cross-reference that leads nowhere and says so', () => {
    const doc = readPdf(changed('startxref\n', 'startxref\n99'), { strict: false });
    expect(doc.warnings.map(({ what }) => what)).toEqual(['startxref', 'rebuilt']);
    expect(doc.revisions).toHaveLength(1);
    expect(doc.objectNumbers()).toEqual([1, 2]);
  });

  it('has nothing to say about a sound file', () => {
    expect(readPdf(smallPdf(BASE), { strict: false }).warnings).toEqual([]);
  });
});

describe('limits', () => {
  const packed = (content: Uint8Array): string =>
    `<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length ${content.length}>>\nstream\n${Buffer.from(content).toString('latin1')}\nendstream`;

  it('stop a stream that unpacks to more than the machine should hold', () => {
    const content = deflateSync(Buffer.alloc(70 * 1024 * 1024, 32));
    const lines = { table: smallPdf({ objects: { ...BASE.objects, 3: packed(content) } }) };
    const doc = strictly(lines.table);
    const stream = doc.object(refTo(3));
    expect(stream).toMatchObject({ kind: 'stream' });
    expect(() => stream && doc.unpack(stream as Parameters<typeof doc.unpack>[0])).toThrow(
      expect.objectContaining({ code: 'pdf.too-complex', params: { limit: 'streams' } }),
    );
  });

  it.each(['1 0 obj (', '1 0 obj [', '1 0 obj %', 'trailer<<', '1 0 obj<<>>stream\n'])(
    'stop the search for objects in a file of nothing but "%s"',
    (piece) => {
      const file = Buffer.from(`%PDF-1.7\n${piece.repeat(200_000)}`, 'latin1');
      expect(() => readPdf(file, { strict: false })).toThrow(
        expect.objectContaining({ code: 'pdf.too-complex', params: { limit: 'steps' } }),
      );
    },
  );

  it('refuse a file of more than 100 MB', () => {
    expect(refused(new Uint8Array(100 * 1024 * 1024 + 1))).toMatchObject({
      code: 'pdf.too-large',
      params: { limit: 100 },
    });
  });
});
