import { memo, useCallback, useSyncExternalStore } from 'react';
import { formatDay, t } from '../../i18n/index.ts';
import type { GridLayout } from './grid-layout.ts';
import type { CellView, GridStore } from './grid-store.ts';
import type { GridColumn } from './grid-types.ts';
import styles from './mark-grid.module.css';
import { showCell } from './show-cell.ts';

interface GridRowProps {
  readonly store: GridStore;
  readonly index: number;
  readonly top: number;
  readonly layout: GridLayout;
}

/** One student. Draws itself anew only when something in this row changes. */
export const GridRow = memo(function GridRow({ store, index, top, layout }: GridRowProps) {
  const subscribe = useCallback(
    (listener: () => void) => store.subscribeRow(index, listener),
    [store, index],
  );
  const row = useSyncExternalStore(subscribe, () => store.row(index));
  if (row === undefined) return null;
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      className={row.active ? `${styles['row'] ?? ''} ${styles['activeRow'] ?? ''}` : styles['row']}
      style={{ top, width: layout.width }}
    >
      <div role="presentation" className={styles['frozen']}>
        <div role="gridcell" aria-colindex={1} className={styles['number']} data-row={index}>
          {index + 1}
        </div>
        <div role="rowheader" aria-colindex={2} className={styles['name']} data-row={index} title={row.name}>
          {row.name}
        </div>
        <div role="gridcell" aria-colindex={3} className={styles['detail']} data-row={index}>
          {formatDay(row.detail)}
        </div>
      </div>
      {row.cells.map((cell, col) => {
        const column = store.columns[col];
        return column === undefined ? null : (
          <Cell
            key={column.key}
            cell={cell}
            column={column}
            width={layout.widths[col] ?? 0}
            row={index}
            col={col}
          />
        );
      })}
    </div>
  );
});

interface CellProps {
  readonly cell: CellView;
  readonly column: GridColumn;
  readonly width: number;
  readonly row: number;
  readonly col: number;
}

/** The signs of a cell hang on its attributes: no element more for a padlock or a dot. */
const Cell = memo(function Cell({ cell, column, width, row, col }: CellProps) {
  return (
    <div
      role="gridcell"
      aria-colindex={col + 4}
      className={styles['cell']}
      style={{ width }}
      data-row={row}
      data-col={col}
      data-kind={column.kind}
      data-save={cell.save}
      data-locked={cell.locked ? '' : undefined}
      aria-invalid={cell.problem === null ? undefined : true}
    >
      {cell.corrected !== null && (
        <del title={t('mark-grid.correctedBy', { minutes: cell.corrected.minutes })}>
          {showCell(column.kind, cell.corrected.before)}
        </del>
      )}
      {cell.typed ?? showCell(column.kind, cell.value)}
    </div>
  );
});
