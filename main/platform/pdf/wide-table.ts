import type { Atom } from './atom.ts';
import type { FontStyle } from './fonts.ts';
import { breakLines, type Inline, type Line } from './inline.ts';
import { LANDSCAPE, bodyWidth, lineHeight, type PageFormat } from './page-format.ts';
import type { Align, Pen } from './pen.ts';
import { bandsOf, type Band, type ColumnGroup, type WideColumn } from './wide-columns.ts';

export interface WideTable {
  /** Drawn again at the left of every sheet: number and name of a row. */
  readonly fixed: readonly WideColumn[];
  readonly groups: readonly ColumnGroup[];
  /** Texts in the order of the fixed columns and then of the groups' columns. */
  readonly rows: readonly (readonly Inline[])[];
  readonly size?: number;
  readonly format?: PageFormat;
  /** Small, above the heading of every page: what the table is about. */
  readonly caption?: string;
}

interface Box {
  readonly x: number;
  readonly width: number;
  readonly align: Align;
  readonly lines: readonly Line[];
  /** Of a heading: below its top. */
  readonly down: number;
  readonly height: number;
}

const PAD_X = 2.5;
const PAD_Y = 2;
const CAPTION_SIZE = 9.5;
/** A stronger line helps the eye across a row of forty marks. */
const STRONG_EVERY = 5;

/**
 * A ruled table wider than a sheet: rows are never cut, the heading is drawn again on every page, and columns that find
 * no room go on, beside the same names, on a page of their own.
 */
export function wideTable(table: WideTable): Atom[] {
  const { format = LANDSCAPE, fixed, groups } = table;
  const names = fixed.reduce((sum, { width }) => sum + width, 0);
  const bands = bandsOf(groups, bodyWidth(format) - names, fixed.length);
  return bands.flatMap((band, index) => {
    const [first, ...others] = bandAtoms(table, band, format.left);
    return first ? [{ ...first, startsPage: index > 0 }, ...others] : [];
  });
}

function bandAtoms({ fixed, rows, size = 9, caption = '' }: WideTable, band: Band, left: number): Atom[] {
  const columns = [
    ...fixed.map((column, index) => ({ ...column, index })),
    ...band.flatMap(({ columns: own }) => own),
  ];
  const heading = captioned(headingAtom(fixed, band, left, size), caption, left);
  const body = rows.map((texts, row) => {
    let x = left;
    const boxes = columns.map(({ index, width, align = 'center' }) => {
      const lines = breakLines(texts[index] ?? '', 'regular', size, width - 2 * PAD_X);
      const box = { x, width, align, lines, down: 0, height: 0 };
      x += width;
      return box;
    });
    const strong = row % STRONG_EVERY === STRONG_EVERY - 1 || row === rows.length - 1;
    return { ...rowAtom(boxes, size, strong ? 0.9 : 0.4), heading: row === 0 ? [] : [heading] };
  });
  return [{ ...heading, keep: true }, ...body];
}

function rowAtom(boxes: readonly Box[], size: number, under: number): Atom {
  const most = boxes.reduce((lines, box) => Math.max(lines, box.lines.length), 1);
  const height = most * lineHeight(size) + 2 * PAD_Y;
  return {
    height,
    spaceBefore: 0,
    keep: false,
    draw: (pen, y) => {
      const right = rightOf(boxes);
      pen.rules([...boxes.map(({ x }) => x), right].map((x) => [x, y, x, y + height] as const));
      pen.rules([[boxes[0]!.x, y + height, right, y + height]], under);
      for (const box of boxes) drawLines(pen, { ...box, height }, y, size, 'regular');
    },
  };
}

/** Titles of groups above those of their columns; a column that stands for itself reaches over both. */
function headingAtom(fixed: readonly WideColumn[], band: Band, left: number, size: number): Atom {
  const style = 'bold' as const;
  const broken = (title: string, width: number) => breakLines(title, style, size, width - 2 * PAD_X);
  const groups = [{ title: '', columns: fixed }, ...band].map(({ title, columns }) => {
    const width = columns.reduce((sum, column) => sum + column.width, 0);
    return { width, lines: title === '' ? null : broken(title, width), columns };
  });
  const high = (lines: number) => (lines === 0 ? 0 : lines * lineHeight(size) + 2 * PAD_Y);
  const upper = high(Math.max(0, ...groups.map(({ lines }) => lines?.length ?? 0)));
  const own = groups.flatMap((group) =>
    group.columns.map(({ title, width }) => ({ under: group.lines !== null, lines: broken(title, width) })),
  );
  const below = high(Math.max(1, ...own.filter(({ under }) => under).map(({ lines }) => lines.length)));
  const alone = high(Math.max(1, ...own.filter(({ under }) => !under).map(({ lines }) => lines.length)));
  const height = Math.max(upper + below, alone);
  const boxes: Box[] = [];
  let x = left;
  let next = 0;
  for (const { width, lines, columns } of groups) {
    const down = lines === null ? 0 : upper;
    if (lines !== null) boxes.push({ x, width, align: 'center', lines, down: 0, height: upper });
    for (const column of columns) {
      const title = own[next++]!.lines;
      boxes.push({ x, width: column.width, align: 'center', lines: title, down, height: height - down });
      x += column.width;
    }
  }
  return {
    height,
    spaceBefore: 6,
    keep: false,
    draw: (pen, y) => {
      for (const box of boxes) {
        pen.frame(box.x, y + box.down, box.width, box.height, 0.5);
        drawLines(pen, box, y + box.down, size, style);
      }
      pen.rules([[left, y + height, x, y + height]], 0.9);
    },
  };
}

function captioned(heading: Atom, caption: string, left: number): Atom {
  if (caption === '') return heading;
  const room = lineHeight(CAPTION_SIZE) + 2;
  return {
    ...heading,
    height: heading.height + room,
    draw: (pen, y) => {
      pen.text(caption, left, y, CAPTION_SIZE, 'italic');
      heading.draw(pen, y + room);
    },
  };
}

function rightOf(boxes: readonly Box[]): number {
  const last = boxes.at(-1)!;
  return last.x + last.width;
}

function drawLines(pen: Pen, box: Box, top: number, size: number, style: FontStyle): void {
  const leading = lineHeight(size);
  const free = (box.height - box.lines.length * leading) / 2;
  box.lines.forEach((line, index) => {
    pen.line(line, {
      ...{ x: box.x + PAD_X, y: top + free + index * leading, width: box.width - 2 * PAD_X },
      ...{ size, style, align: box.align },
    });
  });
}
