import type { AccountState } from '../../../../preload/contract/vocabulary/accounts.ts';

/** What people do to an account; `create`, `issue-slip` and `hand-over` come from other acts, never from a button alone. */
export type AccountAct =
  | 'create'
  | 'issue-slip'
  | 'hand-over'
  | 'reveal'
  | 'mark-changed'
  | 'suspend'
  | 'resume'
  | 'reissue'
  | 'revoke'
  | 'issue-papers';

/** "Where it stood before" is only known with the account; `back` stands for it. */
type Target = AccountState | 'same' | 'back';

const IN_USE = {
  reveal: 'same',
  'mark-changed': 'same',
  suspend: 'suspended',
  reissue: 'reissued',
  revoke: 'revoked',
  'issue-papers': 'same',
} as const;

/** đề nghị → đã tạo → đã cấp phiếu → đã bàn giao → tạm khóa → cấp lại → thu hồi; an act missing in a row is refused. */
const TABLE: Readonly<Record<AccountState, Readonly<Partial<Record<AccountAct, Target>>>>> = {
  proposed: { create: 'created' },
  created: { ...IN_USE, 'issue-slip': 'slip-issued', 'hand-over': 'handed-over' },
  'slip-issued': { ...IN_USE, 'issue-slip': 'same', 'hand-over': 'handed-over' },
  'handed-over': { ...IN_USE, 'hand-over': 'same' },
  suspended: { resume: 'back', reissue: 'reissued', revoke: 'revoked' },
  reissued: { ...IN_USE, 'issue-slip': 'slip-issued', 'hand-over': 'handed-over' },
  revoked: {},
};

export interface AccountSituation {
  readonly state: AccountState;
  readonly stateBeforeSuspension: AccountState | '';
  readonly passwordHeld: boolean;
  readonly firstPasswordChanged: boolean;
}

export function nextAccountState(account: AccountSituation, act: AccountAct): AccountState | null {
  if (act === 'reveal' && !account.passwordHeld) return null;
  if (act === 'mark-changed' && account.firstPasswordChanged) return null;
  const target = TABLE[account.state][act];
  if (!target) return null;
  if (target === 'same') return account.state;
  if (target !== 'back') return target;
  return account.stateBeforeSuspension === '' ? 'created' : account.stateBeforeSuspension;
}

const BUTTONS = ['reveal', 'mark-changed', 'suspend', 'resume', 'reissue', 'revoke', 'issue-papers'] as const;
export type AccountButton = (typeof BUTTONS)[number];

export function allowedAccountActs(account: AccountSituation): AccountButton[] {
  return BUTTONS.filter((act) => nextAccountState(account, act) !== null);
}
