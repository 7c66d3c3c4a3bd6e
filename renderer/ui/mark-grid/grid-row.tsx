import { memo } from 'react';
import { t } from '../../i18n/index.ts';
import type { GridLayout } from './grid-layout.ts';
import type { CellView, GridStore } from './grid-store.ts';
import type { GridColumn } from './grid-types.ts';
import styles from './mark-grid.module.css';
import { nameIds } from './name-ids.ts';
import { showCell } from './show-cell.ts';
import { useRow } from './use-row.ts';

interface GridRowProps {
  /** Of the grid: the names of the row carry it. */
  readonly gridId: string;
  readonly store: GridStore;
  readonly index: number;
  readonly top: number;
  readonly layout: GridLayout;
  /** Columns that are drawn: from the first up to the second, which is not. */
  readonly from: number;
  readonly to: number;
}

/** One student. Draws itself anew only when something in this row changes. */
export const GridRow = memo(function GridRow({ gridId, store, index, top, layout, from, to }: GridRowProps) {
  const row = useRow(store, index);
  if (row === undefined) return null;
  const left = layout.lefts[from] ?? layout.frozen;
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      className={styles['row']}
      style={{ top, left, width: layout.width - left }}
      aria-owns={nameIds(gridId, index).join(' ')}
    >
      {row.cells.slice(from, to).map((cell, at) => {
        const col = from + at;
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
