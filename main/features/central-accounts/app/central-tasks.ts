import { CENTRAL_REMARKS } from '../../../../preload/contract/vocabulary/central.ts';
import type { Context } from '../../../kernel/context.ts';
import { signedInUser } from '../../../kernel/signed-in-user.ts';
import type { Waiting } from '../../../kernel/waiting.ts';
import { actorMay } from '../../auth/index.ts';
import { newestFindings } from '../data/snapshot-rows.ts';
import type { CentralCore } from './central-core.ts';

/** What the newest list of the central system still says otherwise; only a newer list that agrees ends it. */
export function centralTasks({ database }: CentralCore, context: Context): Waiting[] {
  if (!actorMay(signedInUser(context), 'accounts.manage')) return [];
  // Who has not signed in yet is reminded with the first passwords; what could not be read differs from nothing.
  const open = newestFindings(database.read).filter(
    ({ difference }) => difference !== 'never-signed-in' && !CENTRAL_REMARKS.includes(difference),
  );
  if (open.length === 0) return [];
  const usable = open.some(({ difference }) => difference === 'still-active');
  return [
    {
      key: 'central-differences',
      count: open.length,
      // A newer list finds the same difference under the same name.
      members: open.map(({ difference, accountId, login }) => `${difference}.${accountId ?? login}`),
      severity: usable ? 'danger' : 'warning',
      route: '/accounts/drift',
      params: { tab: 'central' },
    },
  ];
}
