/** "B12" → zero-based column 1, row 12; `null` when it is no cell reference. */
export function parseCellReference(reference: string): { row: number; column: number } | null {
  const parts = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/u.exec(reference);
  if (!parts) return null;
  return { row: Number(parts[2]), column: columnIndex(parts[1] ?? '') };
}

/** "A" → 0, "AA" → 26. */
export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** 0 → "A", 26 → "AA". */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** "A1:C4" or "A1" → its corners in order. */
export function parseRange(
  range: string,
): { top: number; left: number; bottom: number; right: number } | null {
  const [from = '', to = from] = range.split(':');
  const a = parseCellReference(from);
  const b = parseCellReference(to);
  if (!a || !b) return null;
  return {
    top: Math.min(a.row, b.row),
    left: Math.min(a.column, b.column),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.column, b.column),
  };
}
