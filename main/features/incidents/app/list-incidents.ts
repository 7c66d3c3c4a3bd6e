import type { OutputOf } from '../../../../preload/contract/index.ts';
import type { Context } from '../../../kernel/context.ts';
import { signedInUser } from '../../../kernel/signed-in-user.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';
import {
  accountsByIncident,
  incidentRows,
  stepsByIncident,
  type IncidentAccount,
  type IncidentRecord,
} from '../data/incident-rows.ts';
import { openSteps, stepsFor, type StepRecord } from '../domain/incident-steps.ts';
import { entryCode } from '../domain/incident-words.ts';
import { noticeOf } from '../domain/notice-clock.ts';
import type { IncidentsCore } from './incidents-core.ts';
import { ownAccounts } from './own-accounts.ts';

type Row = OutputOf<'incidents.list'>[number];

/** Newest first. */
export function listIncidents(sql: Sqlite, now: string): Row[] {
  const accounts = accountsByIncident(sql);
  const steps = stepsByIncident(sql);
  return incidentRows(sql).map((incident) =>
    rowOf(incident, accounts.get(incident.id) ?? [], steps.get(incident.id) ?? [], now),
  );
}

export function rowOf(
  incident: IncidentRecord,
  accounts: readonly IncidentAccount[],
  steps: readonly StepRecord[],
  now: string,
): Row {
  const personalData = incident.personalData === 1;
  const { discoveredAt } = incident;
  return {
    id: incident.id,
    code: entryCode(incident.number, incident.year),
    kind: incident.kind,
    state: incident.state,
    discoveredAt,
    reportedAt: incident.reportedAt,
    reporter: incident.reporter,
    holders: [...new Set(accounts.map(({ holder }) => holder))].filter((name) => name !== ''),
    logins: accounts.map(({ login }) => login),
    happened: incident.happened,
    students: Math.max(0, ...accounts.map(({ students }) => students)),
    personalData,
    notice: noticeOf({ discoveredAt, personalData, steps }, now),
    stepsOpen: openSteps(personalData, steps).length,
    stepsTotal: stepsFor(personalData).length,
    result: incident.result,
    lessons: incident.lessons,
  };
}

/** Own accounts, and the incidents oneself has reported. */
export function myIncidents(core: IncidentsCore, context: Context): OutputOf<'incidents.mine'> {
  const { userId } = signedInUser(context);
  const sql = core.database.read;
  const mine = new Set(incidentRows(sql).flatMap((row) => (row.reportedBy === userId ? [row.id] : [])));
  return {
    accounts: ownAccounts(core, context),
    incidents: listIncidents(sql, context.at).filter(({ id }) => mine.has(id)),
  };
}
