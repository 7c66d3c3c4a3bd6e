import { describe, expect, it } from 'vitest';
import { appError, isAppError } from '../../main/kernel/app-error.ts';
import {
  createNodeParseWorker,
  readWorkbook,
  WORKBOOK_LIMITS,
  writeListWorkbook,
  type ParseWorker,
} from '../../main/platform/excel/index.ts';
import vi from '../../resources/locales/vi/imports.json' with { type: 'json' };
import {
  contentTypes,
  rawWorkbook,
  rawWorkbookParts,
  SMALL_DATA,
} from '../support/workbooks/raw-workbook.ts';
import { zip } from '../support/workbooks/zip.ts';

const worker = createNodeParseWorker();
const sentences: Readonly<Record<string, string>> = vi.errors;
const MEBIBYTE = 1024 * 1024;
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ole = (stream: string) =>
  new Uint8Array(
    Buffer.concat([Buffer.from(OLE), Buffer.alloc(1024), Buffer.from(stream, 'utf16le'), Buffer.alloc(2048)]),
  );
const parts = rawWorkbookParts(SMALL_DATA);
const replaceSheet = (content: string, declaredSize?: number) =>
  zip(
    parts.map((part) =>
      part.name.includes('sheet1')
        ? { ...part, content, ...(declaredSize === undefined ? {} : { declaredSize }) }
        : part,
    ),
  );
const withPart = (name: string, content: string | Uint8Array) => zip([...parts, { name, content }]);
const honest = zip(parts);

async function refusal(bytes: Uint8Array): Promise<{ code: string; ms: number }> {
  const from = performance.now();
  try {
    await readWorkbook(bytes, worker);
  } catch (error) {
    if (isAppError(error)) return { code: error.code, ms: performance.now() - from };
    throw error;
  }
  return { code: 'accepted', ms: performance.now() - from };
}

const hostile: [string, () => Uint8Array, string][] = [
  ['an empty file', () => new Uint8Array(), 'excel.empty-file'],
  ['a file over 20 MB', () => new Uint8Array(20 * MEBIBYTE + 1), 'excel.too-big-file'],
  [
    'text renamed to .xlsx',
    () => new TextEncoder().encode('Họ tên;Ngày sinh\nNguyễn Văn An;05/09/2013\n'),
    'excel.not-xlsx',
  ],
  [
    'a web page under an Excel name',
    () => new TextEncoder().encode('\ufeff<html><table><tr><td>1</td></tr></table></html>'),
    'excel.html',
  ],
  ['an old binary .xls', () => ole('Workbook'), 'excel.old-xls'],
  ['a workbook behind a password (OLE package)', () => ole('EncryptedPackage'), 'excel.encrypted'],
  [
    'a zip with encrypted entries',
    () => zip(parts.map((part) => ({ ...part, flags: 1 }))),
    'excel.encrypted',
  ],
  [
    'a bomb: 80 MB of zeros packed small',
    () => withPart('xl/media/a.bin', new Uint8Array(80 * MEBIBYTE)),
    'excel.bomb',
  ],
  [
    'many parts that together pass 200 MB',
    () =>
      zip([
        ...parts,
        ...Array.from({ length: 70 }, (_u, at) => ({
          name: `xl/media/${at}.bin`,
          content: new Uint8Array(3 * MEBIBYTE),
        })),
      ]),
    'excel.too-big-content',
  ],
  [
    'a sheet that inflates to more than it declares',
    () => replaceSheet(`<worksheet>${' '.repeat(50 * MEBIBYTE)}</worksheet>`, 500),
    'excel.bomb',
  ],
  [
    'a sheet that inflates to less than it declares',
    () => replaceSheet('<worksheet/>', 5000),
    'excel.damaged',
  ],
  [
    'a 1.5 KB huge merge',
    () => rawWorkbook(`${SMALL_DATA}<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>`),
    'excel.huge-range',
  ],
  [
    'a 1.5 KB huge data validation',
    () =>
      rawWorkbook(
        `${SMALL_DATA}<dataValidations><dataValidation type="list" sqref="A1:XFD1048576"><formula1>"a,b"</formula1></dataValidation></dataValidations>`,
      ),
    'excel.huge-range',
  ],
  [
    'a huge conditional format',
    () => rawWorkbook(`${SMALL_DATA}<conditionalFormatting sqref="A1:XFD1048576"/>`),
    'excel.huge-range',
  ],
  [
    'a macro workbook by content type',
    () => zip([contentTypes('application/vnd.ms-excel.sheet.macroEnabled.main+xml'), ...parts.slice(1)]),
    'excel.macro',
  ],
  ['a macro project under a plain name', () => withPart('xl/vbaProject.bin', 'x'), 'excel.macro'],
  ['an Excel 4 macro sheet', () => withPart('xl/macrosheets/sheet1.xml', '<x/>'), 'excel.macro'],
  [
    'a Word document',
    () =>
      zip([
        contentTypes('application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'),
        ...parts.slice(1),
      ]),
    'excel.not-xlsx',
  ],
  ['a zip that is no workbook', () => zip([{ name: 'anh.png', content: 'x' }]), 'excel.not-xlsx'],
  ['a file cut off in the middle', () => honest.slice(0, Math.floor(honest.length / 2)), 'excel.damaged'],
  ['a file cut off by a byte', () => honest.slice(0, honest.length - 1), 'excel.damaged'],
  [
    'two parts of one name',
    () => zip([...parts, { name: 'xl/workbook.xml', content: '<x/>' }]),
    'excel.damaged',
  ],
  [
    'an entity bomb',
    () =>
      replaceSheet(
        '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><worksheet><sheetData><row r="1"><c r="A1" t="str"><v>&b;</v></c></row></sheetData></worksheet>',
      ),
    'excel.damaged',
  ],
  ['XML that ends too soon', () => replaceSheet('<worksheet><sheetData><row r="1">'), 'excel.damaged'],
  ['unfinished XML', () => rawWorkbook('<sheetData><row r="1"><c r="A1"'), 'excel.damaged'],
  [
    'a value far below row 20,000',
    () => rawWorkbook('<sheetData><row r="1048576"><c r="A1048576"><v>1</v></c></row></sheetData>'),
    'excel.too-many-rows',
  ],
  [
    'a value far right of column 200',
    () => rawWorkbook('<sheetData><row r="1"><c r="XFD1"><v>1</v></c></row></sheetData>'),
    'excel.too-many-columns',
  ],
  [
    'rows that go backwards',
    () => rawWorkbook('<sheetData><row r="5"/><row r="5"/></sheetData>'),
    'excel.damaged',
  ],
  [
    'a shared string that does not exist',
    () => rawWorkbook('<sheetData><row r="1"><c r="A1" t="s"><v>99</v></c></row></sheetData>'),
    'excel.damaged',
  ],
];

