import type { AccountState, RightView } from '../../../../preload/contract/vocabulary/accounts.ts';
import type { Context } from '../../../kernel/context.ts';
import type { Waiting } from '../../../kernel/waiting.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';
import type { Transaction } from '../../../platform/database/work.ts';
import { accountRows } from '../data/account-rows.ts';
import { rightsByAccount, rightsOf } from '../data/grant-rows.ts';
import { countReach } from '../data/reach-counts.ts';
import { nextAccountState } from '../domain/account-states.ts';
import { reachOfRights } from '../domain/reach-of-rights.ts';
import { rightViews, rightsLines, rightsSentences } from '../domain/rights-in-words.ts';
import { NO_RIGHTS, type Rights } from '../domain/rights.ts';
import { accountTasks } from './account-tasks.ts';
import { namesOf, requireAccount, requireStaff, situationOf, type AccountsCore } from './accounts-core.ts';
import { changeAccount } from './change-state.ts';
import { partiesSource, type Parties } from './parties-of.ts';
import { withdrawRights } from './rights-of-account.ts';

/** An account with what somebody holding it can open. */
export interface AccountReach {
  readonly accountId: string;
  readonly staffId: string;
  readonly login: string;
  readonly holder: string;
  readonly department: string;
  readonly state: AccountState;
  /** One sentence a group of rights. */
  readonly rightsText: readonly string[];
  readonly students: number;
  readonly staff: number;
}
/** An account in any state, with its rights by ids. */
export interface AccountOnFile {
  readonly accountId: string;
  readonly staffId: string;
  readonly login: string;
  readonly state: AccountState;
  readonly rights: Rights;
}
/** What features above may ask of accounts and do to them. */
export interface AccountsApi {
  /** Accounts of one person that are not revoked. */
  ofStaff(staffId: string): { readonly id: string; readonly login: string }[];
  /** @throws accounts.not-found */
  reach(sql: Sqlite, accountId: string): AccountReach;
  /** Records of the whole school, as an admin account opens them. */
  wholeSchool(sql: Sqlite): { readonly students: number; readonly staff: number };
  /** Suspends, in the caller's transaction, those in use; the ids of these. */
  suspend(tx: Transaction, context: Context, accountIds: readonly string[], reason: string): string[];
  /** Who stands on a paper about the account of this person. @throws accounts.person-not-found */
  parties(context: Context, staffId: string): Parties;
  all(sql: Sqlite): AccountOnFile[];
  /** One short line a right, in the order in which a school lists them. */
  lines(rights: Rights): string[];
  /** The same by names, for the page to say. */
  views(rights: Rights): RightView[];
  /** Takes rights away, in the caller's transaction; those that are gone already change nothing. */
  withdraw(tx: Transaction, context: Context, accountId: string, rights: Rights, reason: string): void;
  /** What is left to do about leavers and drift. */
  tasks(context: Context): Waiting[];
}

export function accountsApi(core: AccountsCore): AccountsApi {
  return {
    ofStaff: (staffId) =>
      accountRows(core.database.read)
        .filter((account) => account.staffId === staffId && account.state !== 'revoked')
        .map(({ id, login }) => ({ id, login })),
    reach: (sql, accountId) => {
      const account = requireAccount(sql, accountId);
      const { fullName, department } = requireStaff(core, account.staffId);
      const rights = rightsOf(sql, accountId);
      return {
        accountId,
        staffId: account.staffId,
        login: account.login,
        holder: fullName,
        department,
        state: account.state,
        rightsText: rightsSentences(rights, namesOf(core)),
        ...countReach(sql, reachOfRights(rights)),
      };
    },
    wholeSchool: (sql) => countReach(sql, { everyStudent: true, classIds: [], everyColleague: true }),
    suspend: (tx, context, accountIds, reason) => {
      const inUse = accountIds
        .map((id) => requireAccount(tx.sql, id))
        .filter((account) => nextAccountState(situationOf(account), 'suspend') !== null);
      for (const account of inUse)
        changeAccount(core, tx, context, account, { act: 'suspend', reason }, null);
      return inUse.map(({ id }) => id);
    },
    all: (sql) => {
      const rights = rightsByAccount(sql);
      return accountRows(sql).map(({ id, staffId, login, state }) => {
        return { accountId: id, staffId, login, state, rights: rights.get(id) ?? NO_RIGHTS };
      });
    },
    lines: (rights) => rightsLines(rights, namesOf(core)),
    views: (rights) => rightViews(rights, namesOf(core)),
    withdraw: (tx, context, accountId, rights, reason) => {
      withdrawRights(core, tx, context, accountId, rights, reason);
    },
    tasks: (context) => accountTasks(core, context),
    parties: (context, staffId) => partiesSource(core, context)(requireStaff(core, staffId)),
  };
}
