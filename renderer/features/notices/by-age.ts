import type { OutputOf } from '../../../preload/contract/index.ts';

export type Notice = OutputOf<'notices.list'>[number];
export interface AgeGroup {
  readonly age: 'today' | 'earlier';
  readonly items: readonly Notice[];
}

const dayIn = (instant: Date): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(instant);

/** Today's (and what nobody has looked at yet) and what is older; an empty group is left out. */
export function byAge(notices: readonly Notice[], now: Date): AgeGroup[] {
  const today = dayIn(now);
  const isToday = ({ since }: Notice): boolean => since === null || dayIn(new Date(since)) === today;
  const groups: AgeGroup[] = [
    { age: 'today', items: notices.filter(isToday) },
    { age: 'earlier', items: notices.filter((notice) => !isToday(notice)) },
  ];
  return groups.filter(({ items }) => items.length > 0);
}
