import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { appError } from '../../../kernel/app-error.ts';
import type { Context } from '../../../kernel/context.ts';
import { signedInUser } from '../../../kernel/signed-in-user.ts';
import { insertGiveBack } from '../data/custody-writes.ts';
import { nextCustodyState } from '../domain/custody-states.ts';
import { giveBackDraft } from '../documents/give-back-minutes.ts';
import { headOf, onPaper, requireCustody, requireStaff, type CustodyCore } from './custody-core.ts';

/** Minutes of giving it back to the commune. @throws custody.paper-waiting, custody.not-received, custody.return-first */
export function giveBackAccount(
  core: CustodyCore,
  { accountId, taker, reason }: InputOf<'custody.giveBack'>,
  context: Context,
): Promise<OutputOf<'custody.giveBack'>> {
  return core.database.write(context, { action: 'custody.giveBack', subject: accountId }, (tx) => {
    const custody = requireCustody(tx.sql, accountId);
    const { account, holder, waiting, state } = custody;
    if (waiting) throw appError('custody.paper-waiting', { symbol: waiting.symbol });
    if (!holder) throw appError('custody.not-received', { login: account.login });
    if (nextCustodyState(custody, 'give-back') === null) {
      const code = state === 'with-officer' ? 'custody.return-first' : 'custody.act-not-allowed';
      throw appError(code, { login: account.login });
    }
    const from = requireStaff(core, holder.staffId);
    const head = headOf(core);
    const paper = core.papers.issue(
      tx,
      context,
      'bien-ban-tra-quan-tri',
      { accountId: null, person: from.fullName, department: from.department },
      giveBackDraft({
        account,
        giver: onPaper(from),
        taker: { fullName: taker.name, title: taker.title, department: '', body: taker.body },
        head: head && head.id !== from.id ? onPaper(head) : null,
        reason,
      }),
    );
    const row = {
      id: core.newId(),
      accountId,
      fromStaffId: from.id,
      takerName: taker.name,
      takerTitle: taker.title,
      takerBody: taker.body,
      reason,
      paperId: paper.id,
      preparedAt: tx.at,
      userId: signedInUser(context).userId,
    };
    insertGiveBack(tx.sql, row);
    tx.note({ paper: paper.id });
    tx.change('custody-give-back', row.id, row);
    return { paperIds: [paper.id] };
  });
}
