export type { CellAct } from './grid-menu.tsx';
export { GridStore } from './grid-store.ts';
export type {
  CellChange,
  CellRef,
  GridColumn,
  GridRow,
  GridValue,
  RefusedChange,
  SaveChanges,
  TypedSource,
} from './grid-types.ts';
export { MarkGrid } from './mark-grid.tsx';
export { readCell } from './read-cell.ts';
export { showCell } from './show-cell.ts';
