import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { appError } from '../../../kernel/app-error.ts';
import type { Context } from '../../../kernel/context.ts';
import { signedInUser } from '../../../kernel/signed-in-user.ts';
import { vietnamDay } from '../../../kernel/vietnam-day.ts';
import { insertMovement } from '../data/custody-writes.ts';
import { receiptDraft } from '../documents/receipt-minutes.ts';
import { holderOf, onPaper, requireCustody, requireStaff, type CustodyCore } from './custody-core.ts';
import { requireMove } from './require-move.ts';

/** Minutes of receipt from the commune. @throws the codes of `requireMove`, custody.letter-in-future */
export async function receiveAccount(
  core: CustodyCore,
  input: InputOf<'custody.receive'>,
  context: Context,
): Promise<OutputOf<'custody.receive'>> {
  const { giver, letterNumber, letterDay, accountId } = input;
  if (letterDay !== null && letterDay > vietnamDay(context.at)) throw appError('custody.letter-in-future');
  const head = requireStaff(core, input.headId);
  const fetched = input.receiverId === null || input.receiverId === head.id ? null : input.receiverId;
  const receiver = fetched === null ? head : requireStaff(core, fetched);
  if (!holderOf(receiver).atWork) throw appError('custody.receiver-left', { name: receiver.fullName });
  const scan = input.scan ? await core.papers.checkIncoming(input.scan) : null;
  return core.database.write(context, { action: 'custody.receive', subject: accountId }, (tx) => {
    const custody = requireCustody(tx.sql, accountId);
    requireMove(custody, 'receive', head);
    const paper = core.papers.issue(
      tx,
      context,
      'bien-ban-tiep-nhan',
      { accountId: null, person: receiver.fullName, department: receiver.department },
      receiptDraft({
        account: custody.account,
        giver: { fullName: giver.name, title: giver.title, department: '', body: giver.body },
        receiver: onPaper(receiver),
        head: fetched === null ? null : onPaper(head),
        letterNumber,
        letterDay,
        venue: giver.body,
      }),
    );
    const letter = {
      symbol: letterNumber,
      day: letterDay ?? vietnamDay(tx.at),
      subject: `Giấy giới thiệu khi tiếp nhận tài khoản quản trị ${custody.account.login}`,
      person: giver.name,
    };
    const movement = {
      id: core.newId(),
      accountId,
      act: 'receive' as const,
      fromStaffId: null,
      toStaffId: head.id,
      giverName: giver.name,
      giverTitle: giver.title,
      giverBody: giver.body,
      letterNumber,
      letterDay,
      scanId: scan ? core.papers.keepIncoming(tx, context, scan, letter) : null,
      receiverStaffId: fetched,
      reason: '',
      paperId: paper.id,
      decisionId: null,
      preparedAt: tx.at,
      userId: signedInUser(context).userId,
    };
    insertMovement(tx.sql, movement);
    tx.note({ act: 'receive', paper: paper.id });
    tx.change('custody-movement', movement.id, movement);
    return { paperIds: [paper.id] };
  });
}
