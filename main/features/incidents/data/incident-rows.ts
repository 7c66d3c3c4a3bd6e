import type { IncidentKind, IncidentState } from '../../../../preload/contract/vocabulary/incidents.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';
import type { StepRecord } from '../domain/incident-steps.ts';
import type { NoticeLine } from '../domain/notice-statements.ts';
import type { HistoryLine, IncidentPaper } from '../domain/paper-standing.ts';

export interface IncidentRecord {
  readonly id: string;
  readonly year: number;
  readonly number: number;
  readonly kind: IncidentKind;
  readonly state: IncidentState;
  /** As it counts now; `discoveriesOf` has what stood before. */
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

const DISCOVERED = `coalesce((SELECT d.discovered_at FROM incident_discovery d WHERE d.incident_id = incident.id
  ORDER BY d.number DESC LIMIT 1), discovered_at)`;
const COLUMNS = `id, year, number, kind, state, ${DISCOVERED} AS discoveredAt, reported_at AS reportedAt,
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
      `SELECT s.incident_id AS incidentId, s.step, s.state, s.done_at AS doneAt, u.full_name AS person, s.note,
         coalesce((SELECT max(e.at) FROM incident_event e WHERE e.incident_id = s.incident_id AND e.step = s.step
           AND e.act <> 'clear'), s.done_at) AS recordedAt
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

/** Grows with every line of the history: whoever read an older one is told so. */
export function versionOf(sql: Sqlite, incidentId: string): number {
  return sql
    .prepare('SELECT count(*) FROM incident_event WHERE incident_id = ?')
    .pluck()
    .get(incidentId) as number;
}

/** Of every incident, oldest first. */
export function historyByIncident(sql: Sqlite): Map<string, HistoryLine[]> {
  const rows = sql
    .prepare(
      'SELECT incident_id AS incidentId, act, step, paper_id AS paperId FROM incident_event ORDER BY id',
    )
    .all() as (HistoryLine & { incidentId: string })[];
  return Map.groupBy(rows, ({ incidentId }) => incidentId);
}

/** What was written about the notice, of every incident, oldest first. */
export function noticeLinesByIncident(sql: Sqlite): Map<string, NoticeLine[]> {
  const rows = sql
    .prepare(
      `SELECT e.incident_id AS incidentId, e.act, e.at, u.full_name AS person, e.detail, e.done_at AS doneAt
       FROM incident_event e JOIN user u ON u.id = e.user_id WHERE e.step = 'notify-authority' ORDER BY e.id`,
    )
    .all() as (NoticeLine & { incidentId: string })[];
  return Map.groupBy(rows, ({ incidentId }) => incidentId);
}

/** Of every incident, oldest first. */
export function papersByIncident(sql: Sqlite): Map<string, IncidentPaper[]> {
  const rows = sql
    .prepare(
      `SELECT e.incident_id AS incidentId, p.id, p.kind, p.symbol, p.title, p.state, p.signed_on AS signedOn
       FROM incident_event e JOIN paper p ON p.id = e.paper_id ORDER BY e.id`,
    )
    .all() as (IncidentPaper & { incidentId: string })[];
  return Map.groupBy(rows, ({ incidentId }) => incidentId);
}

/** A time of discovery that no longer counts. */
export interface FormerDiscovery {
  readonly earlier: string;
  readonly at: string;
  readonly person: string;
  readonly reason: string;
}

/** Oldest first. */
export function discoveriesOf(sql: Sqlite, incidentId: string): FormerDiscovery[] {
  return sql
    .prepare(
      `SELECT d.earlier, d.at, u.full_name AS person, d.reason FROM incident_discovery d JOIN user u ON u.id = d.user_id
       WHERE d.incident_id = ? ORDER BY d.number`,
    )
    .all(incidentId) as FormerDiscovery[];
}
