import { useCallback, useMemo, useState } from 'react';
import { useSetting } from '../../bridge/index.ts';
import { fold } from '../../i18n/index.ts';
import { sortRows } from './column.ts';
import type { Column, Filter, Sort } from './column.ts';

export interface TableView<Row> {
  /** Filters and orders rows as the shown ones are, for a print of more than is loaded. */
  readonly arrange: (rows: readonly Row[]) => readonly Row[];
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

/** What the text filter looks in. */
function haystackOf<Row>(row: Row, columns: readonly Column<Row>[]): string {
  return fold(columns.map((column) => column.text(row)).join(' | '));
}

/** Text filter, chips, order and column choice of one list. The columns are remembered per user. */
export function useTableView<Row>(
  tableId: string,
  rows: readonly Row[],
  allColumns: readonly Column<Row>[],
  filters: readonly Filter<Row>[],
  initialSort: Sort | null,
  initialChosen: Readonly<Record<string, string>>,
): TableView<Row> {
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState(initialChosen);
  const [sort, setSort] = useState<Sort | null>(initialSort);
  const usual = allColumns.filter(({ hidden }) => hidden === true).map(({ key }) => key);
  const [stored, store] = useSetting(`table.${tableId}.hidden`, usual.join(','));
  const hiddenKeys = useMemo(() => stored.split(',').filter((key) => key !== ''), [stored]);
  const haystacks = useMemo(
    () => new Map(rows.map((row) => [row, haystackOf(row, allColumns)])),
    [rows, allColumns],
  );
  const arrange = useCallback(
    (all: readonly Row[]) => {
      const words = fold(text).split(/\s+/u).filter(Boolean);
      const tests = filters.flatMap(({ key, options }) =>
        options.filter(({ value }) => value === chosen[key]),
      );
      const says = (row: Row, word: string) =>
        (haystacks.get(row) ?? haystackOf(row, allColumns)).includes(word);
      const kept = all.filter(
        (row) => tests.every(({ test }) => test(row)) && words.every((word) => says(row, word)),
      );
      return sortRows(kept, allColumns, sort);
    },
    [allColumns, filters, text, chosen, sort, haystacks],
  );
  const shown = useMemo(() => arrange(rows), [arrange, rows]);
  const columns = useMemo(
    () => allColumns.filter(({ key }) => !hiddenKeys.includes(key)),
    [allColumns, hiddenKeys],
  );
  return {
    arrange,
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
