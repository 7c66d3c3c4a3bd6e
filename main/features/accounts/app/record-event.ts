import type { AccountState } from '../../../../preload/contract/vocabulary/accounts.ts';
import type { Context } from '../../../kernel/context.ts';
import { signedInUser } from '../../../kernel/signed-in-user.ts';
import type { Transaction } from '../../../platform/database/work.ts';
import { insertAccountEvent } from '../data/account-writes.ts';
import type { AccountsCore } from './accounts-core.ts';

/** One line of the account's own history, in the transaction of the act. */
export function recordEvent(
  core: AccountsCore,
  tx: Transaction,
  context: Context,
  event: {
    readonly accountId: string;
    readonly act: string;
    readonly from: AccountState;
    readonly to: AccountState;
    readonly reason?: string;
    readonly paperId?: string;
  },
): void {
  insertAccountEvent(tx.sql, {
    id: core.newId(),
    accountId: event.accountId,
    at: tx.at,
    userId: signedInUser(context).userId,
    act: event.act,
    fromState: event.from,
    toState: event.to,
    reason: event.reason ?? '',
    paperId: event.paperId ?? null,
  });
}
