import type { CellRef } from './grid-types.ts';

export type Direction =
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'edge-up'
  | 'edge-down'
  | 'edge-left'
  | 'edge-right'
  | 'page-up'
  | 'page-down'
  | 'home'
  | 'end'
  | 'top'
  | 'bottom';

export interface GridShape {
  readonly rows: number;
  readonly cols: number;
  /** Rows in one screenful. */
  readonly page: number;
  readonly filled: (cell: CellRef) => boolean;
}

const STEPS: Partial<Readonly<Record<Direction, readonly [rows: number, cols: number]>>> = {
  up: [-1, 0],
  down: [1, 0],
  left: [0, -1],
  right: [0, 1],
  'edge-up': [-1, 0],
  'edge-down': [1, 0],
  'edge-left': [0, -1],
  'edge-right': [0, 1],
};

const clamp = (value: number, count: number): number => Math.max(0, Math.min(count - 1, value));

/** Where the arrows, Home, End and the page keys lead, alone or with Ctrl; never out of the grid. */
export function moved(direction: Direction, at: CellRef, shape: GridShape): CellRef {
  const inside = (row: number, col: number): CellRef => ({
    row: clamp(row, shape.rows),
    col: clamp(col, shape.cols),
  });
  const step = STEPS[direction];
  if (step !== undefined) {
    if (direction.startsWith('edge')) return edge(at, step, shape);
    return inside(at.row + step[0], at.col + step[1]);
  }
  switch (direction) {
    case 'page-up':
      return inside(at.row - shape.page, at.col);
    case 'page-down':
      return inside(at.row + shape.page, at.col);
    case 'home':
      return inside(at.row, 0);
    case 'end':
      return inside(at.row, shape.cols - 1);
    case 'top':
      return inside(0, 0);
    default:
      return inside(shape.rows - 1, shape.cols - 1);
  }
}

/** Ctrl+arrow as in Excel: to the end of a run of filled cells, over blanks to the next filled one, else to the border. */
function edge(at: CellRef, [rows, cols]: readonly [number, number], shape: GridShape): CellRef {
  const next = (cell: CellRef): CellRef | null => {
    const to = { row: cell.row + rows, col: cell.col + cols };
    return to.row < 0 || to.col < 0 || to.row >= shape.rows || to.col >= shape.cols ? null : to;
  };
  let here = next(at);
  if (here === null) return at;
  const run = shape.filled(at) && shape.filled(here);
  for (let after = next(here); after !== null; after = next(here)) {
    if (run ? !shape.filled(after) : shape.filled(here)) break;
    here = after;
  }
  return here;
}
