import type { OutputOf } from '../../../../preload/contract/index.ts';
import type { Context } from '../../../kernel/context.ts';
import { signedInUser } from '../../../kernel/signed-in-user.ts';
import { vietnamDay } from '../../../kernel/vietnam-day.ts';
import { actorMay } from '../../auth/index.ts';
import { calendarDays } from '../data/calendar-rows.ts';
import { packOf } from '../data/pack-rows.ts';
import { countByTeacher } from '../domain/count-by-teacher.ts';
import { monthInWords, monthsOfYear } from '../domain/months-of-year.ts';
import { requireYear, type EditLogCore } from './edit-log-core.ts';
import { monthEdits, type MonthEdit } from './month-edits.ts';

/** Of the school year until now, newest first; in front of them what a clock that ran ahead has dated later. */
export function listMonths(core: EditLogCore): string[] {
  const year = core.people.currentYear();
  const months = year ? monthsOfYear(year, vietnamDay(core.clock.now().toISOString())) : [];
  const [last] = months;
  return last === undefined ? [] : [...core.gradebook.editedMonthsAfter(last).reverse(), ...months];
}

/** Of everybody for who watches over the log, of oneself for everybody else. */
export function showMonth(core: EditLogCore, month: string, context: Context): OutputOf<'editLog.month'> {
  const actor = signedInUser(context);
  const everybody = actorMay(actor, 'edit-log.read');
  const mayExplain = actorMay(actor, 'edit-log.explain');
  const own = isOwn(actor);
  const edits = monthEdits(core, month).filter((edit) => everybody || own(edit));
  const { read } = core.database;
  const { id: yearId } = requireYear(core);
  const pack = everybody ? packOf(read, monthInWords(month)) : null;
  return {
    month,
    everybody,
    edits: edits.map((edit) => {
      const { teacherId: _teacher, staffId: _staff, userId: _user, ...shown } = edit;
      return { ...shown, mine: mayExplain && own(edit) };
    }),
    teachers: countByTeacher(edits),
    meetingDay: meetingDay(core, yearId, month),
    pack: pack && { id: pack.id, symbol: pack.symbol },
  };
}

export function meetingDay(
  { database }: Pick<EditLogCore, 'database'>,
  yearId: string,
  month: string,
): string | null {
  const days = calendarDays(database.read, yearId);
  return days.find(({ kind, period }) => kind === 'meeting' && period === month)?.day ?? null;
}

/** What this person did, and what was asked for by this person. */
export function isOwn(actor: { readonly userId: string; readonly staffId: string | null }) {
  return ({ staffId, userId }: Pick<MonthEdit, 'staffId' | 'userId'>): boolean =>
    staffId === null ? userId === actor.userId : staffId === actor.staffId;
}
