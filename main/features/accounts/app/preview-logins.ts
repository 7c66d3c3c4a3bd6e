import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';
import type { Staff } from '../../people/index.ts';
import { accountRows } from '../data/account-rows.ts';
import { proposeLogins } from '../domain/login-name.ts';
import type { AccountsCore } from './accounts-core.ts';

export type Selection = InputOf<'accounts.preview'>['selection'];
type Proposal = OutputOf<'accounts.preview'>[number];

/** Who has left the school gets no account. */
export function eligibleStaff(core: AccountsCore, selection: Selection): Staff[] {
  return core.people.staffOf(selection).filter(({ status }) => status === 'working' || status === 'on-leave');
}

/** What `create` would do, with everybody who shares a base name, so that the officer sees who gets the number. */
export function previewLogins(core: AccountsCore, selection: Selection): Proposal[] {
  return proposalsFor(core.database.read, core, eligibleStaff(core, selection));
}

export function proposalsFor(sql: Sqlite, core: AccountsCore, staff: readonly Staff[]): Proposal[] {
  const accounts = accountRows(sql);
  const active = new Map(
    accounts.filter(({ state }) => state !== 'revoked').map((account) => [account.staffId, account]),
  );
  const former = Map.groupBy(accounts, (account) => account.staffId);
  const fresh = staff.filter(({ id }) => !active.has(id));
  // A login once given to somebody is never given to another; the person's own former one comes back.
  const own = fresh.flatMap(({ id }) => former.get(id)?.slice(-1) ?? []);
  const ownLogins = new Map(own.map((account) => [account.staffId, account.login]));
  const proposed = new Map(
    proposeLogins(
      fresh
        .filter(({ id }) => !ownLogins.has(id))
        .map(({ id, fullName, birthDate }) => ({ staffId: id, fullName, birthDate })),
      new Set(accounts.map(({ login }) => login)),
    ).map((proposal) => [proposal.staffId, proposal]),
  );
  const holders = holdersOf(core, accounts, staff, proposed);
  return staff.map(({ id, fullName, department, birthDate }) => {
    const existing = active.get(id);
    const proposal = proposed.get(id);
    const login = existing?.login ?? ownLogins.get(id) ?? proposal?.login ?? '';
    const collidesWith = (proposal?.collidesWith ?? []).map(
      (other) => `${other} — ${holders.get(other) ?? ''}`,
    );
    return {
      staffId: id,
      fullName,
      department,
      birthDate,
      login,
      collidesWith,
      existing: existing !== undefined,
    };
  });
}

/** Login → name of the person who has it or would get it. */
function holdersOf(
  core: AccountsCore,
  accounts: readonly { readonly login: string; readonly staffId: string }[],
  staff: readonly Staff[],
  proposed: ReadonlyMap<string, { readonly login: string }>,
): Map<string, string> {
  const everybody = new Map(core.people.staff().map(({ id, fullName }) => [id, fullName]));
  const holders = new Map(accounts.map(({ login, staffId }) => [login, everybody.get(staffId) ?? '']));
  for (const person of staff) {
    const proposal = proposed.get(person.id);
    if (proposal) holders.set(proposal.login, person.fullName);
  }
  return holders;
}
