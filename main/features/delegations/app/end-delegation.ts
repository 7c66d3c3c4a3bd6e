import { appError } from '../../../kernel/app-error.ts';
import type { Context } from '../../../kernel/context.ts';
import { signedInUser } from '../../../kernel/signed-in-user.ts';
import { delegationById, endDelegation as markEnded } from '../data/delegation-rows.ts';
import { delegationState, mayEnd } from '../domain/delegation.ts';
import type { DelegationsCore } from './delegations-core.ts';

/** Stops it at once and for good; a paper that never took effect is cancelled with it. */
export async function endDelegation(
  core: DelegationsCore,
  { id, reason }: { readonly id: string; readonly reason: string },
  context: Context,
): Promise<void> {
  const { userId } = signedInUser(context);
  await core.database.write(context, { action: 'delegations.end', subject: id }, (tx) => {
    const row = delegationById(tx.sql, id);
    if (!row) throw appError('delegations.not-found');
    const before = delegationState(row, tx.at);
    if (!mayEnd(before)) throw appError('delegations.over', { symbol: row.symbol });
    markEnded(tx.sql, id, { at: tx.at, by: userId, reason });
    const unused = before !== 'in-force' && row.paperState !== 'signed';
    if (row.paperId !== null && unused) core.papers.replace(tx, row.paperId, reason);
    tx.note({ before, reason });
    tx.change('delegation', id, { endedAt: tx.at, reason });
  });
}
