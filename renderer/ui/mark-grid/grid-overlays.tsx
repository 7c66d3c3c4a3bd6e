import { memo, useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import type { CSSProperties } from 'react';
import { t } from '../../i18n/index.ts';
import { sizeOf } from './cell-range.ts';
import { RowBand } from './grid-bands.tsx';
import { HEADER_HEIGHT, placeOver } from './grid-layout.ts';
import type { GridLayout } from './grid-layout.ts';
import styles from './grid-overlays.module.css';
import type { GridStore } from './grid-store.ts';
import type { CellRef } from './grid-types.ts';

interface OverlayProps {
  readonly store: GridStore;
  readonly layout: GridLayout;
  readonly rowHeight: number;
}

/** The band of the chosen row, the frame of the chosen cell and the selection, drawn over the cells: moving them touches no row. */
export const GridOverlays = memo(function GridOverlays(props: OverlayProps) {
  const { store, layout, rowHeight } = props;
  const frame = useRef<HTMLDivElement>(null);
  const corner = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const follow = (): void => {
      const { active, range } = store.view();
      if (frame.current !== null) placeOver(frame.current, layout, rowHeight, active);
      if (corner.current === null) return;
      placeOver(corner.current, layout, rowHeight, { row: range.bottom, col: range.right });
      const closed = store.closed(active);
      if (corner.current.hidden !== closed) corner.current.hidden = closed;
    };
    follow();
    return store.subscribeView(follow);
  }, [store, layout, rowHeight]);
  return (
    <>
      <RowBand store={store} top={HEADER_HEIGHT} rowHeight={rowHeight} width={layout.width} />
      <div ref={frame} className={styles['frame']} style={{ height: rowHeight - 1 }} />
      <Selection {...props} />
      <div ref={corner} className={styles['corner']} style={{ height: rowHeight - 1 }}>
        <div className={styles['fill']} title={t('mark-grid.fill')} data-fill />
      </div>
    </>
  );
});

/** Of several cells; one alone has its frame. */
function Selection({ store, layout, rowHeight }: OverlayProps) {
  const range = useSyncExternalStore(store.subscribeView, () => {
    const view = store.view();
    return sizeOf(view.range) > 1 ? view.range : null;
  });
  if (range === null) return null;
  const left = layout.lefts[range.left] ?? 0;
  const right = (layout.lefts[range.right] ?? 0) + (layout.widths[range.right] ?? 0);
  const place: CSSProperties = {
    left,
    width: right - left,
    top: HEADER_HEIGHT + range.top * rowHeight,
    height: (range.bottom - range.top + 1) * rowHeight,
  };
  return <div className={styles['selection']} style={place} />;
}

interface CellNoteProps extends OverlayProps {
  readonly id: string;
  readonly hint: (CellRef & { readonly text: string }) | null;
}

/** Beneath the cell: why what was typed is refused, or why the cell is shut. */
export const CellNote = memo(function CellNote({ store, layout, rowHeight, id, hint }: CellNoteProps) {
  // The cell itself: two cells side by side may be refused in the same words.
  const refused = useSyncExternalStore(store.subscribeView, () => {
    const cell = store.cell(store.view().active);
    return cell?.problem == null ? null : cell;
  });
  const problem = refused?.problem ?? null;
  const shown = problem === null ? hint : { ...store.view().active, text: problem };
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
