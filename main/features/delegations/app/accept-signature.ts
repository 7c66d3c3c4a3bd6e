import { appError } from '../../../kernel/app-error.ts';
import type { Context } from '../../../kernel/context.ts';
import { signedInUser } from '../../../kernel/signed-in-user.ts';
import type { Transaction } from '../../../platform/database/work.ts';
import type { PaperRecord } from '../../papers/index.ts';
import { delegateOfPaper } from '../data/delegation-rows.ts';

/**
 * Whether a delegation counts is read from its paper; so nobody records the head's signature on the own one.
 * @throws delegations.own-signature
 */
export function acceptSignature(
  tx: Transaction,
  context: Context,
  paper: PaperRecord,
  how: 'ink' | 'digital',
): void {
  // Digital signatures are proven by themselves, whoever sits at the keyboard.
  if (how === 'digital') return;
  if (delegateOfPaper(tx.sql, paper.id) === signedInUser(context).userId)
    throw appError('delegations.own-signature', { symbol: paper.symbol });
}
