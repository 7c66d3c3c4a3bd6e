import { Checkbox, Group, Text } from '@mantine/core';
import { useElementSize, useMergedRef } from '@mantine/hooks';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useId, useMemo, useRef } from 'react';
import type { CSSProperties, ReactNode } from 'react';
import { useSession } from '../../bridge/index.ts';
import { t } from '../../i18n/index.ts';
import { noticeError } from '../notices.ts';
import { cellClass } from './cell-class.ts';
import { columnsOnPaper } from './column.ts';
import type { Column, Filter, Sort } from './column.ts';
import { columnWidths } from './column-widths.ts';
import styles from './data-table.module.css';
import { useRowHeight } from './use-row-height.ts';
import { printRows } from './print-rows.ts';
import { TableHeader } from './table-header.tsx';
import { TableToolbar } from './table-toolbar.tsx';
import type { TableSearch } from './table-toolbar.tsx';
import { useRowKeys } from './use-row-keys.ts';
import { useTableView } from './use-table-view.ts';

export interface DataTableProps<Row> {
  /** Remembers the column choice: lower case, dots and dashes. */
  readonly id: string;
  /** Accessible name and heading of the print. */
  readonly label: string;
  /** Constant between renders (`useMemo`), like `filters`. */
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** What is counted: "cán bộ". */
  readonly noun: string;
  readonly filters?: readonly Filter<Row>[];
  /** Filter key → chosen value at first; keys that are no filter are left alone. */
  readonly initialChosen?: Readonly<Record<string, string>>;
  /** null or left out = the order of the server. */
  readonly initialSort?: Sort | null;
  readonly loading?: boolean;
  readonly selected?: ReadonlySet<string>;
  readonly onSelect?: ((selected: ReadonlySet<string>) => void) | undefined;
  readonly onOpen?: (row: Row) => void;
  /** Shown rows in shown order, and the keys of the visible columns. */
  readonly onExport?: ((rows: readonly Row[], columnKeys: readonly string[]) => void) | undefined;
  /** Where only part of the list is loaded: everything to print, and a sentence when even that is not all. */
  readonly printAll?: () => Promise<{ readonly rows: readonly Row[]; readonly note: string }>;
  /** Where the office searches: takes the place of the filter over the rows that are loaded. */
  readonly search?: TableSearch;
  /** Where only part of the list is loaded: how many there are, and what loads more when the last rows come into sight. */
  readonly more?: { readonly total: number; readonly load: (() => void) | null };
  /** Buttons in the tool bar. */
  readonly toolbar?: ReactNode;
  /** In place of the rows when there are none at all. */
  readonly empty?: ReactNode;
}

const CHECK_WIDTH = 36;
/** Room for the vertical scroll bar (Windows: 17) and the borders: the measured box contains them. */
const FRAME = 19;
const NOTHING: ReadonlySet<string> = new Set();
const NO_FILTERS: readonly never[] = [];
const NOTHING_CHOSEN = {};

