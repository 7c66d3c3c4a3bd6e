import type { CellValue } from '../../kernel/spreadsheet.ts';
import {
  addSheet,
  setWidths,
  writeHeader,
  writeRow,
  writeTitle,
  writeWorkbook,
  type WrittenColumn,
} from './sheet-writer.ts';

/** A list as people read and print it. Text columns stay text, so ĐDCN keeps its zeros. */
export type ListWorkbook = Readonly<{
  sheetName: string;
  /** Lines above the header; the first is the title. */
  titles: readonly string[];
  columns: readonly WrittenColumn[];
  /** Values in the order of `columns`; a day as `{ date }`. */
  rows: readonly (readonly CellValue[])[];
  /** Lines below the last row. */
  closing?: readonly string[];
}>;

export function writeListWorkbook(list: ListWorkbook): Promise<Uint8Array> {
  return writeWorkbook((workbook) => {
    const headerRow = list.titles.length === 0 ? 1 : list.titles.length + 2;
    const sheet = addSheet(workbook, list.sheetName, headerRow);
    setWidths(sheet, list.columns);
    list.titles.forEach((title, at) => writeTitle(sheet, at + 1, title, list.columns.length, at === 0));
    writeHeader(sheet, headerRow, list.columns);
    list.rows.forEach((values, at) => {
      writeRow(sheet, headerRow + 1 + at, list.columns, values).commit();
    });
    (list.closing ?? []).forEach((line, at) => {
      sheet.getRow(headerRow + 1 + list.rows.length + at).getCell(1).value = line.normalize('NFC');
    });
    sheet.commit();
  });
}
