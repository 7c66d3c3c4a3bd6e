import type {
  ColumnKind,
  MarkSource,
  TYPED_SOURCES,
} from '../../../preload/contract/vocabulary/gradebook.ts';

/** By hand, at the grid. */
export type TypedSource = Extract<MarkSource, (typeof TYPED_SOURCES)[number]>;

/** As the column's kind has it: tenths, the number of a level, a count, a remark; null = blank, which is no 0. */
export type GridValue = number | string | null;

export interface GridColumn {
  readonly key: string;
  /** Short, in the header: "TX1". */
  readonly label: string;
  /** In full, for the tooltip, the status line and the screen reader. */
  readonly title: string;
  /** `computed` = text of the program, never typed. */
  readonly kind: ColumnKind | 'computed';
  /** Pixels. */
  readonly width: number;
}

export interface GridCell {
  readonly value: GridValue;
  readonly locked: boolean;
  /** What stood there before it was corrected under minutes. */
  readonly corrected: { readonly before: GridValue; readonly minutes: string } | null;
}

export interface GridRow {
  readonly id: string;
  readonly name: string;
  /** Beside the name where there is room: the date of birth. */
  readonly detail: string;
  readonly cells: readonly GridCell[];
  /** Nobody types into this row: the student has left. */
  readonly closed: boolean;
}

export interface CellRef {
  readonly row: number;
  readonly col: number;
}

export interface CellChange extends CellRef {
  readonly before: GridValue;
  readonly after: GridValue;
}

export interface RefusedChange extends CellRef {
  readonly reason: string;
}

/** Saves what was typed; null = the person gave up (no reason was named), and nothing is changed. */
export type SaveChanges = (
  changes: readonly CellChange[],
  how: TypedSource,
) => Promise<readonly RefusedChange[] | null>;