/** What only shows while a sheet is read. */
const INSIDE_A_SHEET: ReadonlySet<string> = new Set([
  'a sheet that inflates to more than it declares',
  'a sheet that inflates to less than it declares',
  'a 1.5 KB huge merge',
  'a 1.5 KB huge data validation',
  'a huge conditional format',
  'an entity bomb',
  'XML that ends too soon',
  'unfinished XML',
  'a value far below row 20,000',
  'a value far right of column 200',
  'rows that go backwards',
  'a shared string that does not exist',
]);

describe('hostile workbooks', () => {
  it('reads the honest one they are made from', async () => {
    expect((await readWorkbook(honest, worker)).sheets[0]?.rows).toEqual([{ row: 1, cells: ['Họ và tên'] }]);
  });

  it.each(hostile)('refuses %s within a second, with a sentence', async (_name, make, code) => {
    const bytes = make();
    const answer = await refusal(bytes);
    expect(answer.code).toBe(code);
    expect(sentences[code]).toBeTruthy();
    // The second is about the file: what a busy machine needs to start any reader at all is measured and added.
    if (answer.ms >= 1000) {
      const floor = await refusal(honest);
      expect((await refusal(bytes)).ms).toBeLessThan(1000 + floor.ms);
    }
  });

  it('keeps the 1.5 KB traps at 1.5 KB, so the size limits are not what stops them', () => {
    for (const [name, make] of hostile) if (name.includes('1.5 KB')) expect(make().length).toBeLessThan(2300);
  });

  it('starts no reader for what the bytes and the list of parts give away', async () => {
    const started: string[] = [];
    for (const [name, make] of hostile) {
      // What the reader says of them stands above; here it is enough that it was asked.
      const reader: ParseWorker = () => {
        started.push(name);
        return Promise.reject(appError('excel.reader-died'));
      };
      await expect(readWorkbook(make(), reader)).rejects.toSatisfy(isAppError);
    }
    expect(started).toEqual(hostile.map(([name]) => name).filter((name) => INSIDE_A_SHEET.has(name)));
  });

  it('accepts a drop-down over a whole column, as real templates have', async () => {
    const bytes = rawWorkbook(
      `${SMALL_DATA}<dataValidations><dataValidation type="list" sqref="E2:E1048576 F2:F1048576"/></dataValidations>`,
    );
    expect((await refusal(bytes)).code).toBe('accepted');
  });

  it('stops a reader that takes too long and survives one that dies', async () => {
    const slow = createNodeParseWorker(
      new URL('../support/workbooks/endless-child.ts', import.meta.url).pathname,
    );
    await expect(slow(honest, { ...WORKBOOK_LIMITS, timeMs: 300 })).rejects.toMatchObject({
      code: 'excel.time-limit',
    });
    const dying = createNodeParseWorker(
      new URL('../support/workbooks/greedy-child.ts', import.meta.url).pathname,
    );
    await expect(dying(honest, { ...WORKBOOK_LIMITS, heapMegabytes: 24 })).rejects.toMatchObject({
      code: 'excel.reader-died',
    });
  });

  it('gives the reading process none of our environment', async () => {
    process.env['SO_TRUONG_PASSWORD'] = 'bí mật';
    const spy = createNodeParseWorker(
      new URL('../support/workbooks/environment-child.ts', import.meta.url).pathname,
    );
    const answer = await spy(honest, WORKBOOK_LIMITS);
    delete process.env['SO_TRUONG_PASSWORD'];
    expect(answer.sheets.map((sheet) => sheet.name)).not.toContain('SO_TRUONG_PASSWORD');
  });

  it.each(['=HYPERLINK("http://x.example","a")', '+1+1', '-2+3', '@SUM(A1)', '\t=1', "=cmd|' /C calc'!A0"])(
    'exports %j as text, never as a formula',
    async (value) => {
      const bytes = await writeListWorkbook({
        sheetName: 'DS',
        titles: [],
        columns: [
          { header: value, width: 20, format: 'text' },
          { header: 'n', width: 8, format: 'number' },
        ],
        rows: [[value, value]],
      });
      const { default: ExcelJS } = await import('exceljs');
      const workbook = new ExcelJS.Workbook();
      await workbook.xlsx.load(bytes.buffer as ArrayBuffer);
      const sheet = workbook.worksheets[0];
      for (const address of ['A1', 'A2', 'B2']) {
        expect(sheet?.getCell(address).type).toBe(ExcelJS.ValueType.String);
        expect(sheet?.getCell(address).formula).toBeUndefined();
      }
      expect(sheet?.getCell('A2').numFmt).toBe('@');
    },
  );
});
