import type { Context } from '../../../kernel/context.ts';
import { appError } from '../../../kernel/app-error.ts';
import { eraseReadPassword } from '../data/account-writes.ts';
import { nextAccountState } from '../domain/account-states.ts';
import { requireAccount, situationOf, type AccountsCore } from './accounts-core.ts';
import { recordEvent } from './record-event.ts';

/** Once: the transaction that tells it erases it. */
export function revealPassword(
  core: AccountsCore,
  context: Context,
  input: { readonly id: string; readonly reason: string },
): Promise<{ login: string; password: string }> {
  return core.database.write(context, { action: 'accounts.reveal', subject: input.id }, (tx) => {
    const account = requireAccount(tx.sql, input.id);
    const sealed = account.initialPassword;
    if (!sealed) throw appError('accounts.password-not-held');
    const to = nextAccountState(situationOf(account), 'reveal');
    if (to === null) throw appError('accounts.act-not-allowed', { login: account.login });
    eraseReadPassword(tx.sql, account.id, sealed);
    recordEvent(core, tx, context, {
      accountId: account.id,
      act: 'reveal',
      from: account.state,
      to,
      reason: input.reason,
    });
    return { login: account.login, password: core.secrets.open(sealed) };
  });
}
