import type { Column } from './column.ts';

/** A list a little too wide is squeezed rather than given a scroll bar; beyond that it scrolls sideways. */
const SQUEEZE = 0.88;

/** Shares the free pixels among the columns that may grow. */
export function columnWidths<Row>(columns: readonly Column<Row>[], available: number): number[] {
  const wanted = columns.reduce((sum, { width }) => sum + width, 0);
  const grows = columns.reduce((sum, { grow }) => sum + (grow ?? 0), 0);
  const scale = wanted > available && available >= wanted * SQUEEZE ? available / wanted : 1;
  const free = Math.max(0, available - wanted);
  return columns.map(({ width, grow }) =>
    Math.floor(width * scale + (grows > 0 ? (free * (grow ?? 0)) / grows : 0)),
  );
}
