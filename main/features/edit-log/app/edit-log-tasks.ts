import type { Context } from '../../../kernel/context.ts';
import { vietnamDay } from '../../../kernel/vietnam-day.ts';
import type { Waiting } from '../../../kernel/waiting.ts';
import { actorMay } from '../../auth/index.ts';
import { calendarDays } from '../data/calendar-rows.ts';
import { packOf } from '../data/pack-rows.ts';
import { daysBetween, monthInWords } from '../domain/months-of-year.ts';
import type { EditLogCore } from './edit-log-core.ts';
import { monthEdits, type MonthEdit } from './month-edits.ts';
import { isOwn, listMonths } from './show-month.ts';

const ROUTE = '/edit-log';
/** How long before a meeting the pack is asked for, and how long after it still. */
const DAYS_BEFORE = 5;
const DAYS_AFTER = 14;
/** The running month and the one before it are explained. */
const EXPLAINED_MONTHS = 2;

/** The pack before a meeting for who manages the log; own edits without minutes and a word for who made them. */
export function editLogTasks(core: EditLogCore, { actor, at }: Context): Waiting[] {
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

function packTasks(core: EditLogCore, today: string): Waiting[] {
  return meetings(core).flatMap(({ period, day }) => {
    const left = daysBetween(today, day);
    if (left > DAYS_BEFORE || left < -DAYS_AFTER || packOf(core.database.read, monthInWords(period)))
      return [];
    const edits = monthEdits(core, period);
    if (edits.length === 0) return [];
    const severity = left <= 1 ? 'danger' : 'warning';
    return [{ ...taskOf('edit-log-pack', severity, period, edits), due: day }];
  });
}

function explainTasks(
  core: EditLogCore,
  actor: { readonly userId: string; readonly staffId: string | null },
): Waiting[] {
  const own = isOwn(actor);
  return listMonths(core)
    .slice(0, EXPLAINED_MONTHS)
    .flatMap((month) => {
      const edits = monthEdits(core, month).filter(
        (edit) => own(edit) && edit.minutes === '' && edit.explanation === '',
      );
      if (edits.length === 0) return [];
      const due = meetings(core).find(({ period }) => period === month)?.day;
      return [{ ...taskOf('edit-log-explain', 'warning', month, edits), due }];
    });
}

/** Each month is a task of its own. */
function taskOf(
  key: string,
  severity: Waiting['severity'],
  month: string,
  edits: readonly MonthEdit[],
): Waiting {
  const members = edits.map(({ eventId }) => String(eventId));
  return { key, ref: month, count: edits.length, members, severity, route: ROUTE, params: { month } };
}
