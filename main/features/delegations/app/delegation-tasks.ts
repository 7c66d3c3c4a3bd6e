import type { HomeTask } from '../../../../preload/contract/vocabulary/home-task.ts';
import { vietnamDay } from '../../../kernel/vietnam-day.ts';
import type { Context } from '../../../kernel/context.ts';
import { actorMay } from '../../auth/index.ts';
import { allDelegations } from '../data/delegation-rows.ts';
import { delegationState } from '../domain/delegation.ts';
import type { DelegationsCore } from './delegations-core.ts';

/** An end is told three days before, so that a new paper can be written in time. */
const NOTICE_MS = 3 * 86_400_000;

export function delegationTasks(core: DelegationsCore, context: Context): HomeTask[] {
  const { actor, at } = context;
  if (!actor || !actorMay(actor, 'delegations.manage')) return [];
  const rows = allDelegations(core.database.read).map((row) => ({ ...row, state: delegationState(row, at) }));
  const soon = vietnamDay(new Date(Date.parse(at) + NOTICE_MS).toISOString());
  const ending = rows
    .filter(({ state, toDay }) => state === 'in-force' && toDay <= soon)
    .map(({ toDay }) => toDay)
    .sort();
  const lapsed = rows.filter(({ state }) => state === 'lapsed').length;
  const unsigned = rows.filter(({ state }) => state === 'unsigned').length;
  const route = '/delegations';
  return [
    {
      key: 'delegations-lapsed',
      count: lapsed,
      severity: 'danger' as const,
      route,
      params: { state: 'lapsed' },
    },
    {
      key: 'delegations-unsigned',
      count: unsigned,
      severity: 'warning' as const,
      route,
      params: { state: 'unsigned' },
    },
    {
      key: 'delegations-ending',
      count: ending.length,
      due: ending[0],
      severity: 'info' as const,
      route,
      params: { state: 'in-force' },
    },
  ].filter(({ count }) => count > 0);
}
