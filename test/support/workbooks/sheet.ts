import type {
  CellValue,
  MergedRange,
  ParsedSheet,
  ParsedWorkbook,
} from '../../../main/kernel/spreadsheet.ts';

/** A parsed sheet from rows of values; `null` rows are blank rows of Excel. */
export function sheetOf(
  rows: readonly (readonly CellValue[] | null)[],
  merges: readonly MergedRange[] = [],
): ParsedSheet {
  const numbered = rows.map((cells, at) => ({ row: at + 1, cells: cells ?? [] }));
  return {
    name: 'Trang 1',
    hidden: false,
    rows: numbered.filter((row) => row.cells.length > 0),
    merges,
    formulaCells: [],
  };
}

export function workbookOf(
  rows: readonly (readonly CellValue[] | null)[],
  merges: readonly MergedRange[] = [],
): ParsedWorkbook {
  return { sheets: [sheetOf(rows, merges)] };
}
