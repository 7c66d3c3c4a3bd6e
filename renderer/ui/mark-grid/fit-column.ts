import { fittingWidth } from './column-widths.ts';
import type { GridStore } from './grid-store.ts';
import { showCell } from './show-cell.ts';

/** Pixels: padding of a cell, its line, and a little air. */
const AROUND = 18;

/** Pixels the column needs to show its header and every value whole. */
export function fitColumn(box: HTMLElement, store: GridStore, col: number): number {
  const column = store.columns[col];
  const header = box.querySelector(`[data-head="${String(col)}"]`);
  const pen = document.createElement('canvas').getContext('2d');
  if (column === undefined || pen === null) return AROUND;
  const widest = (element: Element | null, texts: readonly string[]): number => {
    // Piece by piece: with tabular figures there is no shorthand.
    const { fontWeight, fontSize, fontFamily } = getComputedStyle(element ?? box);
    pen.font = `${fontWeight} ${fontSize} ${fontFamily}`;
    return Math.max(0, ...texts.map((text) => pen.measureText(text).width));
  };
  const values: string[] = [];
  for (let row = 0; row < store.size; row += 1) {
    const cell = store.cell({ row, col });
    const shown = cell?.typed ?? showCell(column.kind, cell?.value ?? null);
    const before = cell?.corrected == null ? '' : `${showCell(column.kind, cell.corrected.before)} `;
    values.push(before + shown);
  }
  const cells = widest(box.querySelector(`[data-col="${String(col)}"]`), values);
  return fittingWidth(AROUND + Math.max(widest(header, [column.label]), cells));
}
