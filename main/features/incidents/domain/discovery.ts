/** A machine's clock may be a little behind the one on the wall. */
const AHEAD_MS = 5 * 60_000;
const YEAR_MS = 366 * 24 * 3_600_000;

export type DiscoveryProblem = 'in-future' | 'too-old';

/** The time of discovery starts a legal clock and cannot be changed later, so a slip of the year is caught here. */
export function discoveryProblem(discoveredAt: string, now: string): DiscoveryProblem | null {
  const ago = Date.parse(now) - Date.parse(discoveredAt);
  if (ago < -AHEAD_MS) return 'in-future';
  return ago > YEAR_MS ? 'too-old' : null;
}
