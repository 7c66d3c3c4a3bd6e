import type { CustodyAct } from '../../../../preload/contract/vocabulary/custody.ts';
import { appError } from '../../../kernel/app-error.ts';
import type { Staff } from '../../people/index.ts';
import { nextCustodyState, receiverFault } from '../domain/custody-states.ts';
import { holderOf, type Custody } from './custody-core.ts';

/** @throws custody.paper-waiting, custody.not-received, custody.act-not-allowed, and the codes of `receiverFault` */
export function requireMove(custody: Custody, act: CustodyAct, to: Staff): void {
  const { account, state, waiting, holder } = custody;
  if (waiting) throw appError('custody.paper-waiting', { symbol: waiting.symbol });
  if (nextCustodyState(custody, act) === null)
    throw appError(state === 'expected' ? 'custody.not-received' : 'custody.act-not-allowed', {
      login: account.login,
    });
  const fault = receiverFault({ state, act }, holderOf(to), holder?.staffId ?? null);
  if (fault !== null) throw appError(fault, { name: to.fullName });
}
