import type { Sqlite } from '../../../platform/database/sqlite.ts';
import type { Movement, UnitAccount } from './custody-rows.ts';

export function saveUnitAccount(
  sql: Sqlite,
  account: Pick<UnitAccount, 'id' | 'login' | 'system' | 'scope' | 'guides' | 'createdAt'>,
): void {
  sql
    .prepare(
      `INSERT INTO unit_account (id, login, system, scope, guides, created_at, close_reason)
       VALUES (@id, @login, @system, @scope, @guides, @createdAt, '')
       ON CONFLICT (id) DO UPDATE SET login = @login, system = @system, scope = @scope, guides = @guides`,
    )
    .run(account);
}

export function closeUnitAccount(sql: Sqlite, id: string, day: string, reason: string): void {
  sql.prepare('UPDATE unit_account SET closed_on = ?, close_reason = ? WHERE id = ?').run(day, reason, id);
}

export function insertMovement(sql: Sqlite, movement: Omit<Movement, 'doneOn'>): void {
  sql
    .prepare(
      `INSERT INTO custody_movement (id, account_id, act, from_staff_id, to_staff_id, giver_name, giver_title,
         giver_body, letter_number, letter_day, scan_id, receiver_staff_id, reason, paper_id, decision_id, prepared_at,
         user_id)
       VALUES (@id, @accountId, @act, @fromStaffId, @toStaffId, @giverName, @giverTitle, @giverBody, @letterNumber,
         @letterDay, @scanId, @receiverStaffId, @reason, @paperId, @decisionId, @preparedAt, @userId)`,
    )
    .run(movement);
}

export function insertGiveBack(
  sql: Sqlite,
  row: Pick<Movement, 'id' | 'accountId' | 'reason' | 'paperId' | 'preparedAt' | 'userId'> & {
    readonly fromStaffId: string;
    readonly takerName: string;
    readonly takerTitle: string;
    readonly takerBody: string;
  },
): void {
  sql
    .prepare(
      `INSERT INTO custody_give_back (id, account_id, from_staff_id, taker_name, taker_title, taker_body, reason,
         paper_id, prepared_at, user_id)
       VALUES (@id, @accountId, @fromStaffId, @takerName, @takerTitle, @takerBody, @reason, @paperId, @preparedAt,
         @userId)`,
    )
    .run(row);
}

export function markDone(sql: Sqlite, { id, act }: Pick<Movement, 'id' | 'act'>, day: string): void {
  const table = act === 'give-back' ? 'custody_give_back' : 'custody_movement';
  sql.prepare(`UPDATE ${table} SET done_on = ? WHERE id = ?`).run(day, id);
}

export function endHolder(sql: Sqlite, accountId: string, day: string): void {
  sql
    .prepare('UPDATE custody_holder SET to_day = ? WHERE account_id = ? AND to_day IS NULL')
    .run(day, accountId);
}

export function startHolder(
  sql: Sqlite,
  holder: {
    readonly accountId: string;
    readonly staffId: string;
    readonly movementId: string;
    readonly fromDay: string;
  },
): void {
  sql
    .prepare(
      `INSERT INTO custody_holder (account_id, position, staff_id, movement_id, from_day)
       VALUES (@accountId, (SELECT count(*) + 1 FROM custody_holder WHERE account_id = @accountId), @staffId,
         @movementId, @fromDay)`,
    )
    .run(holder);
}
