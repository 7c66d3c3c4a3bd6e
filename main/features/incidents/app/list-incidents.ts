import type { OutputOf } from '../../../../preload/contract/index.ts';
import type { Context } from '../../../kernel/context.ts';
import { signedInUser } from '../../../kernel/signed-in-user.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';
import {
  accountsByIncident,
  incidentRows,
  noticeLinesByIncident,
  stepsByIncident,
  type IncidentAccount,
  type IncidentRecord,
} from '../data/incident-rows.ts';
import { openSteps, stepsFor, type StepRecord } from '../domain/incident-steps.ts';
import { entryCode } from '../domain/incident-words.ts';
import { lateBy, noticeOf } from '../domain/notice-clock.ts';
import { formerNotices, type FormerNotice } from '../domain/notice-statements.ts';
import type { IncidentsCore } from './incidents-core.ts';
import { ownAccounts } from './own-accounts.ts';

type Row = OutputOf<'incidents.list'>[number];

/** Newest first. */
export function listIncidents(sql: Sqlite, now: string): Row[] {
  const accounts = accountsByIncident(sql);
  const steps = stepsByIncident(sql);
  const notices = noticeLinesByIncident(sql);
  return incidentRows(sql).map((incident) =>
    rowOf(
      incident,
      {
        accounts: accounts.get(incident.id) ?? [],
        steps: steps.get(incident.id) ?? [],
        former: formerNotices(notices.get(incident.id) ?? []),
      },
      now,
    ),
  );
}

/** What stands in tables of their own. */
interface RowParts {
  readonly accounts: readonly IncidentAccount[];
  readonly steps: readonly StepRecord[];
  readonly former: readonly FormerNotice[];
}

export function rowOf(incident: IncidentRecord, { accounts, steps, former }: RowParts, now: string): Row {
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
    notice: {
      ...noticeOf({ discoveredAt, personalData, steps }, now),
      former: former.map(({ state, at }) => ({ state, at, lateMs: lateBy(discoveredAt, at) })),
    },
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
