import type { IncidentKind, IncidentState } from '../../../../preload/contract/vocabulary/incidents.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';
import type { StepRecord } from '../domain/incident-steps.ts';

export interface IncidentRecord {
  readonly id: string;
  readonly year: number;
  readonly number: number;
  readonly kind: IncidentKind;
  readonly state: IncidentState;
  readonly discoveredAt: string;
  readonly reportedAt: string;
  readonly reportedBy: string;
  readonly reporterStaffId: string | null;
  readonly reporter: string;
  readonly happened: string;
  readonly personalData: 0 | 1;
  readonly follows: string | null;
  readonly result: string;
  readonly lessons: string;
  readonly closedAt: string | null;
}
/** An account as it was when the incident was reported. */
export interface IncidentAccount {
  readonly incidentId: string;
  readonly accountId: string;
  /** 1 = an admin account of the unit. */
  readonly unit: 0 | 1;
  /** Null where nobody holds it. */
  readonly staffId: string | null;
  readonly login: string;
  readonly holder: string;
  /** One sentence a line. */
  readonly rights: string;
  readonly students: number;
  readonly staff: number;
  readonly suspended: 0 | 1;
}

const COLUMNS = `id, year, number, kind, state, discovered_at AS discoveredAt, reported_at AS reportedAt,
  reported_by AS reportedBy, reporter_staff_id AS reporterStaffId, reporter, happened, personal_data AS personalData,
  follows, result, lessons, closed_at AS closedAt`;

/** Newest first. */
export function incidentRows(sql: Sqlite): IncidentRecord[] {
  return sql
    .prepare(`SELECT ${COLUMNS} FROM incident ORDER BY year DESC, number DESC`)
    .all() as IncidentRecord[];
}

export function incidentRow(sql: Sqlite, id: string): IncidentRecord | undefined {
  return sql.prepare(`SELECT ${COLUMNS} FROM incident WHERE id = ?`).get(id) as IncidentRecord | undefined;
}

export function incidentsAfter(sql: Sqlite, id: string): IncidentRecord[] {
  return sql
    .prepare(`SELECT ${COLUMNS} FROM incident WHERE follows = ? ORDER BY year, number`)
    .all(id) as IncidentRecord[];
}

export function nextIncidentNumber(sql: Sqlite, year: number): number {
  return sql
    .prepare('SELECT coalesce(max(number), 0) + 1 FROM incident WHERE year = ?')
    .pluck()
    .get(year) as number;
}

export function accountsByIncident(sql: Sqlite): Map<string, IncidentAccount[]> {
  const rows = sql
    .prepare(
      `SELECT incident_id AS incidentId, coalesce(account_id, unit_account_id) AS accountId,
         unit_account_id IS NOT NULL AS unit, staff_id AS staffId, login, holder, rights, students, staff, suspended
       FROM incident_account ORDER BY login`,
    )
    .all() as IncidentAccount[];
  return Map.groupBy(rows, ({ incidentId }) => incidentId);
}

export function stepsByIncident(sql: Sqlite): Map<string, StepRecord[]> {
  const rows = sql
    .prepare(
      `SELECT s.incident_id AS incidentId, s.step, s.state, s.done_at AS doneAt, u.full_name AS person, s.note
       FROM incident_step s JOIN user u ON u.id = s.user_id`,
    )
    .all() as (StepRecord & { incidentId: string })[];
  return Map.groupBy(rows, ({ incidentId }) => incidentId);
}

export interface IncidentEvent {
  readonly at: string;
  readonly person: string;
  readonly act: string;
  /** '' where the act is about no step. */
  readonly step: string;
  readonly detail: string;
}

/** Newest first. */
export function eventsOf(sql: Sqlite, incidentId: string): IncidentEvent[] {
  return sql
    .prepare(
      `SELECT e.at, u.full_name AS person, e.act, e.step, e.detail FROM incident_event e JOIN user u ON u.id = e.user_id
       WHERE e.incident_id = ? ORDER BY e.id DESC`,
    )
    .all(incidentId) as IncidentEvent[];
}

export interface IncidentPaper {
  readonly id: string;
  readonly kind: string;
  readonly symbol: string;
  readonly title: string;
  readonly state: 'draft' | 'issued' | 'signing' | 'signed' | 'refused' | 'void';
}

/** Newest first. */
export function papersOf(sql: Sqlite, incidentId: string): IncidentPaper[] {
  return sql
    .prepare(
      `SELECT p.id, p.kind, p.symbol, p.title, p.state FROM incident_event e JOIN paper p ON p.id = e.paper_id
       WHERE e.incident_id = ? ORDER BY e.id DESC`,
    )
    .all(incidentId) as IncidentPaper[];
}
