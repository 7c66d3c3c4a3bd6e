import type { OutputOf } from '../../../preload/contract/index.ts';
import type { AccountState } from '../../../preload/contract/vocabulary/accounts.ts';
import { t } from '../../i18n/index.ts';
import type { Tone } from '../../ui/index.ts';

export type Account = OutputOf<'accounts.list'>[number];
export type AccountAct = Account['allowed'][number];
/** Acts that change the state of one or many accounts and need a reason. */
export type Transition = Exclude<AccountAct, 'reveal' | 'issue-papers'>;
export const TRANSITIONS: readonly Transition[] = ['mark-changed', 'suspend', 'resume', 'reissue', 'revoke'];

export const STATE_TONES: Readonly<Record<AccountState, Tone>> = {
  proposed: 'neutral',
  created: 'info',
  'slip-issued': 'waiting',
  'handed-over': 'good',
  suspended: 'warning',
  reissued: 'waiting',
  revoked: 'bad',
};

/** "Tổ trưởng" in the school's own words, else what the job is called. */
export function jobText({ job, jobTitle }: Pick<Account, 'job' | 'jobTitle'>): string {
  return jobTitle === '' ? t(`people.job.${job}`) : jobTitle;
}

/** Accounts of a selection that allow an act. */
export function allowing(accounts: readonly Account[], act: AccountAct): Account[] {
  return accounts.filter(({ allowed }) => allowed.includes(act));
}

/** Still waiting for the person to choose a password of their own. */
export function awaitsFirstPassword({ firstPasswordChanged, state }: Account): boolean {
  return (
    !firstPasswordChanged && (state === 'slip-issued' || state === 'handed-over' || state === 'reissued')
  );
}
