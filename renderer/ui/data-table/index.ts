export { optionsOf } from './column.ts';
export type { Column, Filter, FilterOption, Sort } from './column.ts';
export { DataTable } from './data-table.tsx';
export type { DataTableProps } from './data-table.tsx';
export { without } from './without.ts';
