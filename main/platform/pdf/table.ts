import type { Atom } from './atom.ts';
import { breakLines, type Inline, type Line } from './inline.ts';
import type { FontStyle } from './fonts.ts';
import { BODY_WIDTH, PAGE, PARAGRAPH_GAP, baselineOffset, lineHeight } from './page-format.ts';
import type { Align, Pen } from './pen.ts';

export interface Column {
  /** Without any title the table has no heading row. */
  title?: string;
  /** Share of the table's width; shares add up to 1. */
  share: number;
  align?: Align;
}

export interface TableOptions {
  size?: number;
  width?: number;
  x?: number;
  /** Smallest height of a body row, e.g. for a signature by pen. */
  rowHeight?: number;
  /** Cells whose text is struck through: what no longer counts but stays readable. */
  struck?: (row: number, column: number) => boolean;
}

interface Cell {
  x: number;
  width: number;
  align: Align;
  lines: Line[];
  struck: boolean;
}

const PAD_X = 4;
const PAD_Y = 2.5;

/** A ruled table. Rows are never cut; the heading row is drawn again on every page the table reaches. */
export function table(
  columns: readonly Column[],
  rows: readonly (readonly Inline[])[],
  options: TableOptions = {},
): Atom[] {
  const { size = 12, width = BODY_WIDTH, x = PAGE.left, rowHeight = 0, struck = () => false } = options;
  const cells = (
    texts: readonly Inline[],
    style: FontStyle,
    centred: boolean,
    isStruck: (column: number) => boolean = () => false,
  ): Cell[] => {
    let left = x;
    return columns.map((column, index) => {
      const cellWidth = column.share * width;
      const align = centred ? 'center' : (column.align ?? 'left');
      const lines = breakLines(texts[index] ?? '', style, size, cellWidth - 2 * PAD_X);
      const cell = { x: left, width: cellWidth, align, lines, struck: isStruck(index) };
      left += cellWidth;
      return cell;
    });
  };
  const body = rows.map((texts, index) =>
    row(
      cells(texts, 'regular', false, (column) => struck(index, column)),
      size,
      'regular',
      rowHeight,
    ),
  );
  const [first] = body;
  if (first) first.spaceBefore = PARAGRAPH_GAP;
  if (columns.every(({ title }) => title === undefined)) return body;
  const titles = columns.map((column) => column.title ?? '');
  const heading = row(cells(titles, 'bold', true), size, 'bold', 0);
  if (first) first.spaceBefore = 0;
  for (const atom of body.slice(1)) atom.heading = [heading];
  return [{ ...heading, spaceBefore: PARAGRAPH_GAP, keep: true }, ...body];
}

function row(cells: readonly Cell[], size: number, style: FontStyle, minimum: number): Atom {
  const leading = lineHeight(size);
  const most = Math.max(1, ...cells.map((cell) => cell.lines.length));
  const height = Math.max(minimum, most * leading + 2 * PAD_Y);
  return {
    height,
    spaceBefore: 0,
    keep: false,
    draw: (pen, y) => {
      for (const cell of cells) drawCell(pen, cell, y, height, size, style);
    },
  };
}

function drawCell(pen: Pen, cell: Cell, y: number, height: number, size: number, style: FontStyle): void {
  const leading = lineHeight(size);
  pen.frame(cell.x, y, cell.width, height);
  // Letters sit a little above the middle of their line; the rest is shared above and below.
  const free = height - cell.lines.length * leading + (leading - baselineOffset(size)) * 0.3;
  cell.lines.forEach((line, index) => {
    const box = { x: cell.x + PAD_X, width: cell.width - 2 * PAD_X, size, style, align: cell.align };
    const top = y + free / 2 + index * leading;
    pen.line(line, { ...box, y: top });
    if (cell.struck && line.width > 0) {
      const shift = cell.align === 'center' ? (box.width - line.width) / 2 : 0;
      const middle = top + baselineOffset(size) - size * 0.27;
      pen.rule(box.x + shift, middle, box.x + shift + line.width, middle, 0.7);
    }
  });
}
