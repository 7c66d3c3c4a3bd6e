import type { CustodyState } from '../../../../preload/contract/vocabulary/custody.ts';
import { appError } from '../../../kernel/app-error.ts';
import type { Context } from '../../../kernel/context.ts';
import { vietnamDay } from '../../../kernel/vietnam-day.ts';
import { closeUnitAccount } from '../data/custody-writes.ts';
import { nextCustodyState } from '../domain/custody-states.ts';
import { requireCustody, type CustodyCore } from './custody-core.ts';

interface Stop {
  readonly accountId: string;
  readonly reason: string;
}

/** The papers that wait are cancelled; the account stays where it was. @throws custody.nothing-waits */
export async function cancelMovement(
  core: CustodyCore,
  { accountId, reason }: Stop,
  context: Context,
): Promise<void> {
  await core.database.write(context, { action: 'custody.cancel', subject: accountId }, (tx) => {
    const { account, waiting } = requireCustody(tx.sql, accountId);
    if (!waiting) throw appError('custody.nothing-waits', { login: account.login });
    core.papers.replace(tx, waiting.paperId, reason);
    const { decisionId, decisionState } = waiting;
    // A decision that is signed already stays what it is; a new one withdraws it.
    if (decisionId !== null && decisionState !== 'signed' && decisionState !== 'void')
      core.papers.replace(tx, decisionId, reason);
    tx.note({ act: waiting.act, reason });
  });
}

/** What must come first, or instead. */
const INSTEAD: Readonly<Record<CustodyState, string>> = {
  expected: 'custody.act-not-allowed',
  'with-head': 'custody.give-back-first',
  'with-officer': 'custody.return-first',
  closed: 'custody.act-not-allowed',
};

/** One that never arrived. @throws custody.paper-waiting, custody.return-first, custody.give-back-first */
export async function closeAccount(
  core: CustodyCore,
  { accountId, reason }: Stop,
  context: Context,
): Promise<void> {
  await core.database.write(context, { action: 'custody.close', subject: accountId }, (tx) => {
    const custody = requireCustody(tx.sql, accountId);
    if (custody.waiting) throw appError('custody.paper-waiting', { symbol: custody.waiting.symbol });
    if (nextCustodyState(custody, 'close') === null)
      throw appError(INSTEAD[custody.state], { login: custody.account.login });
    const today = vietnamDay(tx.at);
    closeUnitAccount(tx.sql, accountId, today, reason);
    tx.note({ before: custody.state, reason });
    tx.change('unit-account', accountId, { closedOn: today, reason });
  });
}
