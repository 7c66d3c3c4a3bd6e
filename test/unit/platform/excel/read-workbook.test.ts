import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseWorkbook } from '../../../../main/platform/excel/parse-workbook.ts';
import { WORKBOOK_LIMITS } from '../../../../main/platform/excel/limits.ts';
import { createNodeParseWorker, readWorkbook } from '../../../../main/platform/excel/index.ts';
import { rawWorkbook } from '../../../support/workbooks/raw-workbook.ts';

const parse = (bytes: Uint8Array) => parseWorkbook(bytes, WORKBOOK_LIMITS).sheets[0];
const cellsOf = (inside: string, options = {}) =>
  parse(rawWorkbook(`<sheetData>${inside}</sheetData>`, options))?.rows;
async function exceljsBytes(fill: (sheet: ExcelJS.Worksheet) => void): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  fill(workbook.addWorksheet('Trang'));
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

describe('reading a workbook', () => {
  it('flattens rich text, links, formulas, booleans and dates, with Excel’s own row numbers', async () => {
    const bytes = await exceljsBytes((sheet) => {
      sheet.getCell('A1').value = 'Họ tên';
      sheet.getCell('A3').value = {
        richText: [{ text: 'Nguyễn ' }, { font: { bold: true }, text: 'Văn An' }],
      };
      sheet.getCell('B3').value = { text: 'trang', hyperlink: 'https://example.org' };
      sheet.getCell('C3').value = { formula: 'LEN(A3)', result: 13 };
      sheet.getCell('D3').value = true;
      sheet.getCell('E3').value = new Date('2013-09-05T00:00:00Z');
      sheet.getCell('F3').value = '031213000001';
    });
    const sheet = (await readWorkbook(bytes, createNodeParseWorker())).sheets[0];
    expect(sheet?.rows).toEqual([
      { row: 1, cells: ['Họ tên'] },
      { row: 3, cells: ['Nguyễn Văn An', 'trang', 13, true, { date: '2013-09-05' }, '031213000001'] },
    ]);
    expect(sheet?.formulaCells).toEqual([{ row: 3, column: 2, cached: true }]);
  });

  it('reads dates by style, also in the 1904 system, and leaves plain numbers alone', () => {
    const row =
      '<row r="2"><c r="A2" s="1"><v>41522</v></c><c r="B2" s="2"><v>41522.75</v></c><c r="C2"><v>41522</v></c><c r="D2" t="d"><v>2013-09-05T00:00:00</v></c></row>';
    expect(cellsOf(row)).toEqual([
      { row: 2, cells: [{ date: '2013-09-05' }, { date: '2013-09-05' }, 41522, { date: '2013-09-05' }] },
    ]);
    expect(
      cellsOf('<row r="1"><c r="A1" s="1"><v>40060</v></c></row>', { date1904: true })?.[0]?.cells,
    ).toEqual([{ date: '2013-09-05' }]);
  });

  it('reads files whose elements carry a prefix and cells without references', () => {
    const prefixed =
      '<x:sheetData xmlns:x="u"><x:row><x:c t="str"><x:v>Lớp</x:v></x:c><x:c><x:v>6</x:v></x:c></x:row></x:sheetData>';
    expect(parse(rawWorkbook(prefixed))?.rows).toEqual([{ row: 1, cells: ['Lớp', 6] }]);
  });

  it('decodes entities, CDATA and Excel’s hidden characters, and skips phonetic readings', () => {
    const row =
      '<row r="1"><c r="A1" t="inlineStr"><is><t>A &amp; B &#x1EA1;_x000A_C</t><rPh><t>đọc</t></rPh></is></c><c r="B1" t="str"><v><![CDATA[<b> & c]]></v></c></row>';
    expect(cellsOf(row)?.[0]?.cells).toEqual(['A & B ạ\nC', '<b> & c']);
  });

  it('tells a formula without a stored result from one with it', () => {
    const sheet = parse(
      rawWorkbook(
        '<sheetData><row r="1"><c r="A1"><f>1+1</f></c><c r="B1"><f>1+1</f><v>2</v></c></row></sheetData>',
      ),
    );
    expect(sheet?.rows[0]?.cells).toEqual([null, 2]);
    expect(sheet?.formulaCells).toEqual([
      { row: 1, column: 0, cached: false },
      { row: 1, column: 1, cached: true },
    ]);
  });

  it('fills cells merged downwards, because one teacher over three rows is three rows of one teacher', () => {
    const sheet = parse(
      rawWorkbook(
        '<sheetData><row r="1"><c r="A1" t="str"><v>An</v></c><c r="B1"><v>1</v></c></row><row r="2"><c r="B2"><v>2</v></c></row></sheetData><mergeCells><mergeCell ref="A1:A2"/></mergeCells>',
      ),
    );
    expect(sheet?.rows[1]?.cells).toEqual(['An', 2]);
  });

  it('agrees with exceljs on sheets of random values', async () => {
    const value = fc.oneof(
      fc.string({ maxLength: 20 }).filter((text) => text !== ''),
      fc.integer(),
      fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }),
      fc.boolean(),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(value, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 8 }),
        async (rows) => {
          const bytes = await exceljsBytes((sheet) => rows.forEach((row) => sheet.addRow(row)));
          const theirs = new ExcelJS.Workbook();
          await theirs.xlsx.load(bytes.buffer as ArrayBuffer);
          const ours = parse(bytes);
          theirs.worksheets[0]?.eachRow((row, number) => {
            row.eachCell((cell, column) => {
              expect(ours?.rows.find((each) => each.row === number)?.cells[column - 1]).toEqual(cell.value);
            });
          });
        },
      ),
      { numRuns: 15 },
    );
  });

  it('keeps a cell’s own spaces and finds sheets by relation, hidden ones marked', async () => {
    const workbook = new ExcelJS.Workbook();
    workbook.addWorksheet('Ẩn', { state: 'hidden' }).addRow(['x']);
    workbook.addWorksheet('Học sinh').addRow([' a ']);
    const parsed = parseWorkbook(new Uint8Array(await workbook.xlsx.writeBuffer()), WORKBOOK_LIMITS);
    expect(parsed.sheets.map((sheet) => [sheet.name, sheet.hidden, sheet.rows[0]?.cells])).toEqual([
      ['Ẩn', true, ['x']],
      ['Học sinh', false, [' a ']],
    ]);
  });
});
