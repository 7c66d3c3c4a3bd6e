import type { HomeTask } from '../../../../preload/contract/vocabulary/home-task.ts';
import type { Context } from '../../../kernel/context.ts';
import { signedInUser } from '../../../kernel/signed-in-user.ts';
import { actorMay } from '../../auth/index.ts';
import { missingNumbers, unsignedSince } from '../data/register-rows.ts';
import type { PapersCore } from './papers-core.ts';

/** After so long a paper was forgotten rather than under way. */
const FORGOTTEN_MS = 7 * 86_400_000;

/** A register with a gap is a loss somebody has to look into; a paper that waits too long has to be chased. */
export function paperTasks({ database: { read } }: PapersCore, context: Context): HomeTask[] {
  const actor = signedInUser(context);
  const gaps = actorMay(actor, 'papers.issue') ? missingNumbers(read) : 0;
  const before = new Date(Date.parse(context.at) - FORGOTTEN_MS).toISOString();
  const forgotten = actorMay(actor, 'papers.sign') ? unsignedSince(read, before) : 0;
  const tasks: HomeTask[] = [
    { key: 'number-gap', count: gaps, severity: 'danger', route: '/papers/registers', params: {} },
    {
      key: 'papers-unsigned-old',
      count: forgotten,
      severity: 'warning',
      route: '/papers',
      params: { column: 'waiting' },
    },
  ];
  return tasks.filter(({ count }) => count > 0);
}
