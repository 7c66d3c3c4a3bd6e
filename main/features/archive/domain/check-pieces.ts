/** Rows that one thread reads before it asks for more; the last pieces of a run keep every core busy. */
const ROWS = 128;

/** Ascending rows without repeats, cut into pieces. */
export function checkPieces(places: readonly (number | null)[]): number[][] {
  const rows = [...new Set(places.filter((place) => place !== null))].sort((a, b) => a - b);
  return Array.from({ length: Math.ceil(rows.length / ROWS) }, (_, piece) =>
    rows.slice(piece * ROWS, (piece + 1) * ROWS),
  );
}
