import { columnLetters } from '../../../platform/excel/index.ts';
import { placeOf } from '../domain/line-place.ts';

/** "12" = a row; "E12", "trang 2, E12" = a cell of the first or second sheet that was read. */
export function placeText(position: number): string {
  const { sheet, row, column } = placeOf(position);
  if (column === null) return String(row);
  const cell = `${columnLetters(column)}${String(row)}`;
  return sheet === 0 ? cell : `trang ${String(sheet + 1)}, ${cell}`;
}
