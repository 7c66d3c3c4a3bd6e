/** Milliseconds: two clocks that were set by hand, or a leap of the network's time. */
const TOLERANCE = 2 * 60_000;

/** The clock says less than what is written already: it is slow now, or was fast then. Instants in ISO UTC; '' = none. */
export function isClockBehind(clock: string, newest: string): boolean {
  return newest !== '' && Date.parse(newest) - Date.parse(clock) > TOLERANCE;
}
