/** Rows that one thread reads before it asks for more; the last pieces of a run keep every core busy. */
const ROWS = 128;

/** Rows in ascending order, cut into pieces. */
export function checkPieces(places: readonly number[]): number[][] {
  const rows = [...places].sort((a, b) => a - b);
  return Array.from({ length: Math.ceil(rows.length / ROWS) }, (_, piece) =>
    rows.slice(piece * ROWS, (piece + 1) * ROWS),
  );
}
