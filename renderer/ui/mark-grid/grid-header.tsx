import { memo, useRef } from 'react';
import type { MouseEvent } from 'react';
import { t } from '../../i18n/index.ts';
import { followEdge } from './drag-edge.ts';
import { ColumnBand } from './grid-bands.tsx';
import { HEADER_HEIGHT } from './grid-layout.ts';
import type { GridLayout } from './grid-layout.ts';
import type { GridStore } from './grid-store.ts';
import styles from './mark-grid.module.css';
import type { SetWidth } from './use-column-widths.ts';

interface GridHeaderProps {
  readonly store: GridStore;
  readonly layout: GridLayout;
  readonly setWidth: SetWidth;
  readonly fit: (col: number) => void;
}

/** What the columns are; the chosen one stands out. */
export const GridHeader = memo(function GridHeader({ store, layout, setWidth, fit }: GridHeaderProps) {
  const guide = useRef<HTMLDivElement>(null);
  const pull = (event: MouseEvent, col: number): void => {
    if (event.button !== 0) return;
    // The edge, not the column, is meant.
    event.stopPropagation();
    event.preventDefault();
    const width = layout.widths[col] ?? 0;
    const edge = (layout.lefts[col] ?? 0) + width;
    followEdge({
      from: event.nativeEvent,
      width,
      show: (moved) => {
        if (guide.current === null) return;
        guide.current.hidden = false;
        guide.current.style.transform = `translateX(${String(edge + moved - 1)}px)`;
      },
      done: (drawn) => {
        if (guide.current !== null) guide.current.hidden = true;
        const key = store.columns[col]?.key;
        if (drawn !== null && key !== undefined) setWidth(key, drawn);
      },
    });
  };
  return (
    <div role="rowgroup" className={styles['head']} style={{ width: layout.width, height: HEADER_HEIGHT }}>
      <div role="row" aria-rowindex={1} className={styles['headRow']}>
        <div role="presentation" className={styles['frozen']}>
          <div role="columnheader" className={styles['number']}>
            {t('mark-grid.number')}
          </div>
          <div role="columnheader" className={styles['name']}>
            {t('mark-grid.name')}
          </div>
          <div role="columnheader" className={styles['detail']}>
            {t('mark-grid.birthDate')}
          </div>
        </div>
        {store.columns.map((column, col) => (
          <div
            key={column.key}
            role="columnheader"
            className={styles['column']}
            style={{ width: layout.widths[col] }}
            title={column.title}
            data-head={col}
          >
            {column.label}
            <div
              className={styles['edge']}
              title={t('mark-grid.resize')}
              aria-hidden
              data-edge={col}
              onMouseDown={(event) => {
                pull(event, col);
              }}
              onDoubleClick={(event) => {
                event.stopPropagation();
                fit(col);
              }}
            />
          </div>
        ))}
      </div>
      <ColumnBand store={store} layout={layout} />
      <div ref={guide} className={styles['guide']} hidden />
    </div>
  );
});
