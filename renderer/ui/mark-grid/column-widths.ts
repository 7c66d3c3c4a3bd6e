/** Pixels: a column stays to be seen, and to be seen past. */
const NARROWEST = 36;
const WIDEST = 640;
/** Characters a setting may hold. */
const MOST_STORED = 2_000;

/** Pixels by the key of the column; those not named have the width they come with. */
export type ColumnWidths = Readonly<Record<string, number>>;

export const fittingWidth = (pixels: number): number =>
  Math.max(NARROWEST, Math.min(WIDEST, Math.round(pixels)));

/** What was stored; anything else than widths counts as nothing. */
export function readWidths(stored: string): ColumnWidths {
  const pairs = stored.split(',').flatMap((entry): [string, number][] => {
    const [, key = '', pixels = ''] = /^([a-z0-9-]{1,40}):(\d{1,4})$/u.exec(entry) ?? [];
    return key === '' ? [] : [[key, fittingWidth(Number(pixels))]];
  });
  return Object.fromEntries(pairs);
}

/** With one column changed; null = as it comes. The oldest go when there is no room for all. */
export function storeWidths(widths: ColumnWidths, key: string, pixels: number | null): string {
  const others = Object.entries(widths).filter(([other]) => other !== key);
  const all = pixels === null ? others : [...others, [key, fittingWidth(pixels)] as const];
  const entries = all.map(([name, width]) => `${name}:${String(width)}`);
  while (entries.join(',').length > MOST_STORED) entries.shift();
  return entries.join(',');
}
