import { HEADER_HEIGHT } from './grid-layout.ts';
import type { GridLayout } from './grid-layout.ts';
import type { CellRef } from './grid-types.ts';

/** Pixels the mouse goes before a press is a drag: the row that was pressed may have been scrolled clear of it. */
const STILL = 4;

/** Pixels a frame, however far outside the mouse is. */
const FASTEST = 24;

/** Pixels to scroll in one frame: none while the mouse is inside, the faster the further it is outside. */
export function pullAt(mouse: number, from: number, to: number): number {
  const outside = mouse < from ? mouse - from : Math.max(0, mouse - to);
  return Math.sign(outside) * Math.min(FASTEST, Math.ceil(Math.abs(outside) / 4));
}

/** The cell at a point of the table (pixels from its corner); beyond its edges the nearest one. */
export function cellUnder(
  { x, y }: { readonly x: number; readonly y: number },
  { lefts }: Pick<GridLayout, 'lefts'>,
  rowHeight: number,
  rows: number,
): CellRef {
  const row = Math.floor((y - HEADER_HEIGHT) / rowHeight);
  const col = lefts.findLastIndex((left) => left <= x);
  return { row: Math.max(0, Math.min(rows - 1, row)), col: Math.max(0, col) };
}

interface DragInput {
  readonly box: HTMLElement;
  readonly layout: GridLayout;
  readonly rowHeight: number;
  readonly rows: number;
  /** Where the button was pressed. */
  readonly from: MouseEvent;
  /** The mouse is over this cell, or nearest to it. */
  readonly reach: (to: CellRef) => void;
  readonly done: () => void;
}

/** From the pressed button until it is let go: tells the cell beneath the mouse and scrolls where it leads outside. */
export function followDrag({ box, layout, rowHeight, rows, from, reach, done }: DragInput): void {
  let mouse: { readonly x: number; readonly y: number } | null = null;
  let frame = 0;
  const follow = (): void => {
    frame = 0;
    if (mouse === null || !box.isConnected) return;
    const { left, top } = box.getBoundingClientRect();
    const right = left + box.clientWidth - 1;
    const bottom = top + box.clientHeight - 1;
    const across = pullAt(mouse.x, left + layout.frozen, right);
    const down = pullAt(mouse.y, top + HEADER_HEIGHT, bottom);
    if (across !== 0) box.scrollLeft += across;
    if (down !== 0) box.scrollTop += down;
    const x = Math.max(left + layout.frozen, Math.min(right, mouse.x)) - left + box.scrollLeft;
    const y = Math.max(top + HEADER_HEIGHT, Math.min(bottom, mouse.y)) - top + box.scrollTop;
    reach(cellUnder({ x, y }, layout, rowHeight, rows));
    if (across !== 0 || down !== 0) frame = requestAnimationFrame(follow);
  };
  const onMove = (event: MouseEvent): void => {
    const moved = Math.hypot(event.clientX - from.clientX, event.clientY - from.clientY);
    if (mouse !== null || moved >= STILL) mouse = { x: event.clientX, y: event.clientY };
    if ((event.buttons & 1) === 0) stop();
    else if (frame === 0) follow();
  };
  const stop = (): void => {
    cancelAnimationFrame(frame);
    window.removeEventListener('mousemove', onMove);
    window.removeEventListener('mouseup', stop);
    done();
  };
  window.addEventListener('mousemove', onMove);
  window.addEventListener('mouseup', stop);
}
