import type { HomeTask } from '../../../../preload/contract/vocabulary/home-task.ts';
import type { Context } from '../../../kernel/context.ts';
import { vietnamDay } from '../../../kernel/vietnam-day.ts';
import { actorMay } from '../../auth/index.ts';
import { calendarDays } from '../data/calendar-rows.ts';
import { packOf } from '../data/pack-rows.ts';
import { daysBetween, monthInWords } from '../domain/months-of-year.ts';
import type { EditLogCore } from './edit-log-core.ts';
import { monthEdits } from './month-edits.ts';
import { isOwn, listMonths } from './show-month.ts';

const ROUTE = '/edit-log';
/** How long before a meeting the pack is asked for, and how long after it still. */
const DAYS_BEFORE = 5;
const DAYS_AFTER = 14;
/** The running month and the one before it are explained. */
const EXPLAINED_MONTHS = 2;

/** The pack before a meeting for who manages the log; own edits without minutes and a word for who made them. */
export function editLogTasks(core: EditLogCore, { actor, at }: Context): HomeTask[] {
  if (!actor || !core.people.currentYear()) return [];
  return [
    ...(actorMay(actor, 'edit-log.manage') ? packTasks(core, vietnamDay(at)) : []),
    ...(actorMay(actor, 'edit-log.explain') ? explainTasks(core, actor) : []),
  ];
}

function meetings({ database, people }: EditLogCore) {
  const days = calendarDays(database.read, people.currentYear()?.id ?? '');
  return days.filter(({ kind }) => kind === 'meeting');
}

function packTasks(core: EditLogCore, today: string): HomeTask[] {
  return meetings(core).flatMap(({ period, day }) => {
    const left = daysBetween(today, day);
    if (left > DAYS_BEFORE || left < -DAYS_AFTER || packOf(core.database.read, monthInWords(period)))
      return [];
    const count = monthEdits(core, period).length;
    if (count === 0) return [];
    const severity = left <= 1 ? ('danger' as const) : ('warning' as const);
    return [{ key: 'edit-log-pack', count, severity, route: ROUTE, params: { month: period }, due: day }];
  });
}

function explainTasks(
  core: EditLogCore,
  actor: { readonly userId: string; readonly staffId: string | null },
): HomeTask[] {
  const own = isOwn(actor);
  return listMonths(core)
    .slice(0, EXPLAINED_MONTHS)
    .flatMap((month) => {
      const count = monthEdits(core, month).filter(
        (edit) => own(edit) && edit.minutes === '' && edit.explanation === '',
      ).length;
      if (count === 0) return [];
      const due = meetings(core).find(({ period }) => period === month)?.day;
      return [
        {
          key: 'edit-log-explain',
          count,
          severity: 'warning' as const,
          route: ROUTE,
          params: { month },
          due,
        },
      ];
    });
}
