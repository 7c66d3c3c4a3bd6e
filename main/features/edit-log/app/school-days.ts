import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { appError } from '../../../kernel/app-error.ts';
import type { Context } from '../../../kernel/context.ts';
import { signedInUser } from '../../../kernel/signed-in-user.ts';
import { calendarDays, putCalendarDay, removeCalendarDay } from '../data/calendar-rows.ts';
import { allMonths } from '../domain/months-of-year.ts';
import { requireYear, type EditLogCore } from './edit-log-core.ts';

/** Both semester exams and the meeting of every month of the current year; null = not set. */
export function showCalendar(core: EditLogCore): OutputOf<'editLog.calendar'> {
  const year = requireYear(core);
  const known = calendarDays(core.database.read, year.id);
  const day = (kind: 'semester-exam' | 'meeting', period: string) => ({
    kind,
    period,
    day: known.find((each) => each.kind === kind && each.period === period)?.day ?? null,
  });
  return [
    ...['1', '2'].map((period) => day('semester-exam', period)),
    ...allMonths(year).map((period) => day('meeting', period)),
  ];
}

/** @throws edit-log.day-outside, edit-log.meeting-before */
export async function setDays(
  core: EditLogCore,
  { days }: InputOf<'editLog.setDays'>,
  context: Context,
): Promise<Record<string, never>> {
  const { userId } = signedInUser(context);
  const year = requireYear(core);
  const months = new Set(allMonths(year));
  for (const { kind, period, day } of days) {
    const known = kind === 'meeting' ? months.has(period) : period === '1' || period === '2';
    if (!known || (day !== null && kind === 'semester-exam' && (day < year.startsOn || day > year.endsOn)))
      throw appError('edit-log.day-outside', { year: year.name });
    // The meeting looks at a month that runs or is over.
    if (day !== null && kind === 'meeting' && day.slice(0, 7) < period)
      throw appError('edit-log.meeting-before');
  }
  await core.database.write(context, { action: 'editLog.setDays', subject: year.id }, (tx) => {
    for (const { kind, period, day } of days) {
      if (day === null) removeCalendarDay(tx.sql, year.id, kind, period);
      else putCalendarDay(tx.sql, { yearId: year.id, kind, period, day, at: tx.at, userId });
      tx.change(
        'marks-calendar',
        `${year.id}/${kind}/${period}`,
        day === null ? null : { kind, period, day },
      );
    }
    tx.note({ days });
  });
  return {};
}
