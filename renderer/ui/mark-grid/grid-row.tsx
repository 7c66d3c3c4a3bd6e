import { memo, useCallback, useSyncExternalStore } from 'react';
import { formatDay, t } from '../../i18n/index.ts';
import type { GridLayout } from './grid-layout.ts';
import type { CellView, GridStore } from './grid-store.ts';
import type { GridColumn } from './grid-types.ts';
import styles from './mark-grid.module.css';
import { showCell } from './show-cell.ts';
import { useActiveMark } from './use-active-mark.ts';

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
  const element = useActiveMark(store, 'row', index);
  if (row === undefined) return null;
  return (
    <div
      ref={element}
      role="row"
      aria-rowindex={index + 2}
      className={styles['row']}
      style={{ top, width: layout.width }}
    >
      <div role="presentation" className={styles['frozen']}>
        <div role="gridcell" className={styles['number']} data-row={index}>
          {index + 1}
        </div>
        <div role="rowheader" className={styles['name']} data-row={index} title={row.name}>
          {row.name}
        </div>
        <div role="gridcell" className={styles['detail']} data-row={index}>
          {formatDay(row.detail)}
        </div>
      </div>
      {row.cells.map((cell, col) => {
        const column = store.columns[col];
        return column === undefined ? null : drawCell(cell, column, layout.widths[col] ?? 0, index, col);
      })}
    </div>
  );
});

/**
 * Drawn by its row, no component of its own: a screenful is several hundred cells. The signs of a cell hang on its
 * attributes: no element more for a padlock or a dot.
 */
function drawCell(cell: CellView, column: GridColumn, width: number, row: number, col: number) {
  return (
    <div
      key={column.key}
      role="gridcell"
      className={styles['cell']}
      style={{ width }}
      data-row={row}
      data-col={col}
      data-kind={column.kind}
      data-save={cell.save === 'idle' ? undefined : cell.save}
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
}
