import type { CellValue } from '../../../kernel/spreadsheet.ts';
import type { WrittenColumn } from '../../../platform/excel/index.ts';

/** One column an exported list may have; `key` is the one of the screen. */
export interface ListColumn<R> extends WrittenColumn {
  readonly key: string;
  /** Shown only to roles that need it. */
  readonly sensitive: boolean;
  readonly value: (row: R) => CellValue;
}

export function text<R>(
  key: string,
  header: string,
  width: number,
  value: (row: R) => string,
): ListColumn<R> {
  return { key, header, width, format: 'text', sensitive: false, value };
}

export function day<R>(key: string, header: string, value: (row: R) => string): ListColumn<R> {
  const date = (row: R): CellValue => (value(row) === '' ? null : { date: value(row) });
  return { key, header, width: 14, format: 'date', sensitive: false, value: date };
}

export function count<R>(key: string, header: string, value: (row: R) => number): ListColumn<R> {
  return { key, header, width: 10, format: 'number', sensitive: false, value };
}

export function sensitive<R>(column: ListColumn<R>): ListColumn<R> {
  return { ...column, sensitive: true };
}
