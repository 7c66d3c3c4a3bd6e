import { memo, useSyncExternalStore } from 'react';
import { t } from '../../i18n/index.ts';
import { HEADER_HEIGHT } from './grid-layout.ts';
import type { GridLayout } from './grid-layout.ts';
import type { GridStore } from './grid-store.ts';
import type { GridColumn } from './grid-types.ts';
import styles from './mark-grid.module.css';

interface GridHeaderProps {
  readonly store: GridStore;
  readonly layout: GridLayout;
}

/** What the columns are; the chosen one stands out. */
export const GridHeader = memo(function GridHeader({ store, layout }: GridHeaderProps) {
  const active = useSyncExternalStore(store.subscribeView, () => store.view().active.col);
  return (
    <div role="rowgroup" className={styles['head']} style={{ width: layout.width, height: HEADER_HEIGHT }}>
      <div role="row" aria-rowindex={1} className={styles['headRow']}>
        <div role="presentation" className={styles['frozen']}>
          <div role="columnheader" aria-colindex={1} className={styles['number']}>
            {t('mark-grid.number')}
          </div>
          <div role="columnheader" aria-colindex={2} className={styles['name']}>
            {t('mark-grid.name')}
          </div>
          <div role="columnheader" aria-colindex={3} className={styles['detail']}>
            {t('mark-grid.birthDate')}
          </div>
        </div>
        {store.columns.map((column, col) => (
          <HeaderCell
            key={column.key}
            column={column}
            col={col}
            width={layout.widths[col] ?? 0}
            active={col === active}
          />
        ))}
      </div>
    </div>
  );
});

interface HeaderCellProps {
  readonly column: GridColumn;
  readonly col: number;
  readonly width: number;
  readonly active: boolean;
}

const HeaderCell = memo(function HeaderCell({ column, col, width, active }: HeaderCellProps) {
  return (
    <div
      role="columnheader"
      aria-colindex={col + 4}
      className={styles['column']}
      style={{ width }}
      title={column.title}
      data-head={col}
      data-active={active ? '' : undefined}
    >
      {column.label}
    </div>
  );
});
