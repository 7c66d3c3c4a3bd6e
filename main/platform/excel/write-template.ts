import type ExcelJS from 'exceljs';
import type { CellValue } from '../../kernel/spreadsheet.ts';
import {
  FONT,
  addSheet,
  writeHeader,
  writeRow,
  writeTitle,
  writeWorkbook,
  type ColumnFormat,
  type WrittenColumn,
} from './sheet-writer.ts';

export type TemplateField = Readonly<{
  header: string;
  required: boolean;
  format: ColumnFormat;
  example: string;
  list?: readonly string[];
  width: number;
}>;

export type TemplateWorkbook = Readonly<{
  sheetName: string;
  titles: readonly string[];
  /** Written in the first cell of the example row, which the import then leaves out. */
  exampleMark: string;
  fields: readonly TemplateField[];
}>;

const EMPTY_ROWS = 300;
const LISTS_SHEET = 'Danh mục';

/** An empty form: (*) on required columns, one marked example, allowed values as drop-downs and on a sheet of their own. */
export function writeTemplateWorkbook(template: TemplateWorkbook): Promise<Uint8Array> {
  return writeWorkbook((workbook) => {
    const headerRow = template.titles.length + 1;
    const columns: WrittenColumn[] = [
      { header: 'STT', width: 8, format: 'text' },
      ...template.fields.map((field): WrittenColumn => ({
        header: field.required ? `${field.header} (*)` : field.header,
        width: field.width,
        // A date typed into a text cell keeps its order of day and month on every machine.
        format: field.format === 'date' ? 'text' : field.format,
      })),
    ];
    const listed = template.fields.filter((field) => field.list !== undefined);
    const sheet = addSheet(workbook, template.sheetName, headerRow, columns);
    template.titles.forEach((title, at) => writeTitle(sheet, at + 1, title, columns.length, at === 0));
    writeHeader(sheet, headerRow, columns);
    const example: CellValue[] = [
      template.exampleMark,
      ...template.fields.map((field): CellValue =>
        field.format === 'number' && field.example !== ''
          ? Number(field.example) || field.example
          : field.example,
      ),
    ];
    const exampleRow = writeRow(sheet, headerRow + 1, columns, example);
    exampleRow.eachCell((cell) => (cell.font = { ...FONT, italic: true, color: { argb: 'FF6B7280' } }));
    const blank = columns.map(() => null);
    for (let at = 0; at < EMPTY_ROWS; at += 1) {
      writeRow(sheet, headerRow + 2 + at, columns, blank).commit();
    }
    template.fields.forEach((field, column) => {
      if (!field.list) return;
      const from = String.fromCharCode(65 + listed.indexOf(field));
      const { letter } = sheet.getColumn(column + 2);
      dropDowns(sheet).add(`${letter}${headerRow + 2}:${letter}${headerRow + 1 + EMPTY_ROWS}`, {
        type: 'list',
        allowBlank: true,
        formulae: [`'${LISTS_SHEET}'!$${from}$2:$${from}$${field.list.length + 1}`],
        showErrorMessage: false,
      });
    });
    sheet.commit();
    if (listed.length > 0) writeLists(workbook, listed);
  });
}

interface DropDowns {
  add(range: string, validation: ExcelJS.DataValidation): void;
}

/** One rule for a range: of rules for single cells exceljs makes ranges that overlap. Its types leave this door out. */
function dropDowns(sheet: ExcelJS.Worksheet): DropDowns {
  return (sheet as unknown as { dataValidations: DropDowns }).dataValidations;
}

function writeLists(workbook: Parameters<typeof addSheet>[0], listed: readonly TemplateField[]): void {
  const columns = listed.map((field): WrittenColumn => ({
    header: field.header,
    width: Math.max(16, field.width),
    format: 'text',
  }));
  const sheet = addSheet(workbook, LISTS_SHEET, 1, columns, 'portrait');
  writeHeader(sheet, 1, columns);
  const longest = Math.max(...listed.map((field) => field.list?.length ?? 0));
  for (let at = 0; at < longest; at += 1) {
    writeRow(
      sheet,
      at + 2,
      columns,
      listed.map((field) => field.list?.[at] ?? null),
    ).commit();
  }
  sheet.commit();
}
