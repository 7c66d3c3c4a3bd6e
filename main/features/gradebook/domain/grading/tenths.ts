/** A mark or an average in tenths of a point: 7,9 is 79. Never a binary fraction: 3,45 must become 3,5. */
export type Tenths = number;

export const HIGHEST_MARK: Tenths = 100;

/** Mean in tenths, rounded half up; `sum` is the weighted sum in tenths, `weight` the sum of the weights. */
export function meanHalfUp(sum: Tenths, weight: number): Tenths {
  return Math.floor((2 * sum + weight) / (2 * weight));
}

const TEXTS = Array.from(
  { length: HIGHEST_MARK + 1 },
  (_, tenths) => `${Math.floor(tenths / 10)}.${tenths % 10}`,
);

/** Always one decimal: "7.9", "10.0"; people in Vietnam read "7,9". */
export function markText(tenths: Tenths, separator: '.' | ',' = ','): string {
  const text = TEXTS[tenths] ?? String(tenths / 10);
  return separator === '.' ? text : text.replace('.', ',');
}
