import { deflateSync } from 'node:zlib';
import { encode } from 'jpeg-js';
import PDFDocument from 'pdfkit';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { renderPaper } from '../../../../main/features/accounts/documents/index.ts';
import { readScanPages } from '../../../../main/platform/qr/read-scan.ts';
import { handover } from '../../../support/pdf/invented-papers.ts';
import { pngBomb } from '../../../support/scans/png-bomb.ts';
import { judgesExpected, rasterised } from '../../../support/pdf/judges.ts';
import { rescanned } from '../../../support/pdf/scanner.ts';

const paper = handover();
const bytes = renderPaper(paper);
const expected = {
  vaultTag: paper.meta.vaultId.slice(-8),
  paperId: paper.meta.paperId,
  digestPrefix: paper.meta.contentDigest.slice(0, 16),
};
/** A PDF that does something when it is opened. */
function pdfThat(action: Record<string, string>): Buffer {
  const doc = new PDFDocument({ size: [300, 300] });
  const reference = doc.ref({ Type: 'Action', ...action });
  reference.end('');
  (doc as unknown as { _root: { data: Record<string, unknown> } })._root.data['OpenAction'] = reference;
  doc.end();
  return doc.read() as Buffer;
}
function blankPdf(pages: number, size: [number, number]): Uint8Array {
  const doc = new PDFDocument({ size, autoFirstPage: false });
  for (let page = 0; page < pages; page++) doc.addPage();
  doc.end();
  return doc.read() as Buffer;
}

const refusal = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'accepted',
    (error: unknown) => error,
  );

describe('scans', () => {
  it('of a PDF give the code of every page', async () => {
    const { format, pages } = await readScanPages(bytes);
    expect(format).toBe('pdf');
    expect(pages).toEqual([
      { ...expected, page: 1, pages: 2 },
      { ...expected, page: 2, pages: 2 },
    ]);
  });

  it('without our code are read and give nothing', async () => {
    const blank = new PNG({ width: 400, height: 500 });
    blank.data.fill(255);
    expect((await readScanPages(PNG.sync.write(blank))).pages).toEqual([null]);
  });

  it.each([
    ['text', Buffer.from('Họ và tên;Lớp')],
    ['nothing', new Uint8Array()],
    ['a program', Buffer.from('MZ\u0090\u0000')],
  ])('that are %s are refused by content', async (_what, content) => {
    expect(await refusal(readScanPages(content))).toMatchObject({ code: 'scan.not-supported' });
  });

  it.each([
    ['PNG', Buffer.from(PNG.sync.write(new PNG({ width: 50, height: 50 }))).subarray(0, 60)],
    [
      'JPEG',
      encode({ width: 64, height: 64, data: Buffer.alloc(64 * 64 * 4, 200) }, 80).data.subarray(0, 20),
    ],
    ['PDF', Buffer.from('%PDF-1.7\nrubbish')],
  ])('that are a cut %s are refused as damaged', async (_what, content) => {
    expect(await refusal(readScanPages(content))).toMatchObject({ code: 'scan.damaged' });
  });

  it('that announce too many pixels are refused before they are opened', async () => {
    const bomb = Buffer.from(PNG.sync.write(new PNG({ width: 1, height: 1 })));
    bomb.writeUInt32BE(60_000, 16);
    bomb.writeUInt32BE(60_000, 20);
    expect(await refusal(readScanPages(bomb))).toMatchObject({ code: 'scan.too-large' });
    const jpeg = Buffer.from(encode({ width: 16, height: 16, data: Buffer.alloc(16 * 16 * 4) }, 50).data);
    const frame = jpeg.indexOf(Buffer.from([0xff, 0xc0]));
    jpeg.writeUInt16BE(65_000, frame + 5);
    jpeg.writeUInt16BE(65_000, frame + 7);
    expect(await refusal(readScanPages(jpeg))).toMatchObject({ code: 'scan.too-large' });
  });

  it('whose content inflates to far more than the announced size are refused, interlaced or not', async () => {
    for (const interlaced of [false, true])
      expect(await refusal(readScanPages(pngBomb(interlaced)))).toMatchObject({ code: 'scan.damaged' });
  });

  it('of too many pages or with a page as large as a wall are refused before they are drawn', async () => {
    expect(await refusal(readScanPages(blankPdf(21, [300, 300])))).toMatchObject({
      code: 'scan.too-many-pages',
      params: { pages: 21, limit: 20 },
    });
    expect(await refusal(readScanPages(blankPdf(1, [14_400, 14_400])))).toMatchObject({
      code: 'scan.too-large',
    });
  });

  it.each([
    ['prints itself', { S: 'Named', N: 'Print' }],
    ['starts a program', { S: 'Launch' }],
    ['runs a script', { S: 'JavaScript' }],
  ])('that are a PDF that %s are refused, however the command is written', async (_what, action) => {
    const plain = pdfThat(action);
    const escaped = Buffer.from(plain.toString('latin1').replace('/Launch', '/L#61unch'), 'latin1');
    const packed = Buffer.concat([
      Buffer.from('%PDF-1.7\n1 0 obj <</Type/ObjStm /N 1/First 4/Filter/FlateDecode>> stream\n'),
      deflateSync(plain),
      Buffer.from('\nendstream endobj'),
    ]);
    for (const pdf of [plain, escaped, packed])
      expect(await refusal(readScanPages(pdf))).toMatchObject({ code: 'scan.active' });
  });

  it('of more than 25 MB are refused unread', async () => {
    expect(await refusal(readScanPages(new Uint8Array(25 * 1024 * 1024 + 1)))).toMatchObject({
      code: 'scan.too-large',
    });
  });
});

describe.runIf(judgesExpected)('scans of a printed page', { timeout: 60_000 }, () => {
  it.each([
    ['png', 150],
    ['png', 200],
    ['jpeg', 150],
    ['jpeg', 300],
  ] as const)('as %s at %i dpi are recognised', async (format, dpi) => {
    expect((await readScanPages(rasterised(bytes, format, dpi))).pages).toEqual([
      { ...expected, page: 1, pages: 2 },
    ]);
  });

  it.each([
    [90, 150],
    [180, 150],
    [270, 200],
  ] as const)('turned by %i degrees at %i dpi and speckled are recognised', async (degrees, dpi) => {
    const scan = rescanned(rasterised(bytes, 'png', dpi), degrees, 25);
    expect((await readScanPages(scan)).pages).toEqual([{ ...expected, page: 1, pages: 2 }]);
  });
});
