import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { appError } from '../../../kernel/app-error.ts';
import type { Context } from '../../../kernel/context.ts';
import { signedInUser } from '../../../kernel/signed-in-user.ts';
import { actorMay } from '../../auth/index.ts';
import { settleAbsence } from '../data/leaver-rows.ts';
import { leavingReason, type LeavingCause } from '../domain/leavers.ts';
import type { AccountsCore } from './accounts-core.ts';
import { changeAll, runFor } from './change-state.ts';
import { leaversHolding, type Leaver } from './list-leavers.ts';

type Done = OutputOf<'leavers.revoke'>;

/**
 * Ends all that one act can end: accounts with minutes that say why, sign-ins, delegations given and held. An admin
 * account of the unit changes hands in writing, so its holder stays listed. One transaction a cause; what the actor may
 * not end, and a sign-in without which nobody could run the school's program, stays and is named.
 * @throws accounts.not-a-leaver
 */
export async function revokeLeavers(
  core: AccountsCore,
  context: Context,
  { staffIds }: InputOf<'leavers.revoke'>,
): Promise<Done> {
  const wanted = new Set(staffIds);
  const chosen = leaversHolding(core, core.database.read, context.at).filter((row) =>
    wanted.has(row.staffId),
  );
  if (new Set(chosen.map(({ staffId }) => staffId)).size < wanted.size)
    throw appError('accounts.not-a-leaver');
  const total: Done = { revoked: 0, paperIds: [], signIns: 0, delegations: 0, staying: [] };
  for (const [cause, leavers] of Map.groupBy(chosen, (row) => row.cause)) {
    const ids = [...new Set(leavers.map(({ staffId }) => staffId))];
    const done = await endAll(core, context, cause, ids);
    total.revoked += done.revoked;
    total.paperIds.push(...done.paperIds);
    total.signIns += done.signIns;
    total.delegations += done.delegations;
    total.staying.push(...done.staying);
  }
  return total;
}

const userIdsOf = (leavers: readonly Leaver[]) => [
  ...new Set(leavers.flatMap(({ openSignIns }) => openSignIns.map(({ id }) => id))),
];

async function endAll(
  core: AccountsCore,
  context: Context,
  cause: LeavingCause,
  staffIds: readonly string[],
): Promise<Done> {
  const { elsewhere } = core;
  const actor = signedInUser(context);
  const reason = leavingReason(cause);
  const run = runFor(core, context, 'revoke');
  const act = { action: 'leavers.revoke', subject: staffIds.join(',') };
  const { shut, ...done } = await core.database.write(context, act, async (tx) => {
    const leavers = leaversHolding(core, tx.sql, tx.at).filter(({ staffId }) => staffIds.includes(staffId));
    const ids = leavers.flatMap(({ accountId }) => accountId ?? []);
    const { changed, paperIds } = await changeAll(core, tx, context, { ids, act: 'revoke', reason }, run);
    const users = [...new Set(leavers.flatMap(({ userIds }) => userIds))];
    const ended = actorMay(actor, 'delegations.manage')
      ? elsewhere.endDelegationsOf(tx, context, users, reason)
      : [];
    const wished = actorMay(actor, 'users.manage') ? userIdsOf(leavers) : [];
    const stay = elsewhere.signIns.staying(tx.sql, context, wished);
    const signIns = wished.filter((id) => !stay.some(({ userId }) => userId === id));
    await elsewhere.signIns.shut(tx, context, signIns);
    const staying = stay.map(({ code, name }) => ({ code, name }));
    tx.note({ cause, reason, shutSignIns: signIns, staying: stay.length, delegations: ended });
    return {
      ...{ revoked: changed, paperIds, delegations: ended.length, staying },
      ...{ signIns: signIns.length, shut: signIns },
    };
  });
  elsewhere.signIns.forget(shut);
  return done;
}

/** @throws accounts.not-missing when no complete list misses this person */
export async function keepStaff(
  core: AccountsCore,
  context: Context,
  { staffId, reason }: InputOf<'leavers.keep'>,
): Promise<Record<string, never>> {
  const { userId } = signedInUser(context);
  await core.database.write(context, { action: 'leavers.keep', subject: staffId }, (tx) => {
    if (settleAbsence(tx.sql, staffId, { at: tx.at, userId, reason }) === 0)
      throw appError('accounts.not-missing');
    tx.note({ reason });
  });
  return {};
}
