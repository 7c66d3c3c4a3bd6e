import type { ParsedSheet, ParsedWorkbook } from '../../../kernel/spreadsheet.ts';
import type { ColumnMapping } from './column-mapping.ts';
import { HEADER_SEARCH_ROWS, headerCells } from './detect-header.ts';
import { headerKey } from './header-key.ts';

/** More rows than a sheet of Excel has, so that one number names the sheet and the row in it. */
const ROWS_PER_SHEET = 2 ** 21;

/** One sheet of a list that may go on over several: one a grade, one a class. */
export type ListSheet = Readonly<{ sheet: ParsedSheet; headerRow: number; offset: number }>;
/** `sheet` is '' when the list stands on one sheet only. */
export type Place = Readonly<{ sheet: string; row: number }>;

/** The chosen sheet first, its rows with their own numbers; the others only where every mapped column has the same header. */
export function listSheets(workbook: ParsedWorkbook, mapping: ColumnMapping): ListSheet[] {
  const chosen = workbook.sheets.find((sheet) => sheet.name === mapping.sheet);
  if (!chosen) return [];
  const wanted = headerKeysOf(chosen, mapping.headerRow, mapping);
  const others = mapping.otherSheets
    ? workbook.sheets.flatMap((sheet) => {
        if (sheet.hidden || sheet === chosen) return [];
        const header = sheet.rows.find(
          ({ row }) => row <= HEADER_SEARCH_ROWS && headerKeysOf(sheet, row, mapping) === wanted,
        );
        return header ? [{ sheet, headerRow: header.row }] : [];
      })
    : [];
  return [{ sheet: chosen, headerRow: mapping.headerRow }, ...others].map((each, at) => ({
    ...each,
    offset: at * ROWS_PER_SHEET,
  }));
}

function headerKeysOf(sheet: ParsedSheet, headerRow: number, mapping: ColumnMapping): string {
  const row = sheet.rows.find((each) => each.row === headerRow);
  const headers = row ? headerCells(sheet, row) : [];
  return Object.values(mapping.columns)
    .map((column) => headerKey(headers[column] ?? ''))
    .join('|');
}

/** Which of the list's sheets a row number belongs to. */
export function partOf(row: number): number {
  return Math.floor(row / ROWS_PER_SHEET);
}

export function placeOf(sheetNames: readonly string[], row: number): Place {
  const sheet = sheetNames.length > 1 ? (sheetNames[partOf(row)] ?? '') : '';
  return { sheet, row: row % ROWS_PER_SHEET };
}

/** "5", or "5 (“Khối 7”)" where the list has several sheets. */
export function placeText({ sheet, row }: Place): string {
  return sheet === '' ? String(row) : `${String(row)} (“${sheet}”)`;
}
