import { vietnamDay } from '../../../kernel/vietnam-day.ts';
import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { appError } from '../../../kernel/app-error.ts';
import type { Context } from '../../../kernel/context.ts';
import { indexForSearch } from '../../../platform/database/search-index.ts';
import type { Transaction } from '../../../platform/database/work.ts';
import type { Staff } from '../../people/index.ts';
import type { AccountRecord } from '../data/account-records.ts';
import { accountRows } from '../data/account-rows.ts';
import { insertAccount } from '../data/account-writes.ts';
import { writeRights } from '../data/grant-rows.ts';
import { INITIAL_PASSWORD_BYTES, initialPassword } from '../domain/initial-password.ts';
import { NO_RIGHTS } from '../domain/rights.ts';
import { rightsFromWork } from '../domain/rights-from-work.ts';
import { type AccountsCore } from './accounts-core.ts';
import { eligibleStaff, proposalsFor } from './preview-logins.ts';
import { recordEvent } from './record-event.ts';
import { workOf } from './work-of-person.ts';

/**
 * Creates what is missing; who has an account keeps it. `ids` are the accounts of the whole selection, so that a run
 * that was cut off is simply started again. All or nothing.
 */
export function createMissingAccounts(
  core: AccountsCore,
  context: Context,
  input: InputOf<'accounts.create'>,
): Promise<OutputOf<'accounts.create'>> {
  return core.database.write(context, { action: 'accounts.create' }, (tx) => {
    const staff = eligibleStaff(core, input.selection);
    if (staff.length === 0) throw appError('accounts.nobody-selected');
    const proposals = new Map(
      proposalsFor(tx.sql, core, staff).map((proposal) => [proposal.staffId, proposal]),
    );
    const accounts = accountRows(tx.sql);
    const active = new Map(
      accounts.filter(({ state }) => state !== 'revoked').map((account) => [account.staffId, account]),
    );
    const names = new Map(core.people.staff().map(({ id, fullName }) => [id, fullName]));
    const holders = new Map(accounts.map(({ login, staffId }) => [login, staffId]));
    const created: string[] = [];
    const ids = staff.map((person) => {
      const existing = active.get(person.id);
      if (existing) return existing.id;
      const login = input.logins[person.id] ?? proposals.get(person.id)!.login;
      const holder = holders.get(login);
      const shared = holder !== undefined && holder !== person.id;
      if (shared && input.sharedReason === '') {
        throw appError('accounts.login-taken', { login, person: names.get(holder) ?? '' });
      }
      if (!shared) holders.set(login, person.id);
      const id = createOne(core, tx, context, {
        person,
        login,
        sharedReason: shared ? input.sharedReason : '',
      });
      created.push(id);
      return id;
    });
    tx.about(created.join(','));
    tx.note({ created: created.length });
    return { created: created.length, ids };
  });
}

function createOne(
  core: AccountsCore,
  tx: Transaction,
  context: Context,
  source: { readonly person: Staff; readonly login: string; readonly sharedReason: string },
): string {
  const { person, login, sharedReason } = source;
  const account: AccountRecord = {
    id: core.newId(),
    staffId: person.id,
    login,
    state: 'created',
    stateBeforeSuspension: '',
    // A shared account already has its password; a second one would only lock out the first person.
    initialPassword: sharedReason === '' ? sealedPassword(core) : null,
    firstPasswordChanged: 0,
    sharedReason,
    createdAt: tx.at,
    round: 0,
  };
  insertAccount(tx.sql, account);
  const rights = rightsFromWork(workOf(core, person), NO_RIGHTS, vietnamDay(tx.at));
  writeRights(tx.sql, account.id, rights, tx.at);
  recordEvent(core, tx, context, {
    accountId: account.id,
    act: 'create',
    from: 'proposed',
    to: 'created',
    reason: sharedReason,
  });
  indexForSearch(tx.sql, {
    kind: 'account',
    ref: account.id,
    title: login,
    detail: person.fullName,
    text: `${login} ${person.fullName} ${person.department}`,
  });
  tx.change('account', account.id, { staffId: person.id, login, state: account.state, rights });
  return account.id;
}

/** A new initial password, readable only with the vault's secrets key. */
export function sealedPassword(core: AccountsCore): Uint8Array {
  return core.secrets.seal(initialPassword(core.random(INITIAL_PASSWORD_BYTES)));
}
