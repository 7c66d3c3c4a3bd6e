import type { CellValue, ParsedSheet } from '../../../kernel/spreadsheet.ts';

const YEAR_NAME = /\b((?:19|20)\d{2})\s*[-–—/]\s*((?:19|20)\d{2}|\d{2})\b/u;

/** "Năm học 2022 – 2023" and "2022-23" → 2022; null when no school year stands there. */
export function firstYearIn(text: string): number | null {
  const [, from, to] = YEAR_NAME.exec(text) ?? [];
  if (from === undefined || to === undefined) return null;
  const first = Number(from);
  const last = to.length === 2 ? Math.floor(first / 100) * 100 + Number(to) : Number(to);
  return last === first + 1 ? first : null;
}

/** The school year that the lines over the header name; null when there is none, or more than one. */
export function firstYearOver({ rows }: ParsedSheet, headerRow: number): number | null {
  const cells = rows.filter(({ row }) => row < headerRow).flatMap((row) => [...row.cells]);
  const years = new Set(
    cells.map((cell: CellValue) => (typeof cell === 'string' ? firstYearIn(cell) : null)),
  );
  years.delete(null);
  const [only = null] = years;
  return years.size === 1 ? only : null;
}
