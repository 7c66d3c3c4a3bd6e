export function mean(values: readonly number[]): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}

export function deviation(values: readonly number[]): number {
  const middle = mean(values);
  return Math.sqrt(mean(values.map((value) => (value - middle) ** 2)));
}

/** Pearson's correlation of the pairs where both are there; null with fewer than `least` pairs or without any spread. */
export function correlation(
  a: readonly (number | null)[],
  b: readonly (number | null)[],
  least: number,
): { readonly r: number; readonly pairs: number } | null {
  const pairs = a.flatMap((x, at) => {
    const y = b[at] ?? null;
    return x === null || y === null ? [] : [[x, y] as const];
  });
  if (pairs.length < least) return null;
  const [xs, ys] = [pairs.map(([x]) => x), pairs.map(([, y]) => y)];
  const spread = deviation(xs) * deviation(ys);
  if (spread === 0) return null;
  const [mx, my] = [mean(xs), mean(ys)];
  return { r: mean(pairs.map(([x, y]) => (x - mx) * (y - my))) / spread, pairs: pairs.length };
}

export function present(values: readonly (number | null)[]): number[] {
  return values.filter((value): value is number => value !== null);
}
