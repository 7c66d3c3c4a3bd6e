import type { Column } from './column.ts';

/** Shares the free pixels among the columns that may grow; narrower than needed = horizontal scroll. */
export function columnWidths<Row>(columns: readonly Column<Row>[], available: number): number[] {
  const wanted = columns.reduce((sum, { width }) => sum + width, 0);
  const grows = columns.reduce((sum, { grow }) => sum + (grow ?? 0), 0);
  const free = Math.max(0, available - wanted);
  return columns.map(({ width, grow }) => Math.floor(width + (grows > 0 ? (free * (grow ?? 0)) / grows : 0)));
}
