import type { AccountState } from '../../../../preload/contract/vocabulary/accounts.ts';
import { appError } from '../../../kernel/app-error.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';
import type { AccountEventRecord, AccountRecord } from './account-records.ts';

export function insertAccount(sql: Sqlite, account: AccountRecord): void {
  sql
    .prepare(
      `INSERT INTO account (id, staff_id, login, state, state_before_suspension, initial_password,
         first_password_changed, shared_reason, created_at) VALUES (?, ?, ?, ?, '', ?, 0, ?, ?)`,
    )
    .run(
      account.id,
      account.staffId,
      account.login,
      account.state,
      account.initialPassword && Buffer.from(account.initialPassword),
      account.sharedReason,
      account.createdAt,
    );
}

export function insertAccountEvent(sql: Sqlite, event: AccountEventRecord): void {
  sql
    .prepare(
      `INSERT INTO account_event (id, account_id, at, user_id, act, from_state, to_state, reason, paper_id)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(
      event.id,
      event.accountId,
      event.at,
      event.userId,
      event.act,
      event.fromState,
      event.toState,
      event.reason,
      event.paperId,
    );
}

export function setAccountState(
  sql: Sqlite,
  id: string,
  state: AccountState,
  before: AccountState | '',
): void {
  sql
    .prepare('UPDATE account SET state = ?, state_before_suspension = ? WHERE id = ?')
    .run(state, before, id);
}

export function setFirstPasswordChanged(sql: Sqlite, id: string, changed: 0 | 1): void {
  sql.prepare('UPDATE account SET first_password_changed = ? WHERE id = ?').run(changed, id);
}

export function keepInitialPassword(sql: Sqlite, id: string, sealed: Uint8Array): void {
  sql.prepare('UPDATE account SET initial_password = ? WHERE id = ?').run(Buffer.from(sealed), id);
}

export function eraseInitialPassword(sql: Sqlite, id: string): void {
  sql.prepare('UPDATE account SET initial_password = NULL WHERE id = ?').run(id);
}

/** Erases exactly the password that was read before; throws when somebody took or changed it in between. */
export function eraseReadPassword(sql: Sqlite, id: string, sealed: Uint8Array): void {
  const { changes } = sql
    .prepare('UPDATE account SET initial_password = NULL WHERE id = ? AND initial_password = ?')
    .run(id, Buffer.from(sealed));
  if (changes !== 1) throw appError('accounts.password-gone');
}
