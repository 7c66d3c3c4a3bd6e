import { vietnamDay } from '../../../kernel/vietnam-day.ts';

/** Midnight of a Vietnamese calendar day as an ISO UTC instant: wet ink gives a day, no hour. */
export function startOfVietnamDay(day: string): string {
  return new Date(`${day}T00:00:00.000+07:00`).toISOString();
}

/** Why a signing day cannot be: before the paper existed or after today. */
export function signingDayFault(
  day: string,
  issuedAt: string,
  now: string,
): 'before-issue' | 'in-future' | null {
  if (day < vietnamDay(issuedAt)) return 'before-issue';
  return day > vietnamDay(now) ? 'in-future' : null;
}
