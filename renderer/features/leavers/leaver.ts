import type { OutputOf } from '../../../preload/contract/index.ts';

export type Leaver = OutputOf<'leavers.list'>[number];

/** Who still holds an account of the central system; a sign-in to this program is ended elsewhere. */
export function withAccount(leavers: readonly Leaver[]): (Leaver & { readonly accountId: string })[] {
  return leavers.flatMap((leaver) =>
    leaver.accountId === null ? [] : [{ ...leaver, accountId: leaver.accountId }],
  );
}
