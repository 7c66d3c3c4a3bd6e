import { formatDay } from '../../../kernel/dates.ts';
import { vietnamClock } from '../../../kernel/vietnam-day.ts';

/** "07:30 22/11/2026": an instant inside a sentence, in Vietnam's time. */
export function momentText(instant: string): string {
  const clock = vietnamClock(instant);
  return `${clock.slice(11, 16)} ${formatDay(clock.slice(0, 10))}`;
}
