import type ExcelJS from 'exceljs';

export type Orientation = 'landscape' | 'portrait';

/** Width units on one A4 page at 60 per cent: 12-point type becomes 7-point type, the smallest that people read. */
const PAGE_UNITS: Readonly<Record<Orientation, number>> = { landscape: 235, portrait: 155 };
/** The column that names the row is this wide and among the first ones. */
const NAME_WIDTH = 24;
const NAME_WITHIN = 4;

/** As many pages side by side as the columns need; from two on, the columns up to the name are printed on each. */
export function layOutPages(
  sheet: ExcelJS.Worksheet,
  widths: readonly number[],
  orientation: Orientation,
): void {
  const named = widths.slice(0, NAME_WITHIN).findIndex((width) => width >= NAME_WIDTH) + 1;
  const repeated = sum(widths.slice(0, named));
  const page = PAGE_UNITS[orientation];
  const pages = Math.max(1, Math.ceil((sum(widths) - repeated) / (page - repeated)));
  sheet.pageSetup.fitToWidth = pages;
  if (pages > 1 && named > 0) sheet.pageSetup.printTitlesColumn = `A:${sheet.getColumn(named).letter}`;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
