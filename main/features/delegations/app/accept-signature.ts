import { appError } from '../../../kernel/app-error.ts';
import type { Context } from '../../../kernel/context.ts';
import { signedInUser } from '../../../kernel/signed-in-user.ts';
import type { Transaction } from '../../../platform/database/work.ts';
import type { PaperRecord } from '../../papers/index.ts';
import { confirmDelegation, delegationOfPaper } from '../data/delegation-rows.ts';
import { isByHead } from '../domain/delegation.ts';

/**
 * Whether a delegation counts is read from its paper; so nobody records the head's signature on the own one, and none
 * is taken for who has left meanwhile.
 * @throws delegations.own-signature, delegations.delegator-left, delegations.delegate-left
 */
export function acceptSignature(
  tx: Transaction,
  context: Context,
  paper: PaperRecord,
  how: 'ink' | 'digital',
): void {
  const delegation = delegationOfPaper(tx.sql, paper.id);
  if (!delegation) return;
  if (!delegation.giverInPost) throw appError('delegations.delegator-left', { name: delegation.delegator });
  if (!delegation.holderHere) throw appError('delegations.delegate-left', { name: delegation.delegate });
  const { userId } = signedInUser(context);
  if (userId === delegation.delegatorId && !isByHead(delegation)) {
    confirmDelegation(tx.sql, { id: delegation.id, at: tx.at, userId });
    tx.change('delegation', delegation.id, { confirmedAt: tx.at, confirmedBy: userId });
  }
  // Digital signatures are proven by themselves, whoever sits at the keyboard.
  if (how === 'digital') return;
  if (delegation.delegateId === userId) throw appError('delegations.own-signature', { symbol: paper.symbol });
}
