import type { InputOf } from '../../../../preload/contract/index.ts';
import { appError } from '../../../kernel/app-error.ts';
import type { Context } from '../../../kernel/context.ts';
import { signedInUser } from '../../../kernel/signed-in-user.ts';
import { insertExplanation, ownerOfEvent } from '../data/explanation-rows.ts';
import type { EditLogCore } from './edit-log-core.ts';
import { isOwn } from './show-month.ts';

/**
 * What the teacher says to an own edit; what was said before stays readable in the log.
 * @throws edit-log.unknown-edit, edit-log.not-yours
 */
export async function explainEdit(
  core: EditLogCore,
  { eventId, text }: InputOf<'editLog.explain'>,
  context: Context,
): Promise<Record<string, never>> {
  const actor = signedInUser(context);
  await core.database.write(context, { action: 'editLog.explain' }, (tx) => {
    const owner = ownerOfEvent(tx.sql, eventId);
    if (!owner) throw appError('edit-log.unknown-edit');
    const staffId =
      (owner.correctionId === null ? null : core.corrections.requesterOf(owner.correctionId)) ??
      owner.staffId;
    if (!isOwn(actor)({ ...owner, staffId })) throw appError('edit-log.not-yours');
    insertExplanation(tx.sql, { eventId, text, at: tx.at, userId: actor.userId });
    tx.note({ event: eventId });
    tx.change('mark-explanation', `${eventId}/${tx.at}`, { eventId, text });
  });
  return {};
}
