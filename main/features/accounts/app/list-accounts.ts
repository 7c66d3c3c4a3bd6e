import type { OutputOf } from '../../../../preload/contract/index.ts';
import { accountRows } from '../data/account-rows.ts';
import { rightsByAccount } from '../data/grant-rows.ts';
import { minutesByAccount } from '../data/minutes-rows.ts';
import { allowedAccountActs } from '../domain/account-states.ts';
import { driftOf } from '../domain/drift.ts';
import { NO_RIGHTS } from '../domain/rights.ts';
import { rightViews } from '../domain/rights-in-words.ts';
import { namesOf, situationOf, type AccountsCore } from './accounts-core.ts';

/** Everybody's account in the Vietnamese order of names; revoked ones stay in the list. */
export function listAccounts(core: AccountsCore): OutputOf<'accounts.list'> {
  const sql = core.database.read;
  const rights = rightsByAccount(sql);
  const minutes = minutesByAccount(sql);
  const lastPapers = core.papers.lastSymbols();
  const names = namesOf(core);
  const accounts = Map.groupBy(accountRows(sql), (account) => account.staffId);
  return core.people.staff().flatMap((person) =>
    (accounts.get(person.id) ?? []).map((account) => {
      const own = rights.get(account.id) ?? NO_RIGHTS;
      return {
        id: account.id,
        staffId: person.id,
        fullName: person.fullName,
        department: person.department,
        job: person.job,
        jobTitle: person.jobTitle,
        login: account.login,
        state: account.state,
        passwordHeld: account.initialPassword !== null,
        firstPasswordChanged: account.firstPasswordChanged === 1,
        rights: rightViews(own, names),
        drifted: account.state !== 'revoked' && driftOf(own, minutes.get(account.id) ?? []) !== null,
        lastPaper: lastPapers.get(account.id) ?? '',
        allowed: allowedAccountActs(situationOf(account)),
      };
    }),
  );
}
