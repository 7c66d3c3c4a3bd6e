import { memo, useLayoutEffect } from 'react';
import type { RefObject } from 'react';
import { t } from '../../i18n/index.ts';
import { placeOver } from './grid-layout.ts';
import type { GridLayout } from './grid-layout.ts';
import type { GridStore } from './grid-store.ts';
import type { CellRef } from './grid-types.ts';
import styles from './mark-grid.module.css';
import { showCell } from './show-cell.ts';

interface CellEditorProps {
  readonly store: GridStore;
  readonly layout: GridLayout;
  readonly rowHeight: number;
  readonly editor: RefObject<HTMLInputElement | null>;
  readonly describedBy: string;
}

/** Only what is different is written: an attribute costs the style of the box even when it says the same. */
function setAttribute(input: HTMLInputElement, name: string, value: string): void {
  if (input.getAttribute(name) !== value) input.setAttribute(name, value);
}

/** What the chosen cell says of itself; the text only while nobody types into it. */
function showIn(input: HTMLInputElement, store: GridStore, at: CellRef, fresh: boolean): void {
  const column = store.columns[at.col];
  const cell = store.cell(at);
  const text = cell?.typed ?? showCell(column?.kind ?? 'computed', cell?.value ?? null);
  const closed = store.closed(at);
  const label = `${column?.title ?? ''}, ${store.row(at.row)?.name ?? ''}`;
  setAttribute(input, 'data-kind', column?.kind ?? '');
  setAttribute(input, 'aria-label', cell?.locked ? `${label}, ${t('mark-grid.locked')}` : label);
  setAttribute(input, 'aria-readonly', String(closed));
  setAttribute(input, 'aria-invalid', String(cell?.problem != null));
  if (input.readOnly !== closed) input.readOnly = closed;
  if (input.dataset['mode'] !== 'nav' || (!fresh && input.value === text)) return;
  if (input.value !== text) input.value = text;
  // Not select(): it asks for the focus anew and with it for the layout of the whole page.
  input.setSelectionRange(0, text.length);
}

/**
 * One focused, uncontrolled input that lies over the chosen cell and moves with it: the very first letter reaches an
 * input method (ibus, TSF) or UniKey's backspace-and-retype as in any other text box, and going to the next cell takes
 * the focus from nothing, so no letter is lost on the way. While a cell is only chosen it shows nothing but its frame.
 * It hears the store itself, so that the next key, however soon, finds it at the new cell.
 */
export const CellEditor = memo(function CellEditor(props: CellEditorProps) {
  const { store, layout, rowHeight, editor, describedBy } = props;
  useLayoutEffect(() => {
    const input = editor.current;
    if (input === null) return undefined;
    const begin = (): void => {
      if (input.dataset['mode'] === 'nav') input.dataset['mode'] = 'type';
    };
    input.addEventListener('beforeinput', begin);
    input.addEventListener('compositionstart', begin);
    // Somebody types elsewhere (a picker, a dialog): the keys stay there.
    if (document.activeElement?.matches('input, textarea, [role="dialog"] *') !== true)
      input.focus({ preventScroll: true });
    return () => {
      input.removeEventListener('beforeinput', begin);
      input.removeEventListener('compositionstart', begin);
    };
  }, [editor]);
  useLayoutEffect(() => {
    const input = editor.current;
    if (input === null) return undefined;
    let at: CellRef = store.view().active;
    const show = (): void => {
      showIn(input, store, at, false);
    };
    const arrive = (): void => {
      placeOver(input, layout, rowHeight, at);
      showIn(input, store, at, true);
    };
    arrive();
    let stopRow = store.subscribeRow(at.row, show);
    const stopView = store.subscribeView(() => {
      const { active } = store.view();
      if (active.row === at.row && active.col === at.col) return;
      const sameRow = active.row === at.row;
      at = active;
      if (!sameRow) {
        stopRow();
        stopRow = store.subscribeRow(at.row, show);
      }
      arrive();
    });
    return () => {
      stopRow();
      stopView();
    };
  }, [editor, store, layout, rowHeight]);
  return (
    <input
      ref={editor}
      className={styles['editor']}
      data-mode="nav"
      aria-describedby={describedBy}
      autoComplete="off"
      spellCheck={false}
    />
  );
});
