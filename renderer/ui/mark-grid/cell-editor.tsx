import { memo, useLayoutEffect, useSyncExternalStore } from 'react';
import type { RefObject } from 'react';
import { t } from '../../i18n/index.ts';
import { HEADER_HEIGHT } from './grid-layout.ts';
import type { GridLayout } from './grid-layout.ts';
import type { GridStore } from './grid-store.ts';
import styles from './mark-grid.module.css';
import { showCell } from './show-cell.ts';

interface CellEditorProps {
  readonly store: GridStore;
  readonly layout: GridLayout;
  readonly rowHeight: number;
  readonly editor: RefObject<HTMLInputElement | null>;
  readonly describedBy: string;
}

/**
 * One focused, uncontrolled input that lies over the chosen cell and moves with it: the very first letter reaches an
 * input method (ibus, TSF) or UniKey's backspace-and-retype as in any other text box, and going to the next cell takes
 * the focus from nothing, so no letter is lost on the way. While a cell is only chosen it shows nothing but its frame.
 */
export const CellEditor = memo(function CellEditor(props: CellEditorProps) {
  const { store, layout, rowHeight, editor, describedBy } = props;
  const { row, col } = useSyncExternalStore(store.subscribeView, () => store.view().active);
  const view = useSyncExternalStore(
    (listener) => store.subscribeRow(row, listener),
    () => store.row(row),
  );
  const column = store.columns[col];
  const cell = view?.cells[col];
  const text = cell?.typed ?? showCell(column?.kind ?? 'computed', cell?.value ?? null);
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
    if (input === null || input.dataset['mode'] !== 'nav') return;
    input.value = text;
    input.select();
  }, [editor, store, row, col, text]);
  const label = `${column?.title ?? ''}, ${view?.name ?? ''}`;
  const closed = store.closed({ row, col });
  return (
    <input
      ref={editor}
      className={styles['editor']}
      style={{
        left: layout.lefts[col] ?? 0,
        width: layout.widths[col] ?? 0,
        top: HEADER_HEIGHT + row * rowHeight,
      }}
      data-mode="nav"
      data-kind={column?.kind}
      defaultValue={text}
      readOnly={closed}
      aria-label={cell?.locked ? `${label}, ${t('mark-grid.locked')}` : label}
      aria-readonly={closed}
      aria-invalid={cell?.problem != null}
      aria-describedby={describedBy}
      autoComplete="off"
      spellCheck={false}
    />
  );
});
