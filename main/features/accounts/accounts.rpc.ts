import type { MethodName } from '../../../preload/contract/index.ts';
import type { Handlers } from '../../platform/rpc/handler.ts';
import { accountHistory } from './app/account-history.ts';
import type { AccountsCore } from './app/accounts-core.ts';
import { changeAccounts } from './app/change-state.ts';
import { createMissingAccounts } from './app/create-missing-accounts.ts';
import { IssueJobs, issuePapers } from './app/issue-papers.ts';
import { listAccounts } from './app/list-accounts.ts';
import { listDrift } from './app/list-drift.ts';
import { listLeavers } from './app/list-leavers.ts';
import { previewLogins } from './app/preview-logins.ts';
import { revealPassword } from './app/reveal-password.ts';
import { keepStaff, revokeLeavers } from './app/revoke-leavers.ts';
import { fillRights, getRights, rightsMatrix, saveRights } from './app/rights-of-account.ts';
import { writeSupplements } from './app/write-supplements.ts';

export type AccountsMethod =
  | Extract<MethodName, `accounts.${string}` | `grants.${string}` | `drift.${string}` | `leavers.${string}`>
  | 'papers.issue'
  | 'papers.cancelIssue';

export function accountsHandlers(core: AccountsCore): Handlers<AccountsMethod> {
  const jobs = new IssueJobs();
  return {
    'accounts.list': () => listAccounts(core),
    'accounts.preview': (input) => previewLogins(core, input.selection),
    'accounts.create': (input, context) => createMissingAccounts(core, context, input),
    'accounts.reveal': (input, context) => revealPassword(core, context, input),
    'accounts.transition': (input, context) => changeAccounts(core, context, input),
    'accounts.history': (input) => accountHistory(core, input.id),
    'grants.get': (input) => getRights(core, input.accountId),
    'grants.matrix': () => rightsMatrix(core),
    'grants.save': async (input, context) => {
      await saveRights(core, context, input);
      return {};
    },
    'grants.fillFromAssignments': (input, context) => fillRights(core, context, input),
    'drift.list': (_input, { at }) => listDrift(core, at),
    'drift.supplement': (input, context) => writeSupplements(core, context, input),
    'leavers.list': (_input, { at }) => listLeavers(core, at),
    'leavers.revoke': (input, context) => revokeLeavers(core, context, input),
    'leavers.keep': (input, context) => keepStaff(core, context, input),
    'papers.issue': (input, context) => issuePapers(core, jobs, context, input),
    'papers.cancelIssue': (input) => {
      jobs.cancel(input.jobId);
      return {};
    },
  };
}
