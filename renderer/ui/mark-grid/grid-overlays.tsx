import { memo, useSyncExternalStore } from 'react';
import type { CSSProperties } from 'react';
import { sizeOf } from './cell-range.ts';
import { HEADER_HEIGHT } from './grid-layout.ts';
import type { GridLayout } from './grid-layout.ts';
import type { GridStore } from './grid-store.ts';
import type { CellRef } from './grid-types.ts';
import styles from './mark-grid.module.css';

interface OverlayProps {
  readonly store: GridStore;
  readonly layout: GridLayout;
  readonly rowHeight: number;
}

/** The chosen cell and column and the selection, drawn over the cells: moving them touches no row. */
export const GridOverlays = memo(function GridOverlays({ store, layout, rowHeight }: OverlayProps) {
  const { active, range } = useSyncExternalStore(store.subscribeView, store.view);
  const left = layout.lefts[range.left] ?? 0;
  const right = (layout.lefts[range.right] ?? 0) + (layout.widths[range.right] ?? 0);
  const selection: CSSProperties = {
    left,
    width: right - left,
    top: HEADER_HEIGHT + range.top * rowHeight,
    height: (range.bottom - range.top + 1) * rowHeight,
  };
  return (
    <>
      <div
        className={styles['frame']}
        style={{
          transform: `translate(${String(layout.lefts[active.col] ?? 0)}px, ${String(HEADER_HEIGHT + active.row * rowHeight)}px)`,
          width: layout.widths[active.col] ?? 0,
          height: rowHeight - 1,
        }}
      />
      {sizeOf(range) > 1 && <div className={styles['selection']} style={selection} />}
    </>
  );
});

interface CellNoteProps extends OverlayProps {
  readonly id: string;
  readonly hint: (CellRef & { readonly text: string }) | null;
}

/** Beneath the cell: why what was typed is refused, or why the cell is shut. */
export const CellNote = memo(function CellNote({ store, layout, rowHeight, id, hint }: CellNoteProps) {
  const { active } = useSyncExternalStore(store.subscribeView, store.view);
  const row = useSyncExternalStore(
    (listener) => store.subscribeRow(active.row, listener),
    () => store.row(active.row),
  );
  const problem = row?.cells[active.col]?.problem ?? null;
  const shown = problem === null ? hint : { ...active, text: problem };
  const above = shown !== null && shown.row > 2 && shown.row >= store.size - 3;
  return (
    <div
      id={id}
      role={problem === null ? 'note' : 'alert'}
      className={problem === null ? styles['hint'] : styles['problem']}
      hidden={shown === null}
      style={
        shown === null
          ? {}
          : {
              left: Math.min(layout.lefts[shown.col] ?? 0, Math.max(layout.frozen, layout.width - 330)),
              top: HEADER_HEIGHT + (above ? shown.row : shown.row + 1) * rowHeight,
              ...(above ? { transform: 'translateY(-100%)' } : {}),
            }
      }
    >
      {shown?.text}
    </div>
  );
});
