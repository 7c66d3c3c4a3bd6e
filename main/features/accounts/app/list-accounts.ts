import type { OutputOf } from '../../../../preload/contract/index.ts';
import { accountRows } from '../data/account-rows.ts';
import { rightsByAccount } from '../data/grant-rows.ts';
import { allowedAccountActs } from '../domain/account-states.ts';
import { titleOfJob } from '../domain/handover-parties.ts';
import { NO_RIGHTS, sameRights } from '../domain/rights.ts';
import { rightsSentences } from '../domain/rights-in-words.ts';
import { namesOf, situationOf, type AccountsCore } from './accounts-core.ts';
import { paperContent } from './paper-content.ts';

/** Everybody's account in the Vietnamese order of names; revoked ones stay in the list. */
export function listAccounts(core: AccountsCore): OutputOf<'accounts.list'> {
  const sql = core.database.read;
  const rights = rightsByAccount(sql);
  const minutes = new Map(core.papers.latest('bien-ban-ban-giao').map((paper) => [paper.accountId, paper]));
  const lastPapers = core.papers.lastSymbols();
  const names = namesOf(core);
  const accounts = Map.groupBy(accountRows(sql), (account) => account.staffId);
  return core.people.staff().flatMap((person) =>
    (accounts.get(person.id) ?? []).map((account) => {
      const own = rights.get(account.id) ?? NO_RIGHTS;
      const handedOver = minutes.get(account.id);
      return {
        id: account.id,
        staffId: person.id,
        fullName: person.fullName,
        department: person.department,
        job: titleOfJob(person.job, person.jobTitle),
        login: account.login,
        state: account.state,
        passwordHeld: account.initialPassword !== null,
        firstPasswordChanged: account.firstPasswordChanged === 1,
        rightsText: rightsSentences(own, names),
        drifted:
          account.state !== 'revoked' &&
          handedOver !== undefined &&
          !sameRights(own, paperContent(handedOver).rights),
        lastPaper: lastPapers.get(account.id) ?? '',
        allowed: allowedAccountActs(situationOf(account)),
      };
    }),
  );
}
