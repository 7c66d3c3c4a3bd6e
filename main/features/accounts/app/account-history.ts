import type { OutputOf } from '../../../../preload/contract/index.ts';
import { historyRows } from '../data/account-rows.ts';
import { requireAccount, type AccountsCore } from './accounts-core.ts';

export function accountHistory(core: AccountsCore, id: string): OutputOf<'accounts.history'> {
  requireAccount(core.database.read, id);
  return historyRows(core.database.read, id).map((row) => ({ ...row }));
}