/** The list of every screen: virtualised, sorted the Vietnamese way, filtered without accents, usable by keyboard alone. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const school = useSession()?.schoolName ?? '';
  const { rows, rowKey, onSelect, onOpen, onExport, selected = NOTHING, filters = NO_FILTERS } = props;
  const view = useTableView(
    props.id,
    rows,
    props.columns,
    filters,
    props.initialSort ?? null,
    props.initialChosen ?? NOTHING_CHOSEN,
  );
  const { shown, columns } = view;
  const keys = useMemo(() => shown.map(rowKey), [shown, rowKey]);
  const scroll = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const { ref: sizeRef, width: available, height } = useElementSize<HTMLDivElement>();
  const scrollRef = useMergedRef(scroll, sizeRef);
  const gridId = useId();
  const rowHeight = useRowHeight();
  const virtual = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    scrollPaddingStart: rowHeight,
  });
  useEffect(() => {
    virtual.measure();
  }, [virtual, rowHeight]);
  const lastInSight = virtual.getVirtualItems().at(-1)?.index ?? 0;
  const loadMore = props.more?.load ?? null;
  useEffect(() => {
    if (loadMore !== null && lastInSight >= shown.length - 1) loadMore();
  }, [loadMore, lastInSight, shown.length]);
  const checks = onSelect ? CHECK_WIDTH : 0;
  const widths = columnWidths(columns, available - checks - FRAME);
  const lineWidth = widths.reduce((sum, width) => sum + width, checks);
  const open = onOpen
    ? (index: number): void => {
        const row = shown[index];
        if (row !== undefined) onOpen(row);
      }
    : null;
  const rowKeys = useRowKeys({
    keys,
    selected,
    onSelect: onSelect ?? null,
    onOpen: open,
    scrollTo: (index) => {
      virtual.scrollToIndex(index);
    },
    page: () => Math.max(1, Math.floor(height / rowHeight) - 2),
  });
  const chosenShown = keys.filter((key) => selected.has(key)).length;
  const selection = chosenShown === 0 ? 'none' : chosenShown === keys.length ? 'all' : 'some';
  const print = async (): Promise<void> => {
    const all = await props.printAll?.();
    const onPaper = columnsOnPaper(props.columns, view.hiddenKeys);
    await printRows(
      { school, title: props.label },
      all ? view.arrange(all.rows) : shown,
      onPaper,
      all?.note ?? '',
    );
  };
  const empty = rows.length === 0 && !props.loading ? props.empty : undefined;
  // A search that finds nothing must stay to be changed.
  if (empty !== undefined && props.search === undefined) return empty;
  return (
    <div className={styles['table']} style={{ '--row-height': `${String(rowHeight)}px` } as CSSProperties}>
      <TableToolbar
        view={view}
        allColumns={props.columns}
        filters={filters}
        searchRef={search}
        {...(props.search ? { search: props.search } : {})}
        onPrint={() => {
          print().catch(noticeError);
        }}
        onExport={
          onExport
            ? () => {
                onExport(
                  shown,
                  columns.map(({ key }) => key),
                );
              }
            : null
        }
      >
        {props.toolbar}
      </TableToolbar>
      <div
        ref={scrollRef}
        className={styles['scroll']}
        role="grid"
        tabIndex={0}
        aria-label={props.label}
        aria-rowcount={(props.more?.total ?? shown.length) + 1}
        aria-colcount={columns.length + (onSelect ? 1 : 0)}
        aria-multiselectable={onSelect !== undefined}
        aria-busy={props.loading ?? false}
        {...(shown.length > 0 ? { 'aria-activedescendant': `${gridId}-${String(rowKeys.active)}` } : {})}
        onKeyDown={rowKeys.onKeyDown}
        data-table={props.id}
      >
        <TableHeader
          columns={columns}
          widths={widths}
          width={lineWidth}
          sort={view.sort}
          onSort={view.toggleSort}
          selection={onSelect ? selection : null}
          onSelectAll={() => {
            const rest = [...selected].filter((key) => !keys.includes(key));
            onSelect?.(new Set(selection === 'all' ? rest : [...selected, ...keys]));
          }}
        />
        {empty}
        {rows.length > 0 && shown.length === 0 && (
          <Text c="dimmed" ta="center" p="xl">
            {t('app.table.noMatch')}
          </Text>
        )}
        <div
          role="rowgroup"
          className={styles['body']}
          style={{ height: virtual.getTotalSize(), width: lineWidth }}
        >
          {virtual.getVirtualItems().map((item) => {
            const row = shown[item.index];
            const key = keys[item.index];
            if (row === undefined || key === undefined) return null;
            const chosen = selected.has(key);
            const names = [
              styles['row'],
              chosen && styles['selected'],
              item.index === rowKeys.active && styles['active'],
            ];
            return (
              <div
                key={key}
                id={`${gridId}-${String(item.index)}`}
                role="row"
                aria-rowindex={item.index + 2}
                aria-selected={onSelect ? chosen : undefined}
                className={names.filter(Boolean).join(' ')}
                style={{ transform: `translateY(${String(item.start)}px)`, width: lineWidth }}
                onClick={(event) => {
                  rowKeys.onRowClick(item.index, { shift: event.shiftKey, toggle: event.ctrlKey });
                }}
              >
                {onSelect && (
                  <div
                    role="gridcell"
                    aria-colindex={1}
                    className={styles['check']}
                    onClick={(event) => {
                      event.stopPropagation();
                      rowKeys.onRowClick(item.index, { shift: event.shiftKey, toggle: true });
                    }}
                  >
                    <Checkbox aria-label={t('app.table.selectRow')} checked={chosen} readOnly tabIndex={-1} />
                  </div>
                )}
                {columns.map((column, index) => (
                  <div
                    key={column.key}
                    role="gridcell"
                    aria-colindex={index + (onSelect ? 2 : 1)}
                    className={cellClass(column)}
                    style={{ width: widths[index] ?? column.width, textAlign: column.align ?? 'left' }}
                    title={column.render ? undefined : column.text(row)}
                  >
                    {column.render ? column.render(row) : column.text(row)}
                  </div>
                ))}
              </div>
            );
          })}
        </div>
      </div>
      <Group justify="space-between" className={styles['foot'] ?? ''}>
        <Text size="xs" role="status">
          {props.more && props.more.total > rows.length
            ? t('app.table.loadedOf', { shown: rows.length, n: props.more.total, noun: props.noun })
            : shown.length === rows.length
              ? t('app.table.count', { n: rows.length, noun: props.noun })
              : t('app.table.countOf', { shown: shown.length, n: rows.length, noun: props.noun })}
          {onSelect && selected.size > 0 && ` · ${t('app.table.selected', { n: selected.size })}`}
        </Text>
      </Group>
    </div>
  );
}
