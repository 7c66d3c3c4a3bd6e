import { memo } from 'react';
import { t } from '../../i18n/index.ts';
import { HEADER_HEIGHT } from './grid-layout.ts';
import type { GridLayout } from './grid-layout.ts';
import type { GridStore } from './grid-store.ts';
import type { GridColumn } from './grid-types.ts';
import styles from './mark-grid.module.css';
import { useActiveMark } from './use-active-mark.ts';

interface GridHeaderProps {
  readonly store: GridStore;
  readonly layout: GridLayout;
}

/** What the columns are; the chosen one stands out. */
export const GridHeader = memo(function GridHeader({ store, layout }: GridHeaderProps) {
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
          <HeaderCell
            key={column.key}
            store={store}
            column={column}
            col={col}
            width={layout.widths[col] ?? 0}
          />
        ))}
      </div>
    </div>
  );
});

interface HeaderCellProps {
  readonly store: GridStore;
  readonly column: GridColumn;
  readonly col: number;
  readonly width: number;
}

const HeaderCell = memo(function HeaderCell({ store, column, col, width }: HeaderCellProps) {
  const element = useActiveMark(store, 'col', col);
  return (
    <div
      ref={element}
      role="columnheader"
      className={styles['column']}
      style={{ width }}
      title={column.title}
      data-head={col}
    >
      {column.label}
    </div>
  );
});
