import { randomBytes } from 'node:crypto';
import type { Handlers } from '../../platform/rpc/handler.ts';
import { accountPapers } from './app/account-papers.ts';
import { accountsApi, type AccountsApi } from './app/accounts-api.ts';
import type { AccountsCore } from './app/accounts-core.ts';
import { reissuePapers } from './app/reissue-paper.ts';
import { supplementPapers } from './app/write-supplements.ts';
import { accountsHandlers, type AccountsMethod } from './accounts.rpc.ts';

export { accountEntities } from './data/entities.ts';
export type { AccountOnFile, AccountReach, AccountsApi } from './app/accounts-api.ts';
export type { Parties } from './app/parties-of.ts';
export { isLeaver } from './domain/leavers.ts';
export { titleOfJob, titleOfRoles } from './domain/handover-parties.ts';
export { rightLine, rightOfLine } from './domain/rights-in-words.ts';
export type { Secrets } from './app/accounts-core.ts';

export type AccountsDeps = Omit<AccountsCore, 'random'> & Partial<Pick<AccountsCore, 'random'>>;

/** Accounts, their rights and the papers about them; tells the archive how those papers are drawn. */
export function createAccounts(deps: AccountsDeps): {
  handlers: Handlers<AccountsMethod>;
  api: AccountsApi;
} {
  const core: AccountsCore = { random: (count) => randomBytes(count), ...deps };
  core.papers.serve(accountPapers(core));
  core.papers.serve(reissuePapers);
  core.papers.serve(supplementPapers);
  return { handlers: accountsHandlers(core), api: accountsApi(core) };
}
