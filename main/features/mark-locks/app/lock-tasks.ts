import type { HomeTask } from '../../../../preload/contract/vocabulary/home-task.ts';
import type { Context } from '../../../kernel/context.ts';
import { actorMay } from '../../auth/index.ts';
import { actById, dueActs } from '../data/act-rows.ts';
import type { LocksCore } from './locks-core.ts';

/** Locks whose time has come while nobody was there, and sealed books that could not be filed: both wait on the locks' screen. */
export function lockTasks(core: LocksCore, { actor }: Context): HomeTask[] {
  if (!actor || !actorMay(actor, 'grades.lock')) return [];
  const { read } = core.database;
  const due = dueActs(read, core.gradebook.effectiveNow(read)).length;
  const unfiled = [...core.unfiled].filter((id) => actById(read, id)?.state !== 'withdrawn').length;
  const counts = [
    ['mark-locks-due', due],
    ['mark-locks-unfiled', unfiled],
  ] as const;
  return counts
    .filter(([, count]) => count > 0)
    .map(([key, count]) => ({ key, count, severity: 'warning', route: '/mark-locks', params: {} }));
}
