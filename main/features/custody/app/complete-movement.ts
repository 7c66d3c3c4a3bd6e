import { formatDay } from '../../../kernel/dates.ts';
import { appError } from '../../../kernel/app-error.ts';
import { vietnamDay } from '../../../kernel/vietnam-day.ts';
import type { Transaction } from '../../../platform/database/work.ts';
import type { PaperRecord } from '../../papers/index.ts';
import { leaverAmong, movementOfPaper } from '../data/custody-rows.ts';
import { closeUnitAccount, endHolder, markDone, startHolder } from '../data/custody-writes.ts';
import { nextCustodyState } from '../domain/custody-states.ts';
import { requireCustody } from './custody-core.ts';

/**
 * Signed minutes move the account: the old holder's days end, the new one's begin, on the day of the signatures. What
 * was given back to the body above is closed.
 */
export function completeMovement(tx: Transaction, paper: PaperRecord): void {
  const movement = movementOfPaper(tx.sql, paper.id);
  if (!movement || movement.doneOn !== null) return;
  const { accountId } = movement;
  const { account, state, holder } = requireCustody(tx.sql, accountId);
  if (nextCustodyState({ state, pending: false }, movement.act) === null)
    throw appError('custody.act-not-allowed', { login: account.login });
  const left = leaverAmong(tx.sql, movement);
  if (left !== null) throw appError('custody.receiver-left', { name: left });
  const day = paper.signedOn ?? vietnamDay(tx.at);
  if (holder && day < holder.fromDay)
    throw appError('custody.signed-too-early', { day: formatDay(holder.fromDay) });
  markDone(tx.sql, movement, day);
  endHolder(tx.sql, accountId, day);
  tx.note({ custody: accountId, act: movement.act });
  const { toStaffId: staffId, id: movementId, reason } = movement;
  if (staffId === null) {
    closeUnitAccount(tx.sql, accountId, day, reason);
    tx.change('unit-account', accountId, { closedOn: day, reason });
    return;
  }
  startHolder(tx.sql, { accountId, staffId, movementId, fromDay: day });
  tx.change('custody-holder', accountId, { staffId, fromDay: day });
}
