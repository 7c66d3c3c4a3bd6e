import type { OutputOf } from '../../../preload/contract/index.ts';

export type Leaver = OutputOf<'leavers.list'>[number];

/** Who holds something that one click ends; an admin account of the unit changes hands in writing only. */
export function endable(leavers: readonly Leaver[]): Leaver[] {
  return leavers.filter(
    ({ accountId, signIn, delegations }) => accountId !== null || signIn !== '' || delegations.length > 0,
  );
}

export function custodians(leavers: readonly Leaver[]): string[] {
  return leavers.filter(({ custody }) => custody.length > 0).map(({ fullName }) => fullName);
}
