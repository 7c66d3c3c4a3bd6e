import { randomBytes } from 'node:crypto';
import type { Handlers } from '../../platform/rpc/handler.ts';
import { accountPapers } from './app/account-papers.ts';
import type { AccountsCore } from './app/accounts-core.ts';
import { accountsHandlers, type AccountsMethod } from './accounts.rpc.ts';

export { accountEntities } from './data/entities.ts';
export type { Secrets } from './app/accounts-core.ts';

export type AccountsDeps = Omit<AccountsCore, 'random'> & Partial<Pick<AccountsCore, 'random'>>;

/** Accounts, their rights and the papers about them; tells the archive how those papers are drawn. */
export function createAccounts(deps: AccountsDeps): { handlers: Handlers<AccountsMethod> } {
  const core: AccountsCore = { random: (count) => randomBytes(count), ...deps };
  core.papers.serve(accountPapers(core));
  return { handlers: accountsHandlers(core) };
}
