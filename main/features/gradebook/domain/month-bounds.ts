/** Instants in UTC between which a month lies in Vietnam (UTC+7): "2026-11" → 31/10 17:00 … 30/11 17:00. */
export function monthBounds(month: string): { readonly from: string; readonly to: string } {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const start = (at: number) => new Date(Date.UTC(year, at, 1) - 7 * 3_600_000).toISOString();
  return { from: start(number - 1), to: start(number) };
}
