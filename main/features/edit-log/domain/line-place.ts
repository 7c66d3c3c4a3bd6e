/** More columns and rows than a sheet of Excel has, so that one number names sheet, row and column. */
const COLUMNS = 2 ** 15;
const CELLS = COLUMNS * 2 ** 21;

/** A cell that is a line of its own: where a row holds several results, or a list goes on over several sheets. */
export function cellPosition(sheet: number, row: number, column: number): number {
  return (sheet + 1) * CELLS + row * COLUMNS + column;
}

/** Where a line stands: a row of the only sheet, or a cell of one of them. */
export function placeOf(position: number): {
  readonly sheet: number;
  readonly row: number;
  readonly column: number | null;
} {
  if (position < CELLS) return { sheet: 0, row: position, column: null };
  const row = Math.floor((position % CELLS) / COLUMNS);
  return { sheet: Math.floor(position / CELLS) - 1, row, column: position % COLUMNS };
}

/** The same for all cells of one row. */
export function rowOf(position: number): number {
  return position < CELLS ? position : Math.floor(position / COLUMNS);
}
