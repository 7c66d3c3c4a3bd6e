/** "7:15", "07:15", "7h15", "0715" → "07:15"; anything else → null. */
export function readTime(text: string): string | null {
  const found =
    /^(\d{1,2})\s*[:.hg]\s*(\d{1,2})?$/iu.exec(text.trim()) ?? /^(\d{2})(\d{2})$/u.exec(text.trim());
  if (found === null) return null;
  const [, hour = '', minute = ''] = found;
  if (Number(hour) > 23 || Number(minute === '' ? 0 : minute) > 59) return null;
  return `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`;
}

/** A day and a time on the Vietnamese clock as an instant; null when one of them is not there or lies ahead of `now`. */
export function instantOf(day: string, time: string, now: Date): string | null {
  const clock = readTime(time);
  if (day === '' || clock === null) return null;
  const at = new Date(`${day}T${clock}:00.000+07:00`);
  return Number.isNaN(at.getTime()) || at > now ? null : at.toISOString();
}

const HOUR_MS = 3_600_000;

/** Whole hours, minutes when less than one. */
export function span(ms: number): { readonly unit: 'hours' | 'minutes'; readonly n: number } {
  return ms >= HOUR_MS
    ? { unit: 'hours', n: Math.floor(ms / HOUR_MS) }
    : { unit: 'minutes', n: Math.floor(ms / 60_000) };
}

/** The same between two instants. */
export function between(a: string, b: string): ReturnType<typeof span> {
  return span(Math.abs(Date.parse(b) - Date.parse(a)));
}
