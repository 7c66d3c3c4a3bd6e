import { PassThrough } from 'node:stream';
import type ExcelJS from 'exceljs';
import type { CellValue } from '../../kernel/spreadsheet.ts';

export type ColumnFormat = 'text' | 'date' | 'number';
export type WrittenColumn = Readonly<{ header: string; width: number; format: ColumnFormat }>;

/** "@" keeps zeros, and a text beginning with = + - @ stays text even after somebody edits the cell. */
const NUMBER_FORMATS: Readonly<Record<ColumnFormat, string>> = {
  text: '@',
  date: 'dd/mm/yyyy',
  number: 'General',
};
const FONT = { name: 'Times New Roman', size: 12 };
const BORDER = { style: 'thin', color: { argb: 'FF9AA5B1' } } as const;
const ALL_BORDERS = { top: BORDER, left: BORDER, bottom: BORDER, right: BORDER };
export const A4_PAPER = 9;
/** Excel's own limit of a sheet name, and the signs it forbids. */
const SHEET_NAME_LENGTH = 31;

export function sheetName(wanted: string): string {
  const name = wanted
    .replace(/[\\/*?:[\]]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^'|'$/gu, '')
    .trim();
  return name.slice(0, SHEET_NAME_LENGTH) || 'Danh sách';
}

/** Writes a workbook through exceljs's streaming writer and gives its bytes. */
export async function writeWorkbook(
  fill: (workbook: ExcelJS.stream.xlsx.WorkbookWriter) => void,
): Promise<Uint8Array> {
  const stream = new PassThrough();
  const chunks: Buffer[] = [];
  const read = new Promise<void>((resolve, reject) => {
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    stream.once('end', resolve);
    stream.once('error', reject);
  });
  // Loaded when first needed: it would add a third of a second to every start of the office.
  const { default: exceljs } = await import('exceljs');
  const workbook = new exceljs.stream.xlsx.WorkbookWriter({
    stream,
    useStyles: true,
    useSharedStrings: true,
  });
  workbook.creator = 'Sổ Trường';
  fill(workbook);
  await Promise.all([workbook.commit(), read]);
  return new Uint8Array(Buffer.concat(chunks));
}

/** A sheet printed on A4, its header repeated on every page and frozen on screen. */
export function addSheet(
  workbook: ExcelJS.stream.xlsx.WorkbookWriter,
  name: string,
  headerRow: number,
  orientation: 'landscape' | 'portrait' = 'landscape',
): ExcelJS.Worksheet {
  const sheet = workbook.addWorksheet(sheetName(name), {
    views: [{ state: 'frozen', ySplit: headerRow }],
    pageSetup: {
      paperSize: A4_PAPER,
      orientation,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      // Inches: 20 mm left, 15 mm elsewhere.
      margins: { left: 0.79, right: 0.59, top: 0.59, bottom: 0.59, header: 0.3, footer: 0.3 },
      printTitlesRow: `${headerRow}:${headerRow}`,
    },
    headerFooter: { oddFooter: '&CTrang &P/&N' },
  });
  return sheet;
}

/** A plain value as exceljs takes it. Never an object that exceljs would read as a formula or a link. */
function writtenValue(value: CellValue, format: ColumnFormat): string | number | Date | null {
  if (value === null || value === '') return null;
  if (typeof value === 'boolean') return value ? 'x' : '';
  if (typeof value === 'object') return new Date(`${value.date}T00:00:00Z`);
  if (typeof value === 'number') return format === 'text' ? String(value) : value;
  return value.normalize('NFC');
}

export function writeHeader(
  sheet: ExcelJS.Worksheet,
  rowNumber: number,
  columns: readonly WrittenColumn[],
): ExcelJS.Row {
  const row = sheet.getRow(rowNumber);
  columns.forEach((column, at) => {
    const cell = row.getCell(at + 1);
    cell.value = column.header.normalize('NFC');
    cell.font = { ...FONT, bold: true };
    cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE4ECF7' } };
    cell.border = ALL_BORDERS;
  });
  return row;
}

export function writeRow(
  sheet: ExcelJS.Worksheet,
  rowNumber: number,
  columns: readonly WrittenColumn[],
  values: readonly CellValue[],
): ExcelJS.Row {
  const row = sheet.getRow(rowNumber);
  columns.forEach((column, at) => {
    const cell = row.getCell(at + 1);
    const value = values[at] ?? null;
    cell.value = writtenValue(value, column.format);
    const isDay = typeof value === 'object' && value !== null;
    cell.numFmt = NUMBER_FORMATS[isDay ? 'date' : column.format];
    cell.font = FONT;
    cell.border = ALL_BORDERS;
    cell.alignment = { vertical: 'top', wrapText: column.width > 20 };
  });
  return row;
}

export function setWidths(sheet: ExcelJS.Worksheet, columns: readonly WrittenColumn[]): void {
  sheet.columns = columns.map((column) => ({ width: column.width }));
}

export function writeTitle(
  sheet: ExcelJS.Worksheet,
  rowNumber: number,
  title: string,
  width: number,
  bold: boolean,
): void {
  const cell = sheet.getRow(rowNumber).getCell(1);
  cell.value = title.normalize('NFC');
  cell.font = { ...FONT, size: bold ? 14 : 12, bold, italic: !bold };
  cell.alignment = { horizontal: 'center', vertical: 'middle' };
  if (width > 1) sheet.mergeCells(rowNumber, 1, rowNumber, width);
}
