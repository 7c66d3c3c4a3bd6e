import { memo } from 'react';
import { formatDay } from '../../i18n/index.ts';
import type { GridStore } from './grid-store.ts';
import styles from './mark-grid.module.css';
import { nameIds } from './name-ids.ts';
import { useRow } from './use-row.ts';

interface NameRowProps {
  readonly gridId: string;
  readonly store: GridStore;
  readonly index: number;
  readonly top: number;
}

/** Who the row belongs to: stays in sight while the marks scroll beneath. */
export const NameRow = memo(function NameRow({ gridId, store, index, top }: NameRowProps) {
  const row = useRow(store, index);
  if (row === undefined) return null;
  const [numberId, nameId, detailId] = nameIds(gridId, index);
  return (
    <div role="presentation" className={styles['nameRow']} style={{ top }}>
      <div id={numberId} role="gridcell" className={styles['number']} data-row={index}>
        {index + 1}
      </div>
      <div id={nameId} role="rowheader" className={styles['name']} data-row={index} title={row.name}>
        {row.name}
      </div>
      <div id={detailId} role="gridcell" className={styles['detail']} data-row={index}>
        {formatDay(row.detail)}
      </div>
    </div>
  );
});
