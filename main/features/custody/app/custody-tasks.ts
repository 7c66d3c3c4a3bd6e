import type { Context } from '../../../kernel/context.ts';
import type { Waiting } from '../../../kernel/waiting.ts';
import { actorMay } from '../../auth/index.ts';
import { unitAccounts } from '../data/custody-rows.ts';
import { hasLeft } from '../domain/has-left.ts';
import { custodyOf, type CustodyCore } from './custody-core.ts';

export function custodyTasks({ database }: CustodyCore, { actor }: Context): Waiting[] {
  if (!actor || !actorMay(actor, 'custody.manage')) return [];
  const accounts = unitAccounts(database.read).map((account) => custodyOf(database.read, account));
  const open = accounts.filter(({ state }) => state !== 'closed');
  const task = (
    key: string,
    severity: Waiting['severity'],
    of: typeof open,
    params: Waiting['params'],
  ): Waiting => ({
    ...{ key, severity, params, route: '/custody' },
    count: of.length,
    members: of.map(({ account }) => account.id),
  });
  return [
    task(
      'custody-holder-left',
      'danger',
      open.filter(({ holder }) => holder !== null && hasLeft(holder.status)),
      { holder: 'left' },
    ),
    { ...task('custody-unregistered', 'warning', [], {}), count: open.length === 0 ? 1 : 0 },
    task(
      'custody-not-received',
      'info',
      open.filter(({ state, pending }) => state === 'expected' && !pending),
      { state: 'expected' },
    ),
  ].filter(({ count }) => count > 0);
}
