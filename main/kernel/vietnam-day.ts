const VIETNAM_OFFSET_MS = 7 * 3_600_000;

/**
 * What clocks in Vietnam show at an instant (UTC+7, no daylight saving): "2026-11-22T08:42:09.000". To be cut, never
 * to be parsed again as an instant.
 */
export function vietnamClock(instant: string): string {
  return new Date(Date.parse(instant) + VIETNAM_OFFSET_MS).toISOString().slice(0, -1);
}

/** The calendar day in Asia/Ho_Chi_Minh of an instant in UTC. */
export function vietnamDay(instant: string): string {
  return vietnamClock(instant).slice(0, 10);
}

/** The calendar year in Vietnam of an instant in UTC: registers of numbers start again with it. */
export function vietnamYear(instant: string): number {
  return Number(vietnamClock(instant).slice(0, 4));
}
