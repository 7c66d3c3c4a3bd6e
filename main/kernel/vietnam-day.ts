const VIETNAM_OFFSET_MS = 7 * 3_600_000;

/** The calendar day in Asia/Ho_Chi_Minh (UTC+7, no daylight saving) of an instant in UTC. */
export function vietnamDay(instant: string): string {
  return new Date(Date.parse(instant) + VIETNAM_OFFSET_MS).toISOString().slice(0, 10);
}
