import { useMemo, useState } from 'react';
import { useSetting } from '../../bridge/index.ts';
import { fold } from '../../i18n/index.ts';
import { sortRows } from './column.ts';
import type { Column, Filter, Sort } from './column.ts';

export interface TableView<Row> {
  readonly shown: readonly Row[];
  readonly columns: readonly Column<Row>[];
  readonly sort: Sort | null;
  readonly toggleSort: (key: string) => void;
  readonly text: string;
  readonly setText: (text: string) => void;
  readonly chosen: Readonly<Record<string, string>>;
  readonly choose: (filter: string, value: string | null) => void;
  readonly hiddenKeys: readonly string[];
  readonly setHiddenKeys: (keys: readonly string[]) => void;
}

/** Text filter, chips, order and column choice of one list. The columns are remembered per user. */
export function useTableView<Row>(
  tableId: string,
  rows: readonly Row[],
  allColumns: readonly Column<Row>[],
  filters: readonly Filter<Row>[],
  initialSort: Sort | null,
): TableView<Row> {
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({});
  const [sort, setSort] = useState<Sort | null>(initialSort);
  const usual = allColumns.filter(({ hidden }) => hidden === true).map(({ key }) => key);
  const [stored, store] = useSetting(`table.${tableId}.hidden`, usual.join(','));
  const hiddenKeys = useMemo(() => stored.split(',').filter((key) => key !== ''), [stored]);
  const haystacks = useMemo(
    () => new Map(rows.map((row) => [row, fold(allColumns.map((column) => column.text(row)).join(' | '))])),
    [rows, allColumns],
  );
  const shown = useMemo(() => {
    const words = fold(text).split(/\s+/u).filter(Boolean);
    const tests = filters.flatMap(({ key, options }) => options.filter(({ value }) => value === chosen[key]));
    const kept = rows.filter(
      (row) =>
        tests.every(({ test }) => test(row)) && words.every((word) => haystacks.get(row)?.includes(word)),
    );
    return sortRows(kept, allColumns, sort);
  }, [rows, allColumns, filters, text, chosen, sort, haystacks]);
  const columns = useMemo(
    () => allColumns.filter(({ key }) => !hiddenKeys.includes(key)),
    [allColumns, hiddenKeys],
  );
  return {
    shown,
    columns,
    sort,
    toggleSort: (key) => {
      setSort((old) =>
        old?.key !== key
          ? { key, descending: false }
          : old.descending
            ? initialSort
            : { key, descending: true },
      );
    },
    text,
    setText,
    chosen,
    choose: (filter, value) => {
      setChosen(({ [filter]: _dropped, ...rest }) => (value === null ? rest : { ...rest, [filter]: value }));
    },
    hiddenKeys,
    setHiddenKeys: (keys) => {
      store(keys.join(','));
    },
  };
}
