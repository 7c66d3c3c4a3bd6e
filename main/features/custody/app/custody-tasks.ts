import type { HomeTask } from '../../../../preload/contract/vocabulary/home-task.ts';
import type { Context } from '../../../kernel/context.ts';
import { actorMay } from '../../auth/index.ts';
import { unitAccounts } from '../data/custody-rows.ts';
import { hasLeft } from '../domain/has-left.ts';
import { custodyOf, type CustodyCore } from './custody-core.ts';

export function custodyTasks({ database }: CustodyCore, { actor }: Context): HomeTask[] {
  if (!actor || !actorMay(actor, 'custody.manage')) return [];
  const accounts = unitAccounts(database.read).map((account) => custodyOf(database.read, account));
  const open = accounts.filter(({ state }) => state !== 'closed');
  const task = (
    key: string,
    severity: HomeTask['severity'],
    count: number,
    params: HomeTask['params'] = {},
  ): HomeTask => ({ key, severity, count, route: '/custody', params });
  return [
    task(
      'custody-holder-left',
      'danger',
      open.filter(({ holder }) => holder !== null && hasLeft(holder.status)).length,
      { holder: 'left' },
    ),
    task('custody-unregistered', 'warning', open.length === 0 ? 1 : 0),
    task(
      'custody-not-received',
      'info',
      open.filter(({ state, pending }) => state === 'expected' && !pending).length,
      { state: 'expected' },
    ),
  ].filter(({ count }) => count > 0);
}
