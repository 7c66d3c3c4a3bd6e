import { PassThrough } from 'node:stream';
import type ExcelJS from 'exceljs';
import type { CellValue } from '../../kernel/spreadsheet.ts';
import { layOutPages, type Orientation } from './print-layout.ts';
import { heightOf, wrappedLines } from './wrapped-lines.ts';

/** `amount`: whole, in groups of thousands; `tenths`: always one digit behind the comma. */
export type ColumnFormat = 'text' | 'date' | 'number' | 'amount' | 'tenths';
export type WrittenColumn = Readonly<{ header: string; width: number; format: ColumnFormat }>;

/** "@" keeps zeros, and a text beginning with = + - @ stays text even after somebody edits the cell. */
const NUMBER_FORMATS: Readonly<Record<ColumnFormat, string>> = {
  text: '@',
  date: 'dd/mm/yyyy',
  number: 'General',
  amount: '#,##0',
  tenths: '0.0',
};
export const FONT = { name: 'Times New Roman', size: 12 };
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
  if (name === '') return 'Danh sách';
  if (name.length <= SHEET_NAME_LENGTH) return name;
  const cut = name.slice(0, SHEET_NAME_LENGTH + 1);
  return (
    cut.slice(0, Math.max(cut.lastIndexOf(' '), 1)).replace(/[\s,;–-]+$/u, '') ||
    name.slice(0, SHEET_NAME_LENGTH)
  );
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
  columns: readonly WrittenColumn[],
  orientation: Orientation = 'landscape',
): ExcelJS.Worksheet {
  const sheet = workbook.addWorksheet(sheetName(name), {
    views: [{ state: 'frozen', ySplit: headerRow }],
    pageSetup: {
      paperSize: A4_PAPER,
      orientation,
      fitToPage: true,
      fitToHeight: 0,
      // Inches: 20 mm left, 15 mm elsewhere.
      margins: { left: 0.79, right: 0.59, top: 0.59, bottom: 0.59, header: 0.3, footer: 0.3 },
      printTitlesRow: `${headerRow}:${headerRow}`,
    },
    headerFooter: { oddFooter: '&C&"Times New Roman,Regular"&10Trang &P/&N' },
  });
  sheet.columns = columns.map(({ width }) => ({ width }));
  layOutPages(
    sheet,
    columns.map(({ width }) => width),
    orientation,
  );
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
  // Bold letters are wider.
  row.height = heightOf(
    Math.max(1, ...columns.map(({ header, width }) => wrappedLines(header, width * 0.9))) + 0.4,
  );
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
    const alignment = { vertical: 'top', wrapText: true } as const;
    cell.alignment = isDay || column.format !== 'text' ? { ...alignment, horizontal: 'center' } : alignment;
  });
  const lines = columns.map(({ width }, at) => {
    const value = values[at] ?? null;
    return typeof value === 'string' ? wrappedLines(value, width) : 1;
  });
  // A row without content is written only when it has a height, and without it its cells would have no format.
  row.height = heightOf(Math.max(1, ...lines));
  return row;
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
  // The middle of a sheet that takes several pages is on none of them.
  const onePage = sheet.pageSetup.fitToWidth === 1;
  cell.alignment = { horizontal: onePage ? 'center' : 'left', vertical: 'middle' };
  sheet.getRow(rowNumber).height = heightOf(bold ? 1.3 : 1);
  if (width > 1 && onePage) sheet.mergeCells(rowNumber, 1, rowNumber, width);
}
