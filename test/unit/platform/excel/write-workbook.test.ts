import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { parseWorkbook } from '../../../../main/platform/excel/parse-workbook.ts';
import { WORKBOOK_LIMITS } from '../../../../main/platform/excel/limits.ts';
import {
  writeBadRowsWorkbook,
  writeListWorkbook,
  writeTemplateWorkbook,
} from '../../../../main/platform/excel/index.ts';

async function open(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.buffer as ArrayBuffer);
  return workbook;
}

const LIST = {
  sheetName: 'Học sinh [6A1]',
  titles: ['DANH SÁCH HỌC SINH', 'Năm học 2026-2027'],
  columns: [
    { header: 'Số định danh cá nhân', width: 18, format: 'text' },
    { header: 'Ngày sinh', width: 12, format: 'date' },
    { header: 'Sĩ số', width: 8, format: 'number' },
  ],
  rows: [['031213000001', { date: '2013-09-05' }, 42]],
} as const;

describe('writing workbooks', () => {
  it('keeps identity numbers as text, dates as dates and numbers as numbers', async () => {
    const sheet = (await open(await writeListWorkbook(LIST))).worksheets[0];
    expect(sheet?.name).toBe('Học sinh 6A1');
    expect(sheet?.getCell('A5').value).toBe('031213000001');
    expect(sheet?.getCell('A5').type).toBe(ExcelJS.ValueType.String);
    expect(sheet?.getCell('B5').value).toEqual(new Date('2013-09-05T00:00:00Z'));
    expect(sheet?.getCell('B5').numFmt).toBe('dd/mm/yyyy');
    expect(sheet?.getCell('C5').value).toBe(42);
  });

  it('freezes and repeats the header and prints on A4 landscape, one page wide', async () => {
    const sheet = (await open(await writeListWorkbook(LIST))).worksheets[0];
    expect(sheet?.views[0]).toMatchObject({ state: 'frozen', ySplit: 4 });
    expect(sheet?.pageSetup).toMatchObject({
      paperSize: 9,
      orientation: 'landscape',
      fitToWidth: 1,
      fitToHeight: 0,
    });
    expect(sheet?.getColumn(1).width).toBe(18);
  });

  it('spreads many columns over pages side by side, the names on each, instead of printing them tiny', async () => {
    const text = (header: string, width: number) => ({ header, width, format: 'text' }) as const;
    const columns = [
      text('Mã', 14),
      text('Họ và tên', 28),
      ...Array.from({ length: 12 }, () => text('Cột', 24)),
    ];
    const sheet = (await open(await writeListWorkbook({ ...LIST, columns, rows: [], numbered: true })))
      .worksheets[0];
    expect(sheet?.pageSetup).toMatchObject({
      fitToWidth: 2,
      printTitlesColumn: 'A:C',
      printTitlesRow: '4:4',
    });
    expect(sheet?.getCell('A4').value).toBe('STT');
  });

  it('makes a row as high as its longest cell needs', async () => {
    const rows = [
      ['Thôn Đông, xã Hoa Phượng, thành phố Hải Phòng', { date: '2013-09-05' }, 1],
      ['031213000001', null, 1],
    ];
    const sheet = (await open(await writeListWorkbook({ ...LIST, rows }))).worksheets[0];
    expect([5, 6].map((row) => sheet?.getRow(row).height)).toEqual([48, 16]);
  });

  it('cuts a long sheet name between two words', async () => {
    const sheetName = 'DANH SÁCH CÁN BỘ, GIÁO VIÊN, NHÂN VIÊN';
    const workbook = await open(await writeListWorkbook({ ...LIST, sheetName }));
    expect(workbook.worksheets[0]?.name).toBe('DANH SÁCH CÁN BỘ, GIÁO VIÊN');
  });

  it('reads back what it wrote', async () => {
    const rows = parseWorkbook(await writeListWorkbook(LIST), WORKBOOK_LIMITS).sheets[0]?.rows;
    expect(rows?.at(-1)).toEqual({ row: 5, cells: ['031213000001', { date: '2013-09-05' }, 42] });
  });

  it('gives refused rows back with notes on the wrong cells and the reasons beside them', async () => {
    const bytes = await writeBadRowsWorkbook({
      sheetName: 'Dòng chưa nhận',
      headers: ['Họ tên', 'Giới tính'],
      rows: [
        {
          sheet: 'Khối 7',
          row: 12,
          cells: ['Nguyễn Văn An', 'Na'],
          issues: [{ columnIndex: 1, message: '“Na” không có trong danh mục.', suggestion: 'Nam' }],
        },
        {
          sheet: '',
          row: 15,
          cells: [null, 'Nữ'],
          issues: [{ columnIndex: 0, message: 'Thiếu họ tên.', suggestion: '' }],
        },
      ],
    });
    const sheet = (await open(bytes)).worksheets[0];
    expect(sheet?.getCell('B2').note).toContain('Gợi ý: Nam');
    expect(sheet?.getCell('A3').note).toContain('Thiếu họ tên.');
    expect(sheet?.getCell('A2').note).toBeUndefined();
    expect(sheet?.getCell('C2').value).toBe('“Na” không có trong danh mục. Gợi ý: Nam.');
    expect(sheet?.getCell('D2').value).toBe('Khối 7!12');
    expect(sheet?.getCell('D3').value).toBe(15);
  });

  it('makes a template with required marks, an example row and code lists', async () => {
    const workbook = await open(
      await writeTemplateWorkbook({
        sheetName: 'Học sinh',
        titles: ['MẪU DANH SÁCH HỌC SINH'],
        exampleMark: 'VÍ DỤ',
        fields: [
          { header: 'Họ và tên', required: true, format: 'text', example: 'Nguyễn Văn Mẫu', width: 26 },
          {
            header: 'Giới tính',
            required: false,
            format: 'text',
            example: 'Nam',
            width: 12,
            list: ['Nam', 'Nữ'],
          },
        ],
      }),
    );
    const [sheet, lists] = workbook.worksheets;
    expect(sheet?.getRow(2).values).toEqual([undefined, 'STT', 'Họ và tên (*)', 'Giới tính']);
    expect(sheet?.getCell('A3').value).toBe('VÍ DỤ');
    expect(sheet?.getCell('C4').dataValidation.formulae).toEqual(["'Danh mục'!$A$2:$A$3"]);
    for (const address of ['B4', 'B303', 'C303']) expect(sheet?.getCell(address).numFmt).toBe('@');
    expect(lists?.getCell('A3').value).toBe('Nữ');
  });
});
