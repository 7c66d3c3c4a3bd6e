import { cellsOf, rangeOf } from './cell-range.ts';
import type { CellRange } from './cell-range.ts';
import type {
  CellChange,
  CellRef,
  GridCell,
  GridColumn,
  GridRow,
  SaveChanges,
  TypedSource,
} from './grid-types.ts';
import { showCell } from './show-cell.ts';
import { UndoStack } from './undo-stack.ts';

export type SaveState = 'idle' | 'waiting' | 'saved' | 'failed';

export interface CellView extends GridCell {
  readonly save: SaveState;
  /** Refused text stays as it was typed, with the reason beneath. */
  readonly typed: string | null;
  readonly problem: string | null;
}

export interface RowView {
  readonly id: string;
  readonly name: string;
  readonly detail: string;
  readonly cells: readonly CellView[];
  readonly closed: boolean;
}

/** Everything that is not a row: what is chosen and how the saving goes. */
export interface GridView {
  readonly active: CellRef;
  readonly range: CellRange;
  /** Cells on their way to the disk. */
  readonly waiting: number;
  readonly failed: number;
  readonly undo: number;
  readonly redo: number;
}

export interface GridContent {
  readonly columns: readonly GridColumn[];
  readonly rows: readonly GridRow[];
  /** The cell chosen at first. */
  readonly at: CellRef;
  /** Only to be looked at: somebody else enters these marks. */
  readonly readOnly: boolean;
  readonly save: SaveChanges;
}

const NEW = { save: 'idle', typed: null, problem: null } as const;

function same(a: GridCell, b: GridCell): boolean {
  return a.value === b.value && a.locked === b.locked && a.corrected?.minutes === b.corrected?.minutes;
}

/**
 * The cells of one grid, outside React: a change of a cell tells the row it stands in and no other, so one key costs one
 * row however large the class is.
 */
export class GridStore {
  readonly columns: readonly GridColumn[];
  readonly #readOnly: boolean;
  readonly #save: SaveChanges;
  #rows: RowView[];
  #view: GridView;
  #anchor: CellRef;
  #undo = new UndoStack();
  readonly #rowListeners = new Map<number, Set<() => void>>();
  readonly #viewListeners = new Set<() => void>();
  readonly #goToListeners = new Set<(to: CellRef) => void>();

