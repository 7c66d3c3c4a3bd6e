import { legacyText } from '../../../preload/contract/vocabulary/legacy-encoding.ts';
import type { LegacyText } from '../../../preload/contract/vocabulary/legacy-encoding.ts';
import { cellsOf } from './cell-range.ts';
import type { CellRange } from './cell-range.ts';
import type { CellChange, CellRef, GridValue } from './grid-types.ts';
import type { ReadCell } from './read-cell.ts';

/** What the plan asks of the grid it is pasted into. */
export interface PasteTarget {
  readonly rows: number;
  readonly cols: number;
  readonly value: (cell: CellRef) => GridValue;
  /** `computed` counts as locked: nobody types there. */
  readonly locked: (cell: CellRef) => boolean;
  readonly read: (col: number, text: string) => ReadCell;
}

export interface PastePlan {
  readonly changes: readonly CellChange[];
  readonly locked: readonly CellRef[];
  readonly unreadable: readonly (CellRef & {
    readonly text: string;
    readonly why: Extract<ReadCell, { ok: false }>;
  })[];
  /** Blank cells of the block over marks that are there: a paste never takes a mark away. */
  readonly kept: number;
  /** Cells of the block that lie beyond the last row or column. */
  readonly outside: number;
  /** Remarks among the changes that were typed in an old font, with what was meant. */
  readonly legacy: readonly LegacyChange[];
}

export type LegacyChange = CellChange & LegacyText & { readonly text: string };

function legacyIn(changes: readonly CellChange[]): LegacyChange[] {
  return changes.flatMap((change) => {
    const legacy = typeof change.after === 'string' ? legacyText(change.after) : null;
    return legacy === null || typeof change.after !== 'string'
      ? []
      : [{ ...change, ...legacy, text: change.after }];
  });
}

/** What was typed by hand: only an old font would be worth a look. */
export function planTyped(changes: readonly CellChange[]): PastePlan {
  return { changes, locked: [], unreadable: [], kept: 0, outside: 0, legacy: legacyIn(changes) };
}

/** The changes with every remark of an old font as it was meant. */
export function inUnicode({ changes, legacy }: PastePlan): CellChange[] {
  return changes.map((change) => {
    const meant = legacy.find(({ row, col }) => row === change.row && col === change.col);
    return meant === undefined ? change : { ...change, after: meant.unicode };
  });
}

/** One copied cell fills the whole selection, as in Excel; a larger block starts at its first cell. */
function spread(block: readonly (readonly string[])[], over: CellRange): readonly (readonly string[])[] {
  const single = block.length === 1 && block[0]?.length === 1 ? block[0][0] : undefined;
  if (single === undefined) return block;
  const line = Array.from({ length: over.right - over.left + 1 }, () => single);
  return Array.from({ length: over.bottom - over.top + 1 }, () => line);
}

/** What a paste would do, cell by cell, before anything is done. */
export function planPaste(
  block: readonly (readonly string[])[],
  over: CellRange,
  target: PasteTarget,
): PastePlan {
  const changes: CellChange[] = [];
  const locked: CellRef[] = [];
  const unreadable: PastePlan['unreadable'][number][] = [];
  let kept = 0;
  let outside = 0;
  spread(block, over).forEach((line, down) => {
    line.forEach((text, across) => {
      const cell = { row: over.top + down, col: over.left + across };
      if (cell.row >= target.rows || cell.col >= target.cols) {
        outside += 1;
        return;
      }
      const read = target.locked(cell) ? null : target.read(cell.col, text);
      const before = target.value(cell);
      if (read === null) locked.push(cell);
      else if (!read.ok) unreadable.push({ ...cell, text, why: read });
      else if (read.value === null) kept += before === null ? 0 : 1;
      else if (read.value !== before) changes.push({ ...cell, before, after: read.value });
    });
  });
  return { changes, locked, unreadable, kept, outside, legacy: legacyIn(changes) };
}

/** Larger ones are shown first. */
const WITHOUT_A_LOOK = 200;

export function needsALook({ changes, locked, unreadable, kept, outside, legacy }: PastePlan): boolean {
  const told = locked.length + unreadable.length + kept + outside + legacy.length;
  return changes.length > WITHOUT_A_LOOK || told > 0;
}

/** Ctrl+D: the first row of the selection goes down over the others; a single row takes what stands above it. */
export function planFillDown(range: CellRange, target: PasteTarget): PastePlan {
  const from = range.top === range.bottom ? range.top - 1 : range.top;
  return planFillOn({ ...range, top: from, bottom: from }, from < 0 ? from : range.bottom, target);
}

/** The corner drawn down to a row: the selection is repeated, row by row, as far as there. */
export function planFillOn(from: CellRange, bottom: number, target: PasteTarget): PastePlan {
  const changes: CellChange[] = [];
  const locked: CellRef[] = [];
  let kept = 0;
  const height = from.bottom - from.top + 1;
  for (const cell of cellsOf({ ...from, top: from.bottom + 1, bottom })) {
    const after = target.value({ row: from.top + ((cell.row - from.top) % height), col: cell.col });
    const before = target.value(cell);
    if (after === before) continue;
    if (target.locked(cell)) locked.push(cell);
    else if (after === null) kept += 1;
    else changes.push({ ...cell, before, after });
  }
  return { changes, locked, unreadable: [], kept, outside: 0, legacy: [] };
}
