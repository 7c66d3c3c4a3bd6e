import type { CellValue } from '../../kernel/spreadsheet.ts';
import {
  FONT,
  addSheet,
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
  /** Puts a running number before each row. */
  numbered?: boolean;
  /** Values in the order of `columns`; a day as `{ date }`. */
  rows: readonly (readonly CellValue[])[];
  /** Lines below the last row. */
  closing?: readonly string[];
}>;

const RUNNING_NUMBER: WrittenColumn = { header: 'STT', width: 6, format: 'number' };

export function writeListWorkbook(...lists: readonly ListWorkbook[]): Promise<Uint8Array> {
  return writeWorkbook((workbook) => {
    for (const list of lists) writeListSheet(workbook, list);
  });
}

function writeListSheet(workbook: Parameters<typeof addSheet>[0], list: ListWorkbook): void {
  const columns = list.numbered === true ? [RUNNING_NUMBER, ...list.columns] : list.columns;
  const headerRow = list.titles.length === 0 ? 1 : list.titles.length + 2;
  const sheet = addSheet(workbook, list.sheetName, headerRow, columns);
  list.titles.forEach((title, at) => writeTitle(sheet, at + 1, title, columns.length, at === 0));
  writeHeader(sheet, headerRow, columns);
  list.rows.forEach((values, at) => {
    const cells = list.numbered === true ? [at + 1, ...values] : values;
    writeRow(sheet, headerRow + 1 + at, columns, cells).commit();
  });
  (list.closing ?? []).forEach((line, at) => {
    const cell = sheet.getRow(headerRow + 1 + list.rows.length + at).getCell(1);
    cell.value = line.normalize('NFC');
    cell.font = { ...FONT, italic: true };
  });
  sheet.commit();
}
