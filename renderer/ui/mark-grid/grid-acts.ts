import type { RefObject } from 'react';
import { t } from '../../i18n/index.ts';
import { sizeOf } from './cell-range.ts';
import type { CellRange } from './cell-range.ts';
import type { EditorMode } from './grid-command.ts';
import { revealCell } from './grid-layout.ts';
import type { GridLayout } from './grid-layout.ts';
import type { GridStore } from './grid-store.ts';
import type { CellChange, CellRef, TypedSource } from './grid-types.ts';
import { moved } from './moves.ts';
import type { Direction } from './moves.ts';
import { needsALook, planFillDown, planFillOn, planPaste, planTyped } from './paste-plan.ts';
import type { PastePlan, PasteTarget } from './paste-plan.ts';
import { readCell } from './read-cell.ts';
import type { ReadCell } from './read-cell.ts';
import { showCell } from './show-cell.ts';
import { toTsv } from './tsv.ts';

interface ActsInput {
  readonly store: GridStore;
  readonly layout: GridLayout;
  readonly rowHeight: number;
  readonly editor: RefObject<HTMLInputElement | null>;
  readonly box: RefObject<HTMLElement | null>;
  /** Shows what a paste would leave out; answers with what is to be written, null = nothing. */
  readonly look: (plan: PastePlan) => Promise<readonly CellChange[] | null>;
  readonly showWhy: (at: CellRef) => void;
}

export interface GridActs {
  readonly mode: () => EditorMode;
  /** Saves what is being typed; false = it is refused and the editor stays where it is. */
  readonly leave: () => boolean;
  readonly choose: (to: CellRef, extend?: boolean) => void;
  readonly select: (range: CellRange) => void;
  readonly move: (direction: Direction, extend: boolean) => void;
  /** Enter and Tab: false = there is nowhere to go, the key leaves the grid. */
  readonly next: (key: 'enter-down' | 'enter-right' | 'tab', back: boolean) => boolean;
  readonly edit: () => void;
  readonly cancel: () => void;
  readonly clear: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly fillDown: () => void;
  /** Repeats the cells downwards as far as a row. */
  readonly fillOn: (from: CellRange, bottom: number) => void;
  readonly copy: () => string;
  readonly paste: (block: readonly (readonly string[])[]) => void;
}

/** The sentence for what cannot be read. */
export function refusalText(refused: Extract<ReadCell, { ok: false }>): string {
  return t(`mark-grid.refused.${refused.code}`, refused.params);
}

