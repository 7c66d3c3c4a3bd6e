import type { Actor, Context } from '../../../kernel/context.ts';
import type { Waiting } from '../../../kernel/waiting.ts';
import { actorMay, actorMayIn } from '../../auth/index.ts';
import { WHOLE_YEAR } from '../../gradebook/index.ts';
import { actById, dueActs } from '../data/act-rows.ts';
import type { LocksCore } from './locks-core.ts';

/**
 * What waits on the locks' screen: locks whose time has come while nobody was there, sealed books that could not be filed,
 * and what the head decided of students, which counts only once it is locked with a signature (docs/adr/0024).
 */
export function lockTasks(core: LocksCore, { actor }: Context): Waiting[] {
  if (!actor || !actorMay(actor, 'grades.lock')) return [];
  const { read } = core.database;
  const due = dueActs(read, core.gradebook.effectiveNow(read)).map(({ id }) => id);
  const unfiled = [...core.unfiled].filter((id) => actById(read, id)?.state !== 'withdrawn');
  const tasks = [
    ['mark-locks-due', due, {}],
    ['mark-locks-unfiled', unfiled, {}],
    ['decisions-to-lock', decisionsToLock(core, actor), { semester: String(WHOLE_YEAR) }],
  ] as const;
  const where = { severity: 'warning', route: '/mark-locks' } as const;
  return tasks
    .filter(([, members]) => members.length > 0)
    .map(([key, members, params]) => ({ ...where, key, params, count: members.length, members }));
}

function decisionsToLock({ gradebook, people }: LocksCore, actor: Actor): string[] {
  const year = people.currentYear();
  if (!year) return [];
  return gradebook
    .decisionsToSign(year.id)
    .filter(({ classId }) => actorMayIn(actor, 'grades.lock', [classId]))
    .map(({ classId, studentId }) => `${classId}/${studentId}`);
}
