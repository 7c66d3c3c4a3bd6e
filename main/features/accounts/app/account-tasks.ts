import type { Context } from '../../../kernel/context.ts';
import { signedInUser } from '../../../kernel/signed-in-user.ts';
import type { Waiting } from '../../../kernel/waiting.ts';
import { actorMay } from '../../auth/index.ts';
import type { AccountsCore } from './accounts-core.ts';
import { listDrift } from './list-drift.ts';
import { listLeavers } from './list-leavers.ts';

/** For who may act on them: people who left with an account or a sign-in, rights that are on no minutes, rights the work does not ask for. */
export function accountTasks(core: AccountsCore, context: Context): Waiting[] {
  if (!actorMay(signedInUser(context), 'accounts.manage')) return [];
  const drift = listDrift(core, context.at);
  const found = {
    leavers: listLeavers(core, context.at).map(({ accountId, staffId }) => accountId ?? staffId),
    minutes: idsOf(
      drift.filter(
        ({ added, removed, waiting, signed }) =>
          signed && added.length + removed.length > 0 && waiting === '',
      ),
    ),
    work: idsOf(drift.filter(({ workAdded, workRemoved }) => workAdded.length + workRemoved.length > 0)),
  };
  const task = (tab: keyof typeof found, key: string, severity: Waiting['severity']): Waiting => ({
    key,
    count: found[tab].length,
    members: found[tab],
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

function idsOf(drift: ReturnType<typeof listDrift>): string[] {
  return drift.map(({ accountId }) => accountId);
}
