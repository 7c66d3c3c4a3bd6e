import { appError } from '../../../kernel/app-error.ts';
import type { Clock } from '../../../kernel/clock.ts';
import type { NewId } from '../../../kernel/ids.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';
import type { Context } from '../../../kernel/context.ts';
import type { Database, Transaction } from '../../../platform/database/work.ts';
import type { SignInsApi } from '../../auth/index.ts';
import type { PapersApi } from '../../papers/index.ts';
import type { PeopleApi, Staff } from '../../people/index.ts';
import type { AccountRecord } from '../data/account-records.ts';
import { accountRow } from '../data/account-rows.ts';
import type { AccountSituation } from '../domain/account-states.ts';
import type { ClassAndSubjectNames } from '../domain/rights-in-words.ts';

/** Seals the initial passwords under a key of their own. */
export interface Secrets {
  seal(plain: string): Uint8Array;
  open(sealed: Uint8Array): string;
}

/** What a leaver may hold beside an account; features above and beside this one keep it. */
export interface HeldElsewhere {
  readonly signIns: SignInsApi;
  /** Delegations that are not over, by the sign-ins of both sides. */
  openDelegations(
    sql: Sqlite,
    at: string,
  ): readonly { readonly symbol: string; readonly delegatorId: string; readonly delegateId: string }[];
  /** In the caller's transaction; the ids of what ended. */
  endDelegationsOf(
    tx: Transaction,
    context: Context,
    userIds: readonly string[],
    reason: string,
  ): readonly string[];
  /** Who holds an admin account of the unit now. */
  custodians(sql: Sqlite): readonly { readonly staffId: string; readonly login: string }[];
}

/** What the use cases of this feature work with. */
export interface AccountsCore {
  readonly database: Database;
  readonly newId: NewId;
  readonly clock: Clock;
  readonly people: PeopleApi;
  readonly papers: PapersApi;
  readonly secrets: Secrets;
  readonly elsewhere: HeldElsewhere;
  /** That many bytes from a cryptographic source. */
  readonly random: (count: number) => Uint8Array;
}

export function requireAccount(sql: Sqlite, id: string): AccountRecord {
  const account = accountRow(sql, id);
  if (!account) throw appError('accounts.not-found');
  return account;
}

export function requireStaff(core: AccountsCore, id: string): Staff {
  const staff = core.people.staffById(id);
  if (!staff) throw appError('accounts.person-not-found');
  return staff;
}

export function situationOf(account: AccountRecord): AccountSituation {
  return {
    state: account.state,
    stateBeforeSuspension: account.stateBeforeSuspension,
    passwordHeld: account.initialPassword !== null,
    firstPasswordChanged: account.firstPasswordChanged === 1,
  };
}

export function namesOf(core: AccountsCore): ClassAndSubjectNames {
  return {
    classes: new Map(core.people.classes().map(({ id, name, grade }) => [id, { name, grade }])),
    subjects: new Map(core.people.subjects().map(({ id, name }) => [id, name])),
  };
}
