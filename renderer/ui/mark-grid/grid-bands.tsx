import { memo, useLayoutEffect, useRef } from 'react';
import { placeOver } from './grid-layout.ts';
import type { GridLayout } from './grid-layout.ts';
import styles from './grid-overlays.module.css';
import type { GridStore } from './grid-store.ts';

interface RowBandProps {
  readonly store: GridStore;
  /** Pixels: of the first row. */
  readonly top: number;
  readonly rowHeight: number;
  readonly width: number;
  /** Over the names, with its bar. */
  readonly names?: boolean;
}

/** The chosen row. */
export const RowBand = memo(function RowBand({ store, top, rowHeight, width, names = false }: RowBandProps) {
  const band = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    let at = -1;
    const follow = (): void => {
      const { row } = store.view().active;
      if (band.current === null || row === at) return;
      at = row;
      band.current.style.transform = `translateY(${String(top + row * rowHeight)}px)`;
    };
    follow();
    return store.subscribeView(follow);
  }, [store, top, rowHeight]);
  return (
    <div
      ref={band}
      className={styles[names ? 'nameBand' : 'rowBand']}
      style={{ width, height: rowHeight - 1 }}
    />
  );
});

interface ColumnBandProps {
  readonly store: GridStore;
  readonly layout: GridLayout;
}

/** The chosen column, in the header. */
export const ColumnBand = memo(function ColumnBand({ store, layout }: ColumnBandProps) {
  const band = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const follow = (): void => {
      if (band.current !== null) placeOver(band.current, layout, null, store.view().active);
    };
    follow();
    return store.subscribeView(follow);
  }, [store, layout]);
  return <div ref={band} className={styles['columnBand']} />;
});
