import type { CustodyAct } from '../../../../preload/contract/vocabulary/custody.ts';
import type { PaperState } from '../../../../preload/contract/vocabulary/papers.ts';
import type { StaffJob, StaffStatus } from '../../../../preload/contract/vocabulary/school.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';

export interface UnitAccount {
  readonly id: string;
  readonly login: string;
  readonly system: string;
  readonly scope: string;
  readonly guides: string;
  readonly createdAt: string;
  readonly closedOn: string | null;
  readonly closeReason: string;
}
export interface Movement {
  readonly id: string;
  readonly accountId: string;
  readonly act: CustodyAct;
  readonly fromStaffId: string | null;
  /** Null = it left the school. */
  readonly toStaffId: string | null;
  /** Who gave it to the school, or took it back, with the body that sent them. */
  readonly giverName: string;
  readonly giverTitle: string;
  readonly giverBody: string;
  readonly letterNumber: string;
  readonly letterDay: string | null;
  readonly scanId: string | null;
  readonly receiverStaffId: string | null;
  readonly reason: string;
  readonly paperId: string;
  readonly decisionId: string | null;
  readonly preparedAt: string;
  readonly userId: string;
  readonly doneOn: string | null;
}
export interface MovementOnPaper extends Movement {
  readonly fromName: string;
  readonly toName: string;
  readonly symbol: string;
  readonly paperState: PaperState;
  readonly decisionSymbol: string | null;
  readonly decisionState: PaperState | null;
}
export interface HolderPeriod {
  readonly accountId: string;
  readonly position: number;
  readonly staffId: string;
  readonly fullName: string;
  readonly job: StaffJob;
  readonly jobTitle: string;
  readonly status: StaffStatus;
  readonly fromDay: string;
  readonly toDay: string | null;
  readonly paperId: string;
  readonly symbol: string;
}

const ACCOUNT = `SELECT id, login, system, scope, guides, created_at AS createdAt, closed_on AS closedOn,
  close_reason AS closeReason FROM unit_account`;
const MOVEMENT = `SELECT m.id, m.account_id AS accountId, m.act, m.from_staff_id AS fromStaffId,
    m.to_staff_id AS toStaffId, m.giver_name AS giverName, m.giver_title AS giverTitle, m.giver_body AS giverBody,
    m.letter_number AS letterNumber, m.letter_day AS letterDay, m.scan_id AS scanId,
    m.receiver_staff_id AS receiverStaffId, m.reason, m.paper_id AS paperId, m.decision_id AS decisionId,
    m.prepared_at AS preparedAt, m.user_id AS userId, m.done_on AS doneOn,
    coalesce(giver.full_name, '') AS fromName, taker.full_name AS toName, minutes.symbol,
    minutes.state AS paperState, decision.symbol AS decisionSymbol, decision.state AS decisionState
  FROM custody_movement m
  JOIN staff taker ON taker.id = m.to_staff_id
  JOIN paper minutes ON minutes.id = m.paper_id
  LEFT JOIN staff giver ON giver.id = m.from_staff_id
  LEFT JOIN paper decision ON decision.id = m.decision_id
  UNION ALL
  SELECT g.id, g.account_id, 'give-back', g.from_staff_id, NULL, g.taker_name, g.taker_title, g.taker_body, '', NULL,
    NULL, NULL, g.reason, g.paper_id, NULL, g.prepared_at, g.user_id, g.done_on, giver.full_name, g.taker_name,
    minutes.symbol, minutes.state, NULL, NULL
  FROM custody_give_back g
  JOIN staff giver ON giver.id = g.from_staff_id
  JOIN paper minutes ON minutes.id = g.paper_id`;
const HOLDER = `SELECT h.account_id AS accountId, h.position, h.staff_id AS staffId, s.full_name AS fullName, s.job,
    s.job_title AS jobTitle, s.status, h.from_day AS fromDay, h.to_day AS toDay, m.paper_id AS paperId, p.symbol
  FROM custody_holder h
  JOIN staff s ON s.id = h.staff_id
  JOIN custody_movement m ON m.id = h.movement_id
  JOIN paper p ON p.id = m.paper_id`;

export function unitAccounts(sql: Sqlite): UnitAccount[] {
  return sql.prepare(`${ACCOUNT} ORDER BY closed_on IS NOT NULL, created_at DESC, id`).all() as UnitAccount[];
}

export function unitAccount(sql: Sqlite, id: string): UnitAccount | null {
  return (sql.prepare(`${ACCOUNT} WHERE id = ?`).get(id) as UnitAccount | undefined) ?? null;
}

export function openAccountWith(sql: Sqlite, system: string, login: string): string | null {
  const id = sql
    .prepare('SELECT id FROM unit_account WHERE system = ? AND login = ? AND closed_on IS NULL')
    .pluck()
    .get(system, login) as string | undefined;
  return id ?? null;
}

/** Oldest first. */
export function movementsOf(sql: Sqlite, accountId: string): MovementOnPaper[] {
  return sql
    .prepare(`SELECT * FROM (${MOVEMENT}) WHERE accountId = ? ORDER BY preparedAt, id`)
    .all(accountId) as MovementOnPaper[];
}

export function movementOfPaper(sql: Sqlite, paperId: string): MovementOnPaper | null {
  const row = sql.prepare(`SELECT * FROM (${MOVEMENT}) WHERE paperId = ?`).get(paperId);
  return (row as MovementOnPaper | undefined) ?? null;
}

/** The name of who should receive it now and has left the school meanwhile. */
export function leaverAmong(sql: Sqlite, { toStaffId }: Pick<Movement, 'toStaffId'>): string | null {
  const name = sql
    .prepare("SELECT full_name FROM staff WHERE id = ? AND status NOT IN ('working', 'on-leave')")
    .pluck()
    .get(toStaffId) as string | undefined;
  return name ?? null;
}

/** Who holds an account that is not closed. */
export function holdersNow(sql: Sqlite): { readonly staffId: string; readonly login: string }[] {
  return sql
    .prepare(
      `SELECT h.staff_id AS staffId, a.login FROM custody_holder h JOIN unit_account a ON a.id = h.account_id
       WHERE h.to_day IS NULL AND a.closed_on IS NULL ORDER BY a.login, a.id`,
    )
    .all() as { staffId: string; login: string }[];
}

/** Oldest first; at most the last one is open. */
export function holdersOf(sql: Sqlite, accountId: string): HolderPeriod[] {
  return sql.prepare(`${HOLDER} WHERE h.account_id = ? ORDER BY h.position`).all(accountId) as HolderPeriod[];
}
