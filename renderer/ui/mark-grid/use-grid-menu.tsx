import { useCallback, useState } from 'react';
import type { MouseEvent, ReactNode, RefObject } from 'react';
import { flushSync } from 'react-dom';
import { call } from '../../bridge/index.ts';
import { noticeError } from '../notices.ts';
import { fitColumn } from './fit-column.ts';
import type { GridActs } from './grid-acts.ts';
import type { GridLayout } from './grid-layout.ts';
import { GridMenu } from './grid-menu.tsx';
import type { CellAct, GridMenuAct, MenuPlace } from './grid-menu.tsx';
import type { GridStore } from './grid-store.ts';
import type { CellRef } from './grid-types.ts';
import type { SetWidth } from './use-column-widths.ts';
import { placeIn } from './use-grid-events.ts';

/** Pixels a column grows or shrinks by one choice. */
const STEP = 24;

interface MenuInput {
  readonly store: GridStore;
  readonly layout: GridLayout;
  readonly acts: GridActs;
  readonly box: RefObject<HTMLElement | null>;
  readonly editor: RefObject<HTMLInputElement | null>;
  readonly showWhy: (at: CellRef) => void;
  readonly setWidth: SetWidth;
  /** The column has a width somebody gave it. */
  readonly isOwn: (key: string) => boolean;
  readonly more: (at: CellRef) => readonly CellAct[];
}

interface UsedMenu {
  readonly menu: ReactNode;
  readonly onContextMenu: (event: MouseEvent) => void;
  /** By key: at the chosen cell. */
  readonly openAtCell: () => void;
  /** As wide as its longest value. */
  readonly fit: (col: number) => void;
}

/** The menu of the grid: where it opens, what it offers there and what that does. */
export function useGridMenu(input: MenuInput): UsedMenu {
  const { store, layout, acts, box, editor, showWhy, setWidth, isOwn, more } = input;
  const [place, setPlace] = useState<MenuPlace | null>(null);
  const fit = useCallback(
    (col: number) => {
      const key = store.columns[col]?.key;
      if (key !== undefined && box.current !== null) setWidth(key, fitColumn(box.current, store, col));
    },
    [store, box, setWidth],
  );
  const openAtCell = useCallback(() => {
    if (!acts.leave()) return;
    const { active } = store.view();
    const cell = editor.current?.getBoundingClientRect();
    if (cell !== undefined) setPlace({ at: active, col: active.col, x: cell.left + 12, y: cell.bottom });
  }, [store, acts, editor]);
  const onContextMenu = useCallback(
    (event: MouseEvent) => {
      const { row, col } = placeIn(store, event.target);
      if (col === null) return;
      // While it is typed into, the cell is a text box like any other.
      if (event.target instanceof HTMLInputElement && acts.mode() !== 'nav') return;
      event.preventDefault();
      if (!acts.leave()) return;
      const { range } = store.view();
      const inside =
        row !== null && row >= range.top && row <= range.bottom && col >= range.left && col <= range.right;
      if (row !== null && !inside) acts.choose({ row, col });
      setPlace({ at: row === null ? null : { row, col }, col, x: event.clientX, y: event.clientY });
    },
    [store, acts],
  );
  if (place === null) return { menu: null, onContextMenu, openAtCell, fit };
  const { at, col } = place;
  const column = store.columns[col];
  const close = (): void => {
    flushSync(() => {
      setPlace(null);
    });
    editor.current?.focus({ preventScroll: true });
  };
  const clipboard = (act: 'copy' | 'paste'): void => {
    call('shell.editCommand', { act }).catch(noticeError);
  };
  const resize = (by: number): void => {
    if (column !== undefined) setWidth(column.key, (layout.widths[col] ?? 0) + by);
  };
  const done: Readonly<Record<GridMenuAct, () => void>> = {
    copy: () => {
      clipboard('copy');
    },
    paste: () => {
      clipboard('paste');
    },
    fillDown: acts.fillDown,
    clear: acts.clear,
    why: () => {
      if (at !== null) showWhy(at);
    },
    fit: () => {
      fit(col);
    },
    wider: () => {
      resize(STEP);
    },
    narrower: () => {
      resize(-STEP);
    },
    reset: () => {
      if (column !== undefined) setWidth(column.key, null);
    },
  };
  const menu = (
    <GridMenu
      place={place}
      column={column?.label ?? ''}
      may={possible(store, place, column !== undefined && isOwn(column.key))}
      more={(at === null ? [] : more(at)).map((act) => ({
        ...act,
        run: () => {
          close();
          act.run();
        },
      }))}
      run={(act) => {
        close();
        done[act]();
      }}
      onClose={close}
    />
  );
  return { menu, onContextMenu, openAtCell, fit };
}

/** Only what can be done at this place. */
function possible(store: GridStore, { at }: MenuPlace, own: boolean): ReadonlySet<GridMenuAct> {
  const may = new Set<GridMenuAct>(['fit', 'wider', 'narrower']);
  if (own) may.add('reset');
  if (at === null) return may;
  const { range } = store.view();
  may.add('copy');
  if (store.closed(at)) may.add('why');
  else may.add('paste');
  if (!store.closed(at) && range.bottom > 0) may.add('fillDown');
  if (store.filledIn(range).length > 0) may.add('clear');
  return may;
}
