import type { HomeTask } from '../../../../preload/contract/vocabulary/home-task.ts';
import type { Context } from '../../../kernel/context.ts';
import { signedInUser } from '../../../kernel/signed-in-user.ts';
import { actorMay } from '../../auth/index.ts';
import type { AccountsCore } from './accounts-core.ts';
import { listDrift } from './list-drift.ts';
import { listLeavers } from './list-leavers.ts';

/** For who may act on them: people who left with an account or a sign-in, rights that are on no minutes, rights the work does not ask for. */
export function accountTasks(core: AccountsCore, context: Context): HomeTask[] {
  if (!actorMay(signedInUser(context), 'accounts.manage')) return [];
  const drift = listDrift(core, context.at);
  const counts = {
    leavers: listLeavers(core, context.at).length,
    minutes: drift.filter(
      ({ added, removed, waiting, signed }) => signed && added.length + removed.length > 0 && waiting === '',
    ).length,
    work: drift.filter(({ workAdded, workRemoved }) => workAdded.length + workRemoved.length > 0).length,
  };
  const task = (tab: keyof typeof counts, key: string, severity: HomeTask['severity']): HomeTask => ({
    key,
    count: counts[tab],
    severity,
    route: '/accounts/drift',
    params: { tab },
  });
  return [
    task('leavers', 'leavers', 'danger'),
    task('minutes', 'drift-minutes', 'warning'),
    task('work', 'drift-work', 'info'),
  ].filter(({ count }) => count > 0);
}