  constructor({ columns, rows, at, readOnly, save }: GridContent) {
    this.columns = columns;
    this.#readOnly = readOnly;
    this.#save = save;
    const active = {
      row: Math.min(at.row, Math.max(0, rows.length - 1)),
      col: Math.min(at.col, columns.length - 1),
    };
    this.#rows = rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => ({ ...cell, ...NEW })),
    }));
    this.#anchor = active;
    this.#view = { active, range: rangeOf(active, active), waiting: 0, failed: 0, undo: 0, redo: 0 };
  }

  get size(): number {
    return this.#rows.length;
  }
  readonly view = (): GridView => this.#view;
  readonly row = (index: number): RowView | undefined => this.#rows[index];

  cell({ row, col }: CellRef): CellView | undefined {
    return this.#rows[row]?.cells[col];
  }
  /** Nobody types into it: locked, computed, or in a row or book that is only looked at. */
  closed(at: CellRef): boolean {
    if (this.#readOnly || this.columns[at.col]?.kind === 'computed') return true;
    return (this.cell(at)?.locked ?? true) || (this.row(at.row)?.closed ?? true);
  }

  subscribeRow(index: number, listener: () => void): () => void {
    const listeners = this.#rowListeners.get(index) ?? new Set();
    this.#rowListeners.set(index, listeners.add(listener));
    return () => {
      listeners.delete(listener);
    };
  }
  readonly subscribeView = (listener: () => void): (() => void) => {
    this.#viewListeners.add(listener);
    return () => {
      this.#viewListeners.delete(listener);
    };
  };

  /** Chooses a cell (no row is told: a move costs no row); with `extend` the selection reaches from where it began to here. */
  choose(to: CellRef, extend = false): void {
    if (!extend) this.#anchor = to;
    this.#change({ active: to, range: rangeOf(this.#anchor, to) });
  }
  /** From outside the grid: it shows the cell and takes the keys. */
  goTo(to: CellRef): void {
    this.choose(to);
    for (const show of this.#goToListeners) show(to);
  }
  onGoTo(listener: (to: CellRef) => void): () => void {
    this.#goToListeners.add(listener);
    return () => {
      this.#goToListeners.delete(listener);
    };
  }
  /** The active cell stays; the selection is what is given. */
  select(range: CellRange): void {
    this.#anchor = { row: range.top, col: range.left };
    this.#change({ range });
  }

  /** What was typed cannot be read: it stays where it is, with the reason. */
  refuse(at: CellRef, typed: string, problem: string): void {
    this.#setCell(at, { save: 'failed', typed, problem });
    this.#count();
  }
  forgive(at: CellRef): void {
    const cell = this.cell(at);
    if (cell?.problem == null) return;
    this.#setCell(at, NEW);
    this.#count();
  }

  /** Shows the values at once and saves them; what is refused keeps its text and gets the reason. */
  async write(changes: readonly CellChange[], how: TypedSource): Promise<boolean> {
    const taken = await this.#writeNow(changes, how);
    this.#undo.push(taken);
    this.#count();
    return taken.length === changes.length;
  }
  async undo(): Promise<readonly CellRef[]> {
    return this.#again(this.#undo.undo());
  }
  async redo(): Promise<readonly CellRef[]> {
    return this.#again(this.#undo.redo());
  }
  /** Takes what others wrote meanwhile, except into cells on which something is under way or refused. */
  refresh(rows: readonly GridRow[]): void {
    rows.forEach((fresh, row) => {
      const old = this.#rows[row];
      if (old?.id !== fresh.id) return;
      let changed = old.name !== fresh.name || old.closed !== fresh.closed;
      const cells = old.cells.map((cell, col) => {
        const now = fresh.cells[col];
        if (now === undefined || cell.save === 'waiting' || cell.typed !== null || same(cell, now))
          return cell;
        changed = true;
        return { ...now, ...NEW, save: now.value === cell.value ? cell.save : ('idle' as const) };
      });
      if (changed) this.#setRow(row, { name: fresh.name, closed: fresh.closed, cells });
    });
  }
  /** New text in computed columns, by row id. */
  setComputed(texts: ReadonlyMap<string, readonly string[]>): void {
    const at = this.columns.flatMap(({ kind }, col) => (kind === 'computed' ? [col] : []));
    this.#rows.forEach((row, index) => {
      const now = texts.get(row.id);
      if (now === undefined || at.every((col, n) => row.cells[col]?.value === now[n])) return;
      const cells = row.cells.map((cell, col) => {
        const n = at.indexOf(col);
        return n === -1 ? cell : { ...cell, value: now[n] ?? '' };
      });
      this.#setRow(index, { cells });
    });
  }
  /** Cells of a range that can be typed into and say something. */
  filledIn(range: CellRange): CellRef[] {
    return cellsOf(range).filter((at) => !this.closed(at) && this.cell(at)?.value !== null);
  }

  async #again(act: readonly CellChange[] | null): Promise<readonly CellRef[]> {
    // What somebody else has changed meanwhile is left alone.
    const changes = (act ?? []).filter((change) => this.cell(change)?.value === change.before);
    if (changes.length > 0) await this.#writeNow(changes, 'undo');
    this.#count();
    return changes;
  }
  async #writeNow(changes: readonly CellChange[], how: TypedSource): Promise<readonly CellChange[]> {
    for (const change of changes)
      this.#setCell(change, { value: change.after, save: 'waiting', typed: null, problem: null });
    this.#count();
    const refused = await this.#save(changes, how);
    const taken: CellChange[] = [];
    for (const change of changes) {
      const cell = this.cell(change);
      const why = refused?.find(({ row, col }) => row === change.row && col === change.col);
      if (refused !== null && why === undefined) taken.push(change);
      // A newer value is under way in this cell: its own answer counts.
      if (cell?.save !== 'waiting' || cell.value !== change.after) continue;
      if (refused === null) this.#setCell(change, { value: change.before, ...NEW });
      else if (why === undefined) this.#setCell(change, { save: 'saved' });
      else this.#setCell(change, this.#refused(change, why.reason));
    }
    this.#count();
    return taken;
  }

  #refused({ col, before, after }: CellChange, problem: string): Partial<CellView> {
    const typed = showCell(this.columns[col]?.kind ?? 'computed', after);
    return { value: before, save: 'failed', typed, problem };
  }
  #setCell({ row, col }: CellRef, part: Partial<CellView>): void {
    const cells = this.#rows[row]?.cells.map((cell, index) => (index === col ? { ...cell, ...part } : cell));
    if (cells !== undefined) this.#setRow(row, { cells });
  }
  #setRow(index: number, part: Partial<RowView>): void {
    const row = this.#rows[index];
    if (row === undefined) return;
    this.#rows[index] = { ...row, ...part };
    for (const listener of this.#rowListeners.get(index) ?? []) listener();
  }
  #count(): void {
    let waiting = 0;
    let failed = 0;
    for (const { cells } of this.#rows)
      for (const { save } of cells) {
        waiting += save === 'waiting' ? 1 : 0;
        failed += save === 'failed' ? 1 : 0;
      }
    const { undo, redo } = this.#undo.depth;
    this.#change({ waiting, failed, undo, redo });
  }
  #change(part: Partial<GridView>): void {
    this.#view = { ...this.#view, ...part };
    for (const listener of this.#viewListeners) listener();
  }
}
