import { appError } from '../../../kernel/app-error.ts';
import type { Context } from '../../../kernel/context.ts';
import type { NewId } from '../../../kernel/ids.ts';
import { signedInUser } from '../../../kernel/signed-in-user.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';
import type { Database, Transaction } from '../../../platform/database/work.ts';
import type { AccountsApi } from '../../accounts/index.ts';
import { actorMay, delegationsBehind } from '../../auth/index.ts';
import type { CustodyApi } from '../../custody/index.ts';
import type { PapersApi } from '../../papers/index.ts';
import type { PeopleApi } from '../../people/index.ts';
import { incidentRow, versionOf, type IncidentRecord } from '../data/incident-rows.ts';
import { insertIncidentEvent } from '../data/incident-writes.ts';
import { nextIncidentState, type IncidentAct } from '../domain/incident-states.ts';
import { entryCode } from '../domain/incident-words.ts';

/** What the use cases of this feature work with. */
export interface IncidentsCore {
  readonly database: Database;
  readonly newId: NewId;
  readonly people: PeopleApi;
  readonly accounts: AccountsApi;
  readonly custody: Pick<CustodyApi, 'account'>;
  readonly papers: PapersApi;
}

export function requireIncident(sql: Sqlite, id: string): IncidentRecord {
  const incident = incidentRow(sql, id);
  if (!incident) throw appError('incidents.not-found');
  return incident;
}

/** Nobody writes over what was written since it was read. @throws incidents.changed-meanwhile */
export function requireVersion(sql: Sqlite, incident: IncidentRecord, version: number): void {
  if (versionOf(sql, incident.id) !== version)
    throw appError('incidents.changed-meanwhile', { code: entryCode(incident.number, incident.year) });
}

/** The state after an act that the present state allows. @throws incidents.act-not-allowed */
export function allowedState(incident: IncidentRecord, act: IncidentAct): IncidentRecord['state'] {
  const to = nextIncidentState(incident.state, act);
  if (to === null)
    throw appError('incidents.act-not-allowed', { code: entryCode(incident.number, incident.year) });
  return to;
}

/** Whether the head, or who stands in for the head, is calling. */
export function mayExcuse(context: Context): boolean {
  return actorMay(signedInUser(context), 'incidents.excuse');
}

/** The same call as an act of the head: the delegation it stands on is named in the log. */
export function asHead(context: Context): Context {
  const behind = delegationsBehind(signedInUser(context), 'incidents.excuse');
  return behind.length === 0
    ? context
    : { ...context, under: [...new Set([...(context.under ?? []), ...behind])] };
}

export function manages(context: Context): boolean {
  return actorMay(signedInUser(context), 'incidents.manage');
}

/** The same call as an act of handling: a delegation without which it were refused is named in the log. */
export function asManager(context: Context): Context {
  return { ...context, under: delegationsBehind(signedInUser(context), 'incidents.manage') };
}

/** One line of the incident's own history, in the transaction of the act. */
export function recordIncidentEvent(
  core: IncidentsCore,
  tx: Transaction,
  context: Context,
  event: {
    readonly incidentId: string;
    readonly act: string;
    readonly step?: string;
    readonly detail?: string;
    /** When the step was done that is written down as done. */
    readonly doneAt?: string | null;
    readonly paperId?: string;
  },
): void {
  insertIncidentEvent(tx.sql, {
    id: core.newId(),
    incidentId: event.incidentId,
    at: tx.at,
    userId: signedInUser(context).userId,
    act: event.act,
    step: event.step ?? '',
    detail: event.detail ?? '',
    doneAt: event.doneAt ?? null,
    paperId: event.paperId ?? null,
  });
}
