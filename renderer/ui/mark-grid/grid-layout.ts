import type { ColumnWidths } from './column-widths.ts';
import type { GridColumn } from './grid-types.ts';

/** Pixels. The number and the name stay where they are while the marks scroll beneath. */
export const FROZEN = { number: 40, name: 186, detail: 88 } as const;
export const HEADER_HEIGHT = 32;

export interface GridLayout {
  /** Left edge of each column of cells, from the left edge of the whole table. */
  readonly lefts: readonly number[];
  readonly widths: readonly number[];
  readonly frozen: number;
  readonly width: number;
}

/** `available`: pixels of the window; remarks take what the marks leave of it, unless somebody drew them (`own`). */
export function layoutOf(
  columns: readonly GridColumn[],
  available: number,
  own: ColumnWidths = {},
): GridLayout {
  const frozen = FROZEN.number + FROZEN.name + FROZEN.detail;
  const needed = columns.reduce((sum, { key, width }) => sum + (own[key] ?? width), frozen);
  const grows = ({ kind, key }: GridColumn): boolean => kind === 'text' && own[key] === undefined;
  const remarks = columns.filter(grows).length;
  const more = remarks === 0 ? 0 : Math.max(0, Math.floor((available - needed) / remarks));
  const widths = columns.map((column) =>
    grows(column) ? column.width + more : (own[column.key] ?? column.width),
  );
  let at = frozen;
  const lefts = widths.map((width) => {
    const left = at;
    at += width;
    return left;
  });
  return { lefts, widths, frozen, width: at };
}

/** What is in sight at first, with the chosen cell revealed. */
export interface FirstSight {
  /** Pixels scrolled down. */
  readonly top: number;
  /** The first column of which something is seen, and the first beyond the right edge. */
  readonly from: number;
  readonly to: number;
}

/** `width` and `height`: pixels of the box; nothing is measured for it. */
export function firstSight(
  { lefts, widths, frozen }: GridLayout,
  { width, height }: { readonly width: number; readonly height: number },
  rowHeight: number,
  { row, col }: { readonly row: number; readonly col: number },
): FirstSight {
  const right = (lefts[col] ?? 0) + (widths[col] ?? 0);
  const left = Math.max(0, right - width);
  const from = lefts.findIndex((at, index) => at + (widths[index] ?? 0) > left + frozen);
  const to = lefts.findIndex((at) => at >= left + width);
  return {
    top: Math.max(0, HEADER_HEIGHT + (row + 1) * rowHeight - height),
    from: Math.max(0, from),
    to: to === -1 ? lefts.length : to,
  };
}

/**
 * Lays a box that hangs at the corner of the table over a cell: moved, not laid out anew. Without a row height it goes
 * along the header.
 */
export function placeOver(
  box: HTMLElement,
  layout: GridLayout,
  rowHeight: number | null,
  { row, col }: { readonly row: number; readonly col: number },
): void {
  const left = layout.lefts[col] ?? 0;
  const top = rowHeight === null ? 0 : HEADER_HEIGHT + row * rowHeight;
  box.style.transform = `translate(${String(left)}px, ${String(top)}px)`;
  const width = `${String(layout.widths[col] ?? 0)}px`;
  if (box.style.width !== width) box.style.width = width;
}

/** Scrolls no further than is needed to see the cell whole, clear of the header and the names. */
export function revealCell(
  box: HTMLElement,
  layout: GridLayout,
  rowHeight: number,
  { row, col }: { readonly row: number; readonly col: number },
): void {
  const top = row * rowHeight;
  const room = box.clientHeight - HEADER_HEIGHT - rowHeight;
  if (top < box.scrollTop) box.scrollTop = top;
  else if (top > box.scrollTop + room) box.scrollTop = top - room;
  const left = (layout.lefts[col] ?? layout.frozen) - layout.frozen;
  const width = layout.widths[col] ?? 0;
  const space = box.clientWidth - layout.frozen;
  if (left < box.scrollLeft) box.scrollLeft = left;
  else if (left + width > box.scrollLeft + space) box.scrollLeft = left + width - space;
}
