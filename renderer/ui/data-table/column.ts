import type { ReactNode } from 'react';
import { compareText } from '../../i18n/index.ts';

export interface Column<Row> {
  readonly key: string;
  readonly header: string;
  /** Pixels; `grow` columns share what is left. */
  readonly width: number;
  readonly grow?: number;
  /** Plain text: sorting, filtering, printing, tooltips. */
  readonly text: (row: Row) => string;
  /** Defaults to the text. */
  readonly render?: (row: Row) => ReactNode;
  /** Defaults to Vietnamese order of the text; `null` = not sortable. */
  readonly compare?: ((a: Row, b: Row) => number) | null;
  readonly align?: 'left' | 'right' | 'center';
  /** Stays in sight while the others are scrolled away sideways; of the first column, in a table without selection. */
  readonly frozen?: boolean;
  /** Not shown until chosen. */
  readonly hidden?: boolean;
  /** Printed even while it is hidden: without it the list on paper would not tell what happened. */
  readonly onPaper?: boolean;
}

export function columnsOnPaper<Row>(
  columns: readonly Column<Row>[],
  hiddenKeys: readonly string[],
): readonly Column<Row>[] {
  return columns.filter(({ key, onPaper }) => onPaper === true || !hiddenKeys.includes(key));
}

export interface FilterOption<Row> {
  readonly value: string;
  readonly label: string;
  readonly test: (row: Row) => boolean;
}
/** A chip with choices: "Tổ: Toán – Tin". */
export interface Filter<Row> {
  readonly key: string;
  readonly label: string;
  readonly options: readonly FilterOption<Row>[];
}

export interface Sort {
  readonly key: string;
  readonly descending: boolean;
}

export function sortRows<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  sort: Sort | null,
): readonly Row[] {
  const column = columns.find(({ key }) => key === sort?.key);
  if (sort === null || column === undefined || column.compare === null) return rows;
  const compare = column.compare ?? ((a: Row, b: Row) => compareText(column.text(a), column.text(b)));
  const sign = sort.descending ? -1 : 1;
  return [...rows].sort((a, b) => sign * compare(a, b));
}

/** Choices of a filter from the values that occur in the rows. */
export function optionsOf<Row>(rows: readonly Row[], value: (row: Row) => string): FilterOption<Row>[] {
  const values = [...new Set(rows.map(value))].filter((text) => text !== '').sort(compareText);
  return values.map((text) => ({ value: text, label: text, test: (row) => value(row) === text }));
}
