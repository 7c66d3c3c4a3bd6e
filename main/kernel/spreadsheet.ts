/** A workbook as plain values, already flattened: what the reader gives and the import rules take. */
export type CellValue = string | number | boolean | { readonly date: string } | null;

/** A number as people write it: a formula may leave 7.8999999999999995 behind. Long whole numbers are somebody's code. */
export function tidyNumber(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(12));
}

export type SheetRow = Readonly<{
  /** Excel's own number, from 1. */
  row: number;
  /** Zero-based columns; trailing empty cells are left out. */
  cells: readonly CellValue[];
}>;

/** All numbers as in Excel: rows from 1, columns zero-based. */
export type MergedRange = Readonly<{ top: number; left: number; bottom: number; right: number }>;

export type ParsedSheet = Readonly<{
  name: string;
  hidden: boolean;
  rows: readonly SheetRow[];
  merges: readonly MergedRange[];
  /** Cells whose value is the cached result of a formula; `cached: false` = the file holds no result. */
  formulaCells: readonly Readonly<{ row: number; column: number; cached: boolean }>[];
}>;

export type ParsedWorkbook = Readonly<{ sheets: readonly ParsedSheet[] }>;
