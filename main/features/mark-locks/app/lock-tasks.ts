import type { HomeTask } from '../../../../preload/contract/vocabulary/home-task.ts';
import type { Context } from '../../../kernel/context.ts';
import { actorMay } from '../../auth/index.ts';
import { dueActs } from '../data/act-rows.ts';
import type { LocksCore } from './locks-core.ts';

/** Locks whose time has come while nobody was there: their minutes are drawn up on the locks' own screen. */
export function lockTasks(core: LocksCore, { actor }: Context): HomeTask[] {
  if (!actor || !actorMay(actor, 'grades.lock')) return [];
  const { read } = core.database;
  const count = dueActs(read, core.gradebook.effectiveNow(read)).length;
  if (count === 0) return [];
  return [{ key: 'mark-locks-due', count, severity: 'warning', route: '/mark-locks', params: {} }];
}
