import type { Context } from '../../../kernel/context.ts';
import { signedInUser } from '../../../kernel/signed-in-user.ts';
import type { Waiting } from '../../../kernel/waiting.ts';
import { actorMay } from '../../auth/index.ts';
import { missingNumbers, unsignedSince } from '../data/register-rows.ts';
import type { PapersCore } from './papers-core.ts';

/** After so long a paper was forgotten rather than under way. */
const FORGOTTEN_MS = 7 * 86_400_000;

/** A register with a gap is a loss somebody has to look into; a paper that waits too long has to be chased. */
export function paperTasks({ database: { read } }: PapersCore, context: Context): Waiting[] {
  const actor = signedInUser(context);
  const gaps = actorMay(actor, 'papers.issue') ? missingNumbers(read) : [];
  const before = new Date(Date.parse(context.at) - FORGOTTEN_MS).toISOString();
  const forgotten = actorMay(actor, 'papers.sign') ? unsignedSince(read, before) : [];
  const tasks: Omit<Waiting, 'count'>[] = [
    { key: 'number-gap', members: gaps, severity: 'danger', route: '/papers/registers', params: {} },
    {
      key: 'papers-unsigned-old',
      members: forgotten,
      severity: 'warning',
      route: '/papers',
      params: { column: 'waiting' },
    },
  ];
  return tasks
    .filter(({ members }) => members.length > 0)
    .map((task) => ({ ...task, count: task.members.length }));
}
