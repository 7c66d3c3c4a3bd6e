import { Checkbox } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { t } from '../../i18n/index.ts';
import { cellClass } from './cell-class.ts';
import type { Column, Sort } from './column.ts';
import styles from './data-table.module.css';

interface TableHeaderProps<Row> {
  readonly columns: readonly Column<Row>[];
  readonly widths: readonly number[];
  /** Pixels of the whole line. */
  readonly width: number;
  readonly sort: Sort | null;
  readonly onSort: (key: string) => void;
  /** null = rows cannot be selected. */
  readonly selection: 'none' | 'some' | 'all' | null;
  readonly onSelectAll: () => void;
}

export function TableHeader<Row>({
  columns,
  widths,
  width,
  sort,
  onSort,
  selection,
  onSelectAll,
}: TableHeaderProps<Row>) {
  const offset = selection === null ? 1 : 2;
  return (
    <div role="row" aria-rowindex={1} className={styles['header']} style={{ width }}>
      {selection !== null && (
        <div role="columnheader" aria-colindex={1} className={styles['check']}>
          <Checkbox
            aria-label={t('app.table.selectAll')}
            checked={selection === 'all'}
            indeterminate={selection === 'some'}
            onChange={onSelectAll}
          />
        </div>
      )}
      {columns.map((column, index) => {
        const active = sort?.key === column.key;
        const order = active ? (sort.descending ? 'descending' : 'ascending') : 'none';
        return (
          <div
            key={column.key}
            role="columnheader"
            aria-colindex={index + offset}
            aria-sort={order}
            className={cellClass(column)}
            title={column.header}
            style={{ width: widths[index] ?? column.width, textAlign: column.align ?? 'left' }}
          >
            {column.compare === null ? (
              column.header
            ) : (
              <button
                type="button"
                className={styles['sort']}
                style={{ justifyContent: column.align ?? 'left' }}
                onClick={() => {
                  onSort(column.key);
                }}
              >
                <span className={styles['title']}>{column.header}</span>
                {order === 'ascending' && <IconArrowUp size={14} aria-hidden />}
                {order === 'descending' && <IconArrowDown size={14} aria-hidden />}
              </button>
            )}
          </div>
        );
      })}
    </div>
  );
}
