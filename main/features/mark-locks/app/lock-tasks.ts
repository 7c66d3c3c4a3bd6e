import type { Context } from '../../../kernel/context.ts';
import type { Waiting } from '../../../kernel/waiting.ts';
import { actorMay } from '../../auth/index.ts';
import { actById, dueActs } from '../data/act-rows.ts';
import type { LocksCore } from './locks-core.ts';

/** Locks whose time has come while nobody was there, and sealed books that could not be filed: both wait on the locks' screen. */
export function lockTasks(core: LocksCore, { actor }: Context): Waiting[] {
  if (!actor || !actorMay(actor, 'grades.lock')) return [];
  const { read } = core.database;
  const due = dueActs(read, core.gradebook.effectiveNow(read)).map(({ id }) => id);
  const unfiled = [...core.unfiled].filter((id) => actById(read, id)?.state !== 'withdrawn');
  const tasks = [
    ['mark-locks-due', due],
    ['mark-locks-unfiled', unfiled],
  ] as const;
  const where = { severity: 'warning', route: '/mark-locks', params: {} } as const;
  return tasks
    .filter(([, members]) => members.length > 0)
    .map(([key, members]) => ({ ...where, key, count: members.length, members }));
}