/** What hands do in the grid; every one of these is one step of undo. */
export function gridActs({ store, layout, rowHeight, editor, box, look, showWhy }: ActsInput): GridActs {
  const { columns } = store;
  const shown = (at: CellRef): string => {
    const cell = store.cell(at);
    return cell?.typed ?? showCell(columns[at.col]?.kind ?? 'computed', cell?.value ?? null);
  };
  const mode = (): EditorMode => (editor.current?.dataset['mode'] ?? 'nav') as EditorMode;
  const setMode = (next: EditorMode): void => {
    if (editor.current !== null) editor.current.dataset['mode'] = next;
  };
  const toNav = (text: string): void => {
    const input = editor.current;
    if (input === null) return;
    setMode('nav');
    input.value = text;
    input.select();
  };
  const choose = (to: CellRef, extend = false): void => {
    // First what is measured, then what is written: the page is laid out once, when it is painted.
    if (box.current !== null) revealCell(box.current, layout, rowHeight, to);
    store.choose(to, extend);
    if (document.activeElement !== editor.current) editor.current?.focus({ preventScroll: true });
  };
  const write = (changes: readonly CellChange[], how: TypedSource): void => {
    if (changes.length === 0) return;
    void store.write(changes, how).then((all) => {
      const refused = changes.find((change) => store.cell(change)?.save === 'failed');
      // Back to what was refused, unless the hands are already typing the next one.
      if (!all && refused !== undefined && mode() === 'nav') choose(refused);
      else if (!all && mode() === 'nav') toNav(shown(store.view().active));
    });
  };
  const carryOut = async (plan: PastePlan, how: TypedSource): Promise<void> => {
    if (!needsALook(plan)) {
      write(plan.changes, how);
      return;
    }
    const changes = await look(plan);
    editor.current?.focus({ preventScroll: true });
    if (changes !== null) write(changes, how);
  };
  const leave = (): boolean => {
    const input = editor.current;
    if (input === null || mode() === 'nav') return true;
    const at = store.view().active;
    const column = columns[at.col];
    const cell = store.cell(at);
    if (column === undefined || column.kind === 'computed' || cell === undefined) return true;
    const read = readCell(column.kind, input.value);
    if (!read.ok) {
      store.refuse(at, input.value.normalize('NFC'), refusalText(read));
      return false;
    }
    setMode('nav');
    if (read.value === cell.value) store.forgive(at);
    else void carryOut(planTyped([{ ...at, before: cell.value, after: read.value }]), 'typed');
    toNav(shown(at));
    return true;
  };
  const shape = () => ({
    rows: store.size,
    cols: columns.length,
    page: Math.max(1, Math.floor((box.current?.clientHeight ?? 0) / rowHeight) - 2),
    filled: (at: CellRef) => shown(at) !== '',
  });
  const target: PasteTarget = {
    get rows() {
      return store.size;
    },
    cols: columns.length,
    value: (at) => store.cell(at)?.value ?? null,
    locked: (at) => store.closed(at),
    read: (col, text) => {
      const kind = columns[col]?.kind ?? 'computed';
      return kind === 'computed' ? { ok: true, value: null } : readCell(kind, text);
    },
  };
  const again = async (act: Promise<readonly CellRef[]>): Promise<void> => {
    const [first] = await act;
    if (first !== undefined && mode() === 'nav') choose(first);
  };
  return {
    mode,
    leave,
    choose,
    select: (range) => {
      store.select(range);
    },
    move: (direction, extend) => {
      if (leave()) choose(moved(direction, store.view().active, shape()), extend);
    },
    next: (key, back) => {
      if (!leave()) return true;
      const { active } = store.view();
      const step = back ? -1 : 1;
      const to = {
        row: active.row + (key === 'enter-down' ? step : 0),
        col: active.col + (key === 'enter-down' ? 0 : step),
      };
      if (to.col < 0 || to.col >= columns.length) {
        // At the end of a line the next one begins.
        to.col = back ? columns.length - 1 : 0;
        to.row += step;
      }
      if (to.row >= 0 && to.row < store.size) choose(to);
      return key !== 'tab' || (to.row >= 0 && to.row < store.size);
    },
    edit: () => {
      const input = editor.current;
      const at = store.view().active;
      if (input === null) return;
      if (store.closed(at)) {
        showWhy(at);
        return;
      }
      setMode('edit');
      input.setSelectionRange(input.value.length, input.value.length);
    },
    cancel: () => {
      const { active, range } = store.view();
      store.forgive(active);
      if (mode() === 'nav' && sizeOf(range) > 1) store.choose(active);
      toNav(shown(active));
    },
    clear: () => {
      const { active, range } = store.view();
      const at = store.filledIn(range);
      if (at.length === 0 && store.closed(active)) showWhy(active);
      write(
        at.map((cell) => ({ ...cell, before: store.cell(cell)?.value ?? null, after: null })),
        'typed',
      );
    },
    undo: () => void again(store.undo()),
    redo: () => void again(store.redo()),
    fillDown: () => void carryOut(planFillDown(store.view().range, target), 'fill'),
    fillOn: (from, bottom) => void carryOut(planFillOn(from, bottom, target), 'fill'),
    copy: () => {
      const { range } = store.view();
      const rows: string[][] = [];
      for (let row = range.top; row <= range.bottom; row += 1) {
        const line: string[] = [];
        for (let col = range.left; col <= range.right; col += 1) line.push(shown({ row, col }));
        rows.push(line);
      }
      return toTsv(rows);
    },
    paste: (block) => void carryOut(planPaste(block, store.view().range, target), 'paste'),
  };
}
