import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { appError } from '../../../kernel/app-error.ts';
import type { Context } from '../../../kernel/context.ts';
import { signedInUser } from '../../../kernel/signed-in-user.ts';
import { insertMovement } from '../data/custody-writes.ts';
import { handoverDraft } from '../documents/admin-handover-minutes.ts';
import { taskDecisionDraft } from '../documents/task-decision.ts';
import { headOf, onPaper, requireCustody, requireStaff, type CustodyCore } from './custody-core.ts';
import { requireMove } from './require-move.ts';

/** The written hand-over inside the school. A task is given by a decision; giving back needs none. */
export function moveAccount(
  core: CustodyCore,
  { accountId, act, toStaffId, reason }: InputOf<'custody.move'>,
  context: Context,
): Promise<OutputOf<'custody.move'>> {
  return core.database.write(context, { action: 'custody.move', subject: accountId }, (tx) => {
    const custody = requireCustody(tx.sql, accountId);
    const to = requireStaff(core, toStaffId);
    requireMove(custody, act, to);
    if (!custody.holder) throw appError('custody.not-received', { login: custody.account.login });
    const from = requireStaff(core, custody.holder.staffId);
    const head = headOf(core);
    const about = { accountId: null, person: to.fullName, department: to.department };
    const decision =
      to.job === 'principal'
        ? null
        : core.papers.issue(
            tx,
            context,
            'quyet-dinh-giao-nhiem-vu',
            about,
            taskDecisionDraft({
              account: custody.account,
              officer: onPaper(to),
              replaced: act === 'change-holder' ? onPaper(from) : null,
              head: head?.fullName ?? '',
            }),
          );
    const minutes = core.papers.issue(
      tx,
      context,
      'bien-ban-giao-quan-tri',
      about,
      handoverDraft({
        account: custody.account,
        act,
        giver: onPaper(from),
        receiver: onPaper(to),
        head: head && head.id !== from.id && head.id !== to.id ? onPaper(head) : null,
        decision: decision?.symbol ?? '',
        reason,
        venue: core.papers.school(tx.at).schoolName,
      }),
    );
    const movement = {
      id: core.newId(),
      accountId,
      act,
      fromStaffId: from.id,
      toStaffId: to.id,
      giverName: '',
      giverTitle: '',
      giverBody: '',
      letterNumber: '',
      letterDay: null,
      scanId: null,
      receiverStaffId: null,
      reason,
      paperId: minutes.id,
      decisionId: decision?.id ?? null,
      preparedAt: tx.at,
      userId: signedInUser(context).userId,
    };
    insertMovement(tx.sql, movement);
    tx.note({ act, paper: minutes.id, decision: movement.decisionId });
    tx.change('custody-movement', movement.id, movement);
    return { paperIds: decision ? [decision.id, minutes.id] : [minutes.id] };
  });
}
