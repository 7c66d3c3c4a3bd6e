import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { appError } from '../../../kernel/app-error.ts';
import type { Context } from '../../../kernel/context.ts';
import { signedInUser } from '../../../kernel/signed-in-user.ts';
import { settleAbsence } from '../data/leaver-rows.ts';
import { leavingReason } from '../domain/leavers.ts';
import type { AccountsCore } from './accounts-core.ts';
import { changeAccounts } from './change-state.ts';
import { listLeavers } from './list-leavers.ts';

/** One transaction a cause: the minutes say why the person left. @throws accounts.not-a-leaver */
export async function revokeLeavers(
  core: AccountsCore,
  context: Context,
  input: InputOf<'leavers.revoke'>,
): Promise<OutputOf<'leavers.revoke'>> {
  const causes = new Map(listLeavers(core).map(({ accountId, cause }) => [accountId, cause]));
  const byCause = Map.groupBy(new Set(input.accountIds), (id) => causes.get(id) ?? null);
  if (byCause.has(null)) throw appError('accounts.not-a-leaver');
  let revoked = 0;
  const paperIds: string[] = [];
  for (const [cause, ids] of byCause) {
    if (cause === null) continue;
    const done = await changeAccounts(core, context, { ids, act: 'revoke', reason: leavingReason(cause) });
    revoked += done.changed;
    paperIds.push(...done.paperIds);
  }
  return { revoked, paperIds };
}

/** @throws accounts.not-missing when no complete list misses this person */
export async function keepStaff(
  core: AccountsCore,
  context: Context,
  { staffId, reason }: InputOf<'leavers.keep'>,
): Promise<Record<string, never>> {
  const { userId } = signedInUser(context);
  await core.database.write(context, { action: 'leavers.keep', subject: staffId }, (tx) => {
    if (settleAbsence(tx.sql, staffId, { at: tx.at, userId, reason }) === 0)
      throw appError('accounts.not-missing');
    tx.note({ reason });
  });
  return {};
}
