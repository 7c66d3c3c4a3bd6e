import { vietnamClock } from '../../../../kernel/vietnam-day.ts';

const EVENING_FROM = 17;
const NIGHT_UNTIL = 5;
const HOUR_MS = 3_600_000;

/** The day whose evening an instant belongs to, the night after included; null = by day. */
export function eveningOf(instant: string): string | null {
  const clock = vietnamClock(new Date(Date.parse(instant) - NIGHT_UNTIL * HOUR_MS).toISOString());
  return Number(clock.slice(11, 13)) >= EVENING_FROM - NIGHT_UNTIL ? clock.slice(0, 10) : null;
}

/** Instants of the evening of a day; `to` is not included. */
export function eveningBounds(day: string): { readonly from: string; readonly to: string } {
  const from = Date.parse(`${day}T${String(EVENING_FROM)}:00:00.000+07:00`);
  const hours = 24 - EVENING_FROM + NIGHT_UNTIL;
  return { from: new Date(from).toISOString(), to: new Date(from + hours * HOUR_MS).toISOString() };
}
