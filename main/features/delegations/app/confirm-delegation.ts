import { appError } from '../../../kernel/app-error.ts';
import type { Context } from '../../../kernel/context.ts';
import { signedInUser } from '../../../kernel/signed-in-user.ts';
import { confirmDelegation as keepConfirmation, delegationById } from '../data/delegation-rows.ts';
import { delegationState, isByHead, mayEnd } from '../domain/delegation.ts';
import type { DelegationsCore } from './delegations-core.ts';

/**
 * The head agrees, under the own sign-in, to a delegation that somebody else wrote down: from now on it counts without
 * a paper, and with what only the head decides.
 * @throws delegations.not-found, delegations.over, delegations.confirm-by-head, delegations.confirmed-already
 */
export async function confirmDelegation(
  core: DelegationsCore,
  { id }: { readonly id: string },
  context: Context,
): Promise<void> {
  const { userId } = signedInUser(context);
  await core.database.write(context, { action: 'delegations.confirm', subject: id }, (tx) => {
    const row = delegationById(tx.sql, id);
    if (!row) throw appError('delegations.not-found');
    if (row.delegatorId !== userId) throw appError('delegations.confirm-by-head', { name: row.delegator });
    if (!mayEnd(delegationState(row, tx.at))) throw appError('delegations.over', { symbol: row.symbol });
    if (isByHead(row)) throw appError('delegations.confirmed-already', { symbol: row.symbol });
    keepConfirmation(tx.sql, { id, at: tx.at, userId });
    tx.note({ functions: row.functions });
    tx.change('delegation', id, { confirmedAt: tx.at, confirmedBy: userId });
  });
}
