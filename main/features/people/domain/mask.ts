/** What stands in place of a value the reader may not see; an empty value stays empty. */
export const MASK = '•••';

export function masked(value: string): string {
  return value === '' ? '' : MASK;
}

/** A form opened with masked values sends the mask back: those keep what is stored. */
export function keepMasked<T extends object>(input: T, stored: T | null): T {
  if (!stored) return input;
  const kept = Object.entries(input).map(([key, value]): [string, unknown] => {
    const before = (stored as Record<string, unknown>)[key];
    if (value === MASK) return [key, before];
    if (value !== null && typeof value === 'object')
      return [key, keepMasked(value as object, before ?? null)];
    return [key, value];
  });
  return Object.fromEntries(kept) as T;
}
