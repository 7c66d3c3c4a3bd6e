import { useMemo } from 'react';
import type { ClipboardEvent, KeyboardEvent, MouseEvent } from 'react';
import { sizeOf } from './cell-range.ts';
import type { GridActs } from './grid-acts.ts';
import { commandOf } from './grid-command.ts';
import type { GridStore } from './grid-store.ts';
import type { CellRef } from './grid-types.ts';
import { parseTsv } from './tsv.ts';

interface EventsInput {
  readonly store: GridStore;
  readonly acts: GridActs;
  /** Enter goes down, or to the right. */
  readonly enter: 'down' | 'right';
  readonly showWhy: (at: CellRef) => void;
  readonly forgetWhy: () => void;
  /** At the chosen cell, by key. */
  readonly openMenu: () => void;
  /** Until the button is let go: the cells the mouse comes to. */
  readonly drag: (from: MouseEvent, reach: (to: CellRef) => void, done: () => void) => void;
}

const stay = (): void => undefined;

/** The cell, the row or the column something lies in. */
export function placeIn(
  store: GridStore,
  target: EventTarget,
): { readonly row: number | null; readonly col: number | null } {
  // The editor lies over the chosen cell.
  if (target instanceof HTMLInputElement) return store.view().active;
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-row], [data-head]') : null;
  const { row, col, head } = cell?.dataset ?? {};
  const number = (text: string | undefined): number | null => (text === undefined ? null : Number(text));
  return { row: number(row), col: number(col ?? head) };
}

/** Keys, mouse and clipboard of the grid. */
export function useGridEvents(input: EventsInput) {
  const { store, acts, enter, showWhy, forgetWhy, openMenu, drag } = input;
  return useMemo(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      // An input method is at work: every key is its own.
      if (event.nativeEvent.isComposing || event.keyCode === 229) return;
      const { active } = store.view();
      const mode = acts.mode();
      const closed = store.closed(active);
      const saves = event.ctrlKey && event.key.toLowerCase() === 's';
      if (saves) acts.leave();
      const command = commandOf(event, mode);
      if (command === null) {
        if (closed && event.key.length === 1 && !event.ctrlKey && !event.altKey) showWhy(active);
        return;
      }
      if (command.kind === 'why') {
        if (!closed) return;
        showWhy(active);
        // The guide of the screen would open as well.
        event.stopPropagation();
      } else if (command.kind === 'move') {
        forgetWhy();
        acts.move(command.to, command.extend);
      } else if (command.kind === 'next') {
        forgetWhy();
        const key = command.key === 'tab' ? 'tab' : (`enter-${enter}` as const);
        if (!acts.next(key, command.back)) return;
      } else if (command.kind === 'select-all') {
        acts.select({ top: 0, left: 0, bottom: store.size - 1, right: store.columns.length - 1 });
      } else if (command.kind === 'cancel') {
        forgetWhy();
        const nothing =
          mode === 'nav' && store.cell(active)?.problem == null && sizeOf(store.view().range) === 1;
        if (nothing) return;
        acts.cancel();
      } else if (command.kind === 'menu') {
        openMenu();
        // The open menu would hear this very key and shut again.
        event.stopPropagation();
      } else acts[command.kind === 'fill-down' ? 'fillDown' : command.kind]();
      event.preventDefault();
    };
    /** By the corner of the selection: what is chosen is repeated as far down as the mouse goes. */
    const fill = (event: MouseEvent): void => {
      const from = store.view().range;
      let { bottom } = from;
      const reach = ({ row }: CellRef): void => {
        const next = Math.max(from.bottom, row);
        if (next === bottom) return;
        bottom = next;
        acts.select({ ...from, bottom });
      };
      drag(event, reach, () => {
        if (bottom > from.bottom) acts.fillOn(from, bottom);
      });
    };
    const onMouseDown = (event: MouseEvent): void => {
      if (event.button === 0 && event.target instanceof Element && event.target.matches('[data-fill]')) {
        event.preventDefault();
        if (acts.leave()) fill(event);
        return;
      }
      const { row, col } = placeIn(store, event.target);
      if (event.button !== 0 || (row === null && col === null)) return;
      const { active } = store.view();
      const own = row === active.row && col === active.col;
      if (own && acts.mode() !== 'nav') return;
      event.preventDefault();
      if (!own && !acts.leave()) return;
      forgetWhy();
      if (row === null) acts.choose({ row: 0, col: col ?? 0 });
      else acts.choose({ row, col: col ?? 0 }, event.shiftKey && col !== null);
      if (row === null) acts.select({ top: 0, bottom: store.size - 1, left: col ?? 0, right: col ?? 0 });
      else if (col === null) acts.select({ top: row, bottom: row, left: 0, right: store.columns.length - 1 });
      if (row === null || col === null) return;
      const reach = (to: CellRef): void => {
        const at = store.view().active;
        if (to.row !== at.row || to.col !== at.col) store.choose(to, true);
      };
      drag(event, reach, stay);
    };
    const onDoubleClick = (event: MouseEvent): void => {
      if (placeIn(store, event.target).col !== null && acts.mode() === 'nav') acts.edit();
    };
    const onCopy = (event: ClipboardEvent): void => {
      if (acts.mode() !== 'nav') return;
      event.preventDefault();
      event.clipboardData.setData('text/plain', acts.copy());
    };
    const onCut = (event: ClipboardEvent): void => {
      if (acts.mode() !== 'nav') return;
      onCopy(event);
      acts.clear();
    };
    const onPaste = (event: ClipboardEvent): void => {
      if (acts.mode() !== 'nav') return;
      event.preventDefault();
      acts.paste(parseTsv(event.clipboardData.getData('text/plain')));
    };
    const onBlur = (): void => {
      acts.leave();
    };
    return { onKeyDown, onMouseDown, onDoubleClick, onCopy, onCut, onPaste, onBlur };
  }, [store, acts, enter, showWhy, forgetWhy, openMenu, drag]);
}
