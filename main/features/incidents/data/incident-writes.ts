import type { IncidentState, IncidentStep } from '../../../../preload/contract/vocabulary/incidents.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';
import type { IncidentAccount, IncidentRecord } from './incident-rows.ts';

export function insertIncident(sql: Sqlite, incident: Omit<IncidentRecord, 'closedAt'>): void {
  sql
    .prepare(
      `INSERT INTO incident (id, year, number, kind, state, discovered_at, reported_at, reported_by,
         reporter_staff_id, reporter, happened, personal_data, follows, result, lessons)
       VALUES (@id, @year, @number, @kind, @state, @discoveredAt, @reportedAt, @reportedBy,
         @reporterStaffId, @reporter, @happened, @personalData, @follows, @result, @lessons)`,
    )
    .run(incident);
}

export function insertIncidentAccount(sql: Sqlite, account: IncidentAccount): void {
  sql
    .prepare(
      `INSERT INTO incident_account (incident_id, account_id, unit_account_id, staff_id, login, holder, rights,
         students, staff, suspended)
       VALUES (@incidentId, CASE @unit WHEN 0 THEN @accountId END, CASE @unit WHEN 1 THEN @accountId END, @staffId,
         @login, @holder, @rights, @students, @staff, @suspended)`,
    )
    .run(account);
}

export function setIncidentState(sql: Sqlite, id: string, state: IncidentState): void {
  sql.prepare('UPDATE incident SET state = ? WHERE id = ?').run(state, id);
}

export function setStory(sql: Sqlite, id: string, happened: string, personalData: 0 | 1): void {
  sql
    .prepare('UPDATE incident SET happened = ?, personal_data = ? WHERE id = ?')
    .run(happened, personalData, id);
}

export function insertDiscovery(
  sql: Sqlite,
  change: {
    readonly incidentId: string;
    readonly discoveredAt: string;
    readonly earlier: string;
    readonly reason: string;
    readonly at: string;
    readonly userId: string;
  },
): void {
  sql
    .prepare(
      `INSERT INTO incident_discovery (incident_id, number, discovered_at, earlier, reason, at, user_id)
       SELECT @incidentId, count(*) + 1, @discoveredAt, @earlier, @reason, @at, @userId
       FROM incident_discovery WHERE incident_id = @incidentId`,
    )
    .run(change);
}

export function closeIncident(
  sql: Sqlite,
  end: {
    readonly id: string;
    readonly at: string;
    readonly userId: string;
    readonly result: string;
    readonly lessons: string;
  },
): void {
  sql
    .prepare(
      `UPDATE incident SET state = 'closed', closed_at = @at, closed_by = @userId, result = @result,
         lessons = @lessons WHERE id = @id`,
    )
    .run(end);
}

export function settleStep(
  sql: Sqlite,
  settled: {
    readonly incidentId: string;
    readonly step: IncidentStep;
    readonly state: 'done' | 'excused';
    readonly doneAt: string;
    readonly userId: string;
    readonly note: string;
  },
): void {
  sql
    .prepare(
      `INSERT INTO incident_step (incident_id, step, state, done_at, user_id, note)
       VALUES (@incidentId, @step, @state, @doneAt, @userId, @note)
       ON CONFLICT DO UPDATE SET state = excluded.state, done_at = excluded.done_at, user_id = excluded.user_id,
         note = excluded.note`,
    )
    .run(settled);
}

export function reopenStep(sql: Sqlite, incidentId: string, step: IncidentStep): void {
  sql.prepare('DELETE FROM incident_step WHERE incident_id = ? AND step = ?').run(incidentId, step);
}

export function insertIncidentEvent(
  sql: Sqlite,
  event: {
    readonly id: string;
    readonly incidentId: string;
    readonly at: string;
    readonly userId: string;
    readonly act: string;
    readonly step: string;
    readonly detail: string;
    readonly doneAt: string | null;
    readonly paperId: string | null;
  },
): void {
  sql
    .prepare(
      `INSERT INTO incident_event (id, incident_id, at, user_id, act, step, detail, done_at, paper_id)
       VALUES (@id, @incidentId, @at, @userId, @act, @step, @detail, @doneAt, @paperId)`,
    )
    .run(event);
}
