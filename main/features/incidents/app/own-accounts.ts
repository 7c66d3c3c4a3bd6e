import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { appError } from '../../../kernel/app-error.ts';
import type { Context } from '../../../kernel/context.ts';
import { signedInUser } from '../../../kernel/signed-in-user.ts';
import { manages, type IncidentsCore } from './incidents-core.ts';
import { reachedAccount } from './reached-account.ts';

export function ownAccounts(core: IncidentsCore, context: Context): { id: string; login: string }[] {
  const { staffId } = signedInUser(context);
  return staffId === null ? [] : core.accounts.ofStaff(staffId);
}

/** Everybody may report the loss of the own account, nobody somebody else's without the permission. */
export function onlyOwnAccounts(core: IncidentsCore, context: Context, ids: readonly string[]): void {
  const own = new Set(ownAccounts(core, context).map(({ id }) => id));
  if (!ids.every((id) => own.has(id))) throw appError('incidents.not-your-account');
}

export function reachOfAccounts(
  core: IncidentsCore,
  context: Context,
  { accountIds }: InputOf<'incidents.reach'>,
): OutputOf<'incidents.reach'> {
  if (!manages(context)) onlyOwnAccounts(core, context, accountIds);
  return [...new Set(accountIds)].map((id) => {
    const { staffId: _holderId, rightsText, ...reach } = reachedAccount(core, core.database.read, id);
    return { ...reach, rightsText: [...rightsText] };
  });
}
