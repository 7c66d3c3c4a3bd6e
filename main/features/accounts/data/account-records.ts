import type { AccountState } from '../../../../preload/contract/vocabulary/accounts.ts';

export interface AccountRecord {
  readonly id: string;
  readonly staffId: string;
  readonly login: string;
  readonly state: AccountState;
  readonly stateBeforeSuspension: AccountState | '';
  /** Sealed; null once printed or revealed. */
  readonly initialPassword: Uint8Array | null;
  readonly firstPasswordChanged: 0 | 1;
  readonly sharedReason: string;
  readonly createdAt: string;
  /** How many times it was issued again; papers of an earlier round no longer count. */
  readonly round: number;
}
export interface AccountEventRecord {
  readonly id: string;
  readonly accountId: string;
  readonly at: string;
  readonly userId: string;
  readonly act: string;
  readonly fromState: AccountState;
  readonly toState: AccountState;
  readonly reason: string;
  readonly paperId: string | null;
}
export interface GrantRecord {
  readonly accountId: string;
  readonly kind: 'class' | 'class-subject' | 'function';
  /** '' where the kind has none. */
  readonly classId: string;
  readonly subjectId: string;
  readonly functionCode: string;
  readonly grantedAt: string;
}
