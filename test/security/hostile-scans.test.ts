import { PNG } from 'pngjs';
import { afterEach, describe, expect, it } from 'vitest';
import { createNodeScanReader, type ScanReader } from '../../main/platform/qr/index.ts';
import { READER_LIMITS } from '../../main/platform/qr/scan-limits.ts';
import vi from '../../resources/locales/vi/documents.json' with { type: 'json' };
import { openTestOffice, type TestOffice } from '../support/office/open-test-office.ts';
import { pngBomb } from '../support/scans/png-bomb.ts';

const sentences: Readonly<Record<string, string>> = vi.errors;
const childIn = (path: string) => new URL(`../support/${path}`, import.meta.url).pathname;
/** An A4 page at 200 dpi without a code: every corner and size is searched in vain, for a second or two. */
const CODELESS = Uint8Array.from(
  PNG.sync.write(
    Object.assign(new PNG({ width: 1654, height: 2339 }), { data: Buffer.alloc(1654 * 2339 * 4, 255) }),
  ),
);

let office: TestOffice | undefined;
afterEach(async () => {
  await office?.close();
  office = undefined;
});

async function officeWith(readScan: ScanReader): Promise<TestOffice> {
  office = await openTestOffice({ readScan });
  return office;
}

const readers: [string, () => ScanReader, string][] = [
  [
    'that makes the reader hang',
    () => createNodeScanReader(childIn('workbooks/endless-child.ts'), { ...READER_LIMITS, timeMs: 1000 }),
    'scan.time-limit',
  ],
  [
    'that makes the reader take all memory',
    () => createNodeScanReader(childIn('workbooks/greedy-child.ts'), { ...READER_LIMITS, heapMegabytes: 24 }),
    'scan.reader-died',
  ],
];

describe('a hostile scan', () => {
  it.each(readers)(
    '%s is refused in plain words with its name; the office serves others meanwhile',
    async (_what, reader, code) => {
      const { call } = await officeWith(reader());
      const order: string[] = [];
      const scans = [{ fileName: 'Biên bản.png', bytes: CODELESS }];
      const attached = call('papers.attachScans', { scans, paperId: null }).finally(() => order.push('scan'));
      await call('papers.list', {}).finally(() => order.push('list'));
      expect(await attached).toMatchObject([{ paperId: '', error: code, params: { file: 'Biên bản.png' } }]);
      expect(order).toEqual(['list', 'scan']);
      expect(sentences[code]).toContain('{file}');
    },
  );

  it.each([false, true])(
    'that inflates without end is refused as damaged (interlaced: %s)',
    async (interlaced) => {
      await expect(createNodeScanReader()(pngBomb(interlaced))).rejects.toMatchObject({
        code: 'scan.damaged',
      });
    },
  );

  it('finds an end to the memory of the PDF engine, which is no part of the heap', async () => {
    const reader = createNodeScanReader(childIn('scans/greedy-module-child.ts'), {
      ...READER_LIMITS,
      moduleMegabytes: 64,
    });
    await expect(reader(CODELESS)).rejects.toMatchObject({ params: { megabytes: 48 } });
  });

  it('over 25 MB is refused before a process starts', async () => {
    const reader = createNodeScanReader('/there-is-no-such-reader.ts');
    await expect(reader(new Uint8Array(25 * 1024 * 1024 + 1))).rejects.toMatchObject({
      code: 'scan.too-large',
    });
    await expect(reader(CODELESS)).rejects.toMatchObject({ code: 'scan.reader-died' });
  });
});

it('a long look for a code that is not there keeps nobody waiting', async () => {
  const { call } = await officeWith(createNodeScanReader());
  const order: string[] = [];
  const scans = [{ fileName: 'trang.png', bytes: CODELESS }];
  const attached = call('papers.attachScans', { scans, paperId: null }).finally(() => order.push('scan'));
  await call('papers.list', {}).finally(() => order.push('list'));
  expect(await attached).toMatchObject([{ error: 'papers.scan-without-code' }]);
  expect(order).toEqual(['list', 'scan']);
});
