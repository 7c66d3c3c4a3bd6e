/** Sums over pairs (mark, usual mark), from which a straight line through them is fitted. */
export interface Sums {
  readonly pairs: number;
  readonly x: number;
  readonly u: number;
  readonly xx: number;
  readonly uu: number;
  readonly xu: number;
}

export const NO_PAIRS: Sums = { pairs: 0, x: 0, u: 0, xx: 0, uu: 0, xu: 0 };

export function withPair({ pairs, ...sums }: Sums, x: number, u: number): Sums {
  return {
    pairs: pairs + 1,
    x: sums.x + x,
    u: sums.u + u,
    xx: sums.xx + x * x,
    uu: sums.uu + u * u,
    xu: sums.xu + x * u,
  };
}

export function together(a: Sums, b: Sums): Sums {
  return {
    pairs: a.pairs + b.pairs,
    x: a.x + b.x,
    u: a.u + b.u,
    xx: a.xx + b.xx,
    uu: a.uu + b.uu,
    xu: a.xu + b.xu,
  };
}

/** Pearson's correlation; 0 without any spread. */
export function fitOf({ pairs, x, u, xx, uu, xu }: Sums): number {
  const spread = Math.sqrt(Math.max(0, xx - (x * x) / pairs) * Math.max(0, uu - (u * u) / pairs));
  return pairs === 0 || spread === 0 ? 0 : (xu - (x * u) / pairs) / spread;
}

/** What a rising line leaves unexplained of the marks: the sum of the squared distances. */
export function leftOver(sums: Sums): number {
  const { pairs, x, xx } = sums;
  const all = Math.max(0, xx - (x * x) / pairs);
  const fit = Math.max(0, fitOf(sums));
  return all * (1 - fit * fit);
}
