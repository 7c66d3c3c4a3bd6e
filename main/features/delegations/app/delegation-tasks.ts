import { vietnamDay } from '../../../kernel/vietnam-day.ts';
import type { Context } from '../../../kernel/context.ts';
import type { Waiting } from '../../../kernel/waiting.ts';
import { actorMay } from '../../auth/index.ts';
import { allDelegations } from '../data/delegation-rows.ts';
import { delegationState } from '../domain/delegation.ts';
import type { DelegationsCore } from './delegations-core.ts';
import { waitsForHead } from './list-delegations.ts';

/** An end is told three days before, so that a new paper can be written in time. */
const NOTICE_MS = 3 * 86_400_000;

export function delegationTasks(core: DelegationsCore, context: Context): Waiting[] {
  const { actor, at } = context;
  if (!actor || !actorMay(actor, 'delegations.manage')) return [];
  const rows = allDelegations(core.database.read).map((row) => ({ ...row, state: delegationState(row, at) }));
  const soon = vietnamDay(new Date(Date.parse(at) + NOTICE_MS).toISOString());
  const ending = rows
    .filter(({ state, toDay }) => state === 'in-force' && toDay <= soon)
    .sort((a, b) => (a.toDay < b.toDay ? -1 : 1));
  const inState = (wanted: string) => rows.filter(({ state }) => state === wanted);
  const route = '/delegations';
  return [
    {
      key: 'delegations-lapsed',
      of: inState('lapsed'),
      severity: 'danger' as const,
      route,
      params: { state: 'lapsed' },
    },
    {
      key: 'delegations-to-confirm',
      of: rows.filter((row) => row.delegatorId === actor.userId && waitsForHead(row, at)),
      severity: 'warning' as const,
      route,
      params: {},
    },
    {
      key: 'delegations-unsigned',
      of: inState('unsigned'),
      severity: 'warning' as const,
      route,
      params: { state: 'unsigned' },
    },
    {
      key: 'delegations-ending',
      of: ending,
      due: ending[0]?.toDay,
      severity: 'info' as const,
      route,
      params: { state: 'in-force' },
    },
  ]
    .filter(({ of }) => of.length > 0)
    .map(({ of, ...task }) => ({ ...task, count: of.length, members: of.map(({ id }) => id) }));
}
