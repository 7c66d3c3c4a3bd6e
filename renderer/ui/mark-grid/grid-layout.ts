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

/** `available`: pixels of the window; remarks take what the marks leave of it. */
export function layoutOf(columns: readonly GridColumn[], available: number): GridLayout {
  const frozen = FROZEN.number + FROZEN.name + FROZEN.detail;
  const needed = columns.reduce((sum, { width }) => sum + width, frozen);
  const remarks = columns.filter(({ kind }) => kind === 'text').length;
  const more = remarks === 0 ? 0 : Math.max(0, Math.floor((available - needed) / remarks));
  const widths = columns.map(({ kind, width }) => (kind === 'text' ? width + more : width));
  let at = frozen;
  const lefts = widths.map((width) => {
    const left = at;
    at += width;
    return left;
  });
  return { lefts, widths, frozen, width: at };
}

/** Lays a box that hangs at the corner of the table over a cell: moved, not laid out anew. */
export function placeOver(
  box: HTMLElement,
  layout: GridLayout,
  rowHeight: number,
  { row, col }: { readonly row: number; readonly col: number },
): void {
  const left = layout.lefts[col] ?? 0;
  box.style.transform = `translate(${String(left)}px, ${String(HEADER_HEIGHT + row * rowHeight)}px)`;
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
