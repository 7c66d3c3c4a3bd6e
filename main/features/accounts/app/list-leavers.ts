import type { OutputOf } from '../../../../preload/contract/index.ts';
import { rightsByAccount } from '../data/grant-rows.ts';
import { leaverRows } from '../data/leaver-rows.ts';
import { leavingCause } from '../domain/leavers.ts';
import { rightViews } from '../domain/rights-in-words.ts';
import { NO_RIGHTS } from '../domain/rights.ts';
import { namesOf, type AccountsCore } from './accounts-core.ts';

/** People who have left or whom the complete list does not name, and what they still hold. */
export function listLeavers(core: AccountsCore): OutputOf<'leavers.list'> {
  const rights = rightsByAccount(core.database.read);
  const names = namesOf(core);
  return leaverRows(core.database.read).flatMap(({ status, missingSince, ...leaver }) => {
    const cause = leavingCause(status, missingSince !== null);
    if (cause === null) return [];
    const held = leaver.accountId === null ? NO_RIGHTS : (rights.get(leaver.accountId) ?? NO_RIGHTS);
    return [{ ...leaver, cause, rights: rightViews(held, names) }];
  });
}
