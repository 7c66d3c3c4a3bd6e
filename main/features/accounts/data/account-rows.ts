import type { Sqlite } from '../../../platform/database/sqlite.ts';
import type { AccountRecord } from './account-records.ts';

const COLUMNS = `a.id, a.staff_id AS staffId, a.login, a.state, a.state_before_suspension AS stateBeforeSuspension,
  a.initial_password AS initialPassword, a.first_password_changed AS firstPasswordChanged,
  a.shared_reason AS sharedReason, a.created_at AS createdAt,
  (SELECT count(*) FROM account_event e WHERE e.account_id = a.id AND e.act = 'reissue') AS round`;

export function accountRows(sql: Sqlite): AccountRecord[] {
  return sql.prepare(`SELECT ${COLUMNS} FROM account a`).all() as AccountRecord[];
}

export function accountRow(sql: Sqlite, id: string): AccountRecord | undefined {
  return sql.prepare(`SELECT ${COLUMNS} FROM account a WHERE a.id = ?`).get(id) as AccountRecord | undefined;
}

export interface HistoryRow {
  readonly at: string;
  readonly actor: string;
  readonly act: string;
  readonly reason: string;
  readonly paper: string;
  readonly paperId: string | null;
}

/** Newest first. */
export function historyRows(sql: Sqlite, accountId: string): HistoryRow[] {
  return sql
    .prepare(
      `SELECT e.at, u.full_name AS actor, e.act, e.reason, coalesce(p.symbol, '') AS paper, e.paper_id AS paperId
       FROM account_event e JOIN user u ON u.id = e.user_id LEFT JOIN paper p ON p.id = e.paper_id
       WHERE e.account_id = ? ORDER BY e.id DESC`,
    )
    .all(accountId) as HistoryRow[];
}
