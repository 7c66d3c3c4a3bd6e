import type { OutputOf } from '../../../../preload/contract/index.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';
import { allUsers } from '../../auth/index.ts';
import { rightsByAccount } from '../data/grant-rows.ts';
import { leaverRows, type LeaverRow } from '../data/leaver-rows.ts';
import { leavingCause, type LeavingCause } from '../domain/leavers.ts';
import { rightViews } from '../domain/rights-in-words.ts';
import { NO_RIGHTS } from '../domain/rights.ts';
import { namesOf, type AccountsCore } from './accounts-core.ts';

/** Somebody who has left, with everything that is still held. */
export interface Leaver extends LeaverRow {
  readonly cause: LeavingCause;
  /** All sign-ins of the person, shut ones too: a delegation outlives the sign-in. */
  readonly userIds: readonly string[];
  readonly openSignIns: readonly { readonly id: string; readonly login: string }[];
  /** Of the same name; whose they are nobody can tell. */
  readonly doubtfulSignIns: readonly { readonly login: string }[];
  readonly delegations: readonly { readonly symbol: string; readonly side: 'given' | 'held' }[];
  /** Logins of admin accounts of the unit. */
  readonly custody: readonly string[];
}

/** One row an account; people who hold nothing any more are not among them. */
export function leaversHolding(core: AccountsCore, sql: Sqlite, at: string): Leaver[] {
  const { elsewhere } = core;
  const users = allUsers(sql);
  const open = elsewhere.openDelegations(sql, at);
  const custodians = elsewhere.custodians(sql);
  return leaverRows(sql).flatMap((row) => {
    const cause = leavingCause(row.status, row.missingSince !== null);
    if (cause === null) return [];
    const namesakes = users.filter(({ fullName }) => fullName === row.fullName);
    // A sign-in made before the staff list existed is known by its name, where one person and one sign-in bear it.
    const byName = namesakes.filter(({ staffId }) => staffId === null);
    const certain = row.nameIsAlone === 1 && namesakes.length === 1;
    const own = [...users.filter(({ staffId }) => staffId === row.staffId), ...(certain ? byName : [])];
    const userIds = own.map(({ id }) => id);
    const leaver: Leaver = {
      ...row,
      cause,
      userIds,
      openSignIns: own.filter(({ state }) => state === 'active'),
      doubtfulSignIns: certain ? [] : byName.filter(({ state }) => state === 'active'),
      delegations: open.flatMap(({ symbol, delegatorId, delegateId }) => [
        ...(userIds.includes(delegatorId) ? [{ symbol, side: 'given' as const }] : []),
        ...(userIds.includes(delegateId) ? [{ symbol, side: 'held' as const }] : []),
      ]),
      custody: custodians.filter(({ staffId }) => staffId === row.staffId).map(({ login }) => login),
    };
    const { accountId, openSignIns, doubtfulSignIns, delegations, custody } = leaver;
    const held = openSignIns.length + doubtfulSignIns.length + delegations.length + custody.length;
    return accountId === null && held === 0 ? [] : [leaver];
  });
}

/** People who have left or whom the complete list does not name, and what they still hold. */
export function listLeavers(core: AccountsCore, at: string): OutputOf<'leavers.list'> {
  const rights = rightsByAccount(core.database.read);
  const names = namesOf(core);
  return leaversHolding(core, core.database.read, at).map((leaver) => {
    const { staffId, fullName, department, cause, accountId, login, state } = leaver;
    const granted = accountId === null ? NO_RIGHTS : (rights.get(accountId) ?? NO_RIGHTS);
    return {
      ...{ staffId, fullName, department, cause, accountId, login, state },
      rights: rightViews(granted, names),
      signIn: leaver.openSignIns.map((signIn) => signIn.login).join(', '),
      doubtfulSignIns: leaver.doubtfulSignIns.map(({ login: name }) => name),
      delegations: [...leaver.delegations],
      custody: [...leaver.custody],
    };
  });
}
