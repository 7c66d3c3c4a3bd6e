import type { Align } from './pen.ts';

export interface WideColumn {
  readonly title: string;
  /** Smallest width, points. */
  readonly width: number;
  readonly align?: Align;
  /** Takes what room is left over: remarks. */
  readonly grows?: boolean;
}
/** Columns under a common title; they stay on one sheet where they can. */
export interface ColumnGroup {
  /** '' = each column stands for itself. */
  readonly title: string;
  readonly columns: readonly WideColumn[];
}
interface PlacedColumn extends WideColumn {
  /** Place among all columns, fixed ones counted. */
  readonly index: number;
}
interface PlacedGroup {
  readonly title: string;
  readonly columns: readonly PlacedColumn[];
}
/** What stands side by side on one sheet, beside the fixed columns. */
export type Band = readonly PlacedGroup[];

/** A sheet with few columns left must not have them as wide as a hand. */
const MOST_STRETCH = 1.6;

/**
 * Divides columns among as few sheets as they need, about evenly; a group is only cut when it alone is wider than a
 * sheet. `room` is what the fixed columns leave of the width; `first` is the place of the first column.
 */
export function bandsOf(groups: readonly ColumnGroup[], room: number, first: number): Band[] {
  const placed = place(groups, first).flatMap((group) => cut(group, room));
  const least = fill(placed, room).length;
  let [low, high] = [0, room];
  while (high - low > 1) {
    const middle = (low + high) / 2;
    if (fill(placed, middle).length <= least) high = middle;
    else low = middle;
  }
  return fill(placed, high).map((band) => stretch(band, room));
}

function place(groups: readonly ColumnGroup[], first: number): PlacedGroup[] {
  let index = first;
  return groups.map(({ title, columns }) => ({
    title,
    columns: columns.map((column) => ({ ...column, index: index++ })),
  }));
}

const widthOfAll = (columns: readonly WideColumn[]): number =>
  columns.reduce((sum, { width }) => sum + width, 0);

/** Parts of a group that fit; a column wider than a sheet is made as wide as the sheet. */
function cut({ title, columns }: PlacedGroup, room: number): PlacedGroup[] {
  const parts: PlacedColumn[][] = [[]];
  for (const column of columns) {
    const fitting = { ...column, width: Math.min(column.width, room) };
    const last = parts.at(-1)!;
    if (last.length > 0 && widthOfAll(last) + fitting.width > room) parts.push([fitting]);
    else last.push(fitting);
  }
  return parts.map((part) => ({ title, columns: part }));
}

/** From the left to the right, each sheet as full as `capacity` lets it be. */
function fill(groups: readonly PlacedGroup[], capacity: number): PlacedGroup[][] {
  const bands: PlacedGroup[][] = [];
  let used = Infinity;
  for (const group of groups) {
    const width = widthOfAll(group.columns);
    if (used + width > capacity + 0.01) {
      bands.push([]);
      used = 0;
    }
    bands.at(-1)!.push(group);
    used += width;
  }
  return bands;
}

function stretch(band: Band, room: number): Band {
  const columns = band.flatMap((group) => group.columns);
  const growing = columns.filter(({ grows }) => grows).length;
  const factor = Math.min(MOST_STRETCH, room / widthOfAll(columns));
  const more = growing === 0 ? 0 : (room - widthOfAll(columns)) / growing;
  const widened = (column: PlacedColumn): number =>
    growing === 0 ? column.width * factor : column.width + (column.grows ? more : 0);
  return band.map((group) => ({
    ...group,
    columns: group.columns.map((column) => ({ ...column, width: widened(column) })),
  }));
}
