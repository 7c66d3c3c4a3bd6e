import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { appError } from '../../../kernel/app-error.ts';
import type { Context } from '../../../kernel/context.ts';
import { signedInUser } from '../../../kernel/signed-in-user.ts';
import { vietnamYear } from '../../../kernel/vietnam-day.ts';
import type { Transaction } from '../../../platform/database/work.ts';
import { nextIncidentNumber, type IncidentRecord } from '../data/incident-rows.ts';
import { insertIncident, insertIncidentAccount } from '../data/incident-writes.ts';
import { discoveryProblem } from '../domain/discovery.ts';
import { entryCode, kindWords } from '../domain/incident-words.ts';
import {
  allowedState,
  asManager,
  manages,
  recordIncidentEvent,
  requireIncident,
  type IncidentsCore,
} from './incidents-core.ts';
import { onlyOwnAccounts } from './own-accounts.ts';
import { reachedAccount } from './reached-account.ts';

type Input = InputOf<'incidents.report'>;

/** The record, what was reachable, and the suspension when asked: one transaction. */
export function reportIncident(
  core: IncidentsCore,
  context: Context,
  input: Input,
): Promise<OutputOf<'incidents.report'>> {
  const accountIds = [...new Set(input.accountIds)];
  if (!manages(context)) {
    onlyOwnAccounts(core, context, accountIds);
    if (input.reporterStaffId !== null || input.follows !== null) throw appError('permission.denied');
  }
  const problem = discoveryProblem(input.discoveredAt, context.at);
  if (problem) throw appError(`incidents.discovered-${problem}`);
  const acting = manages(context) ? asManager(context) : context;
  return core.database.write(acting, { action: 'incidents.report' }, (tx) => {
    const incident = recordOf(core, tx, context, input);
    const code = entryCode(incident.number, incident.year);
    insertIncident(tx.sql, incident);
    // Read before the suspension: what was open to whoever had the account.
    const reached = accountIds.map((id) => reachedAccount(core, tx.sql, id));
    const own = reached.filter(({ unit }) => !unit).map(({ accountId }) => accountId);
    const reason = `${kindWords(input.kind)}: sự cố ${code}`;
    const suspended = input.suspend ? core.accounts.suspend(tx, context, own, reason) : [];
    for (const { rightsText, unit, ...account } of reached)
      insertIncidentAccount(tx.sql, {
        ...account,
        incidentId: incident.id,
        unit: unit ? 1 : 0,
        rights: rightsText.join('\n'),
        suspended: suspended.includes(account.accountId) ? 1 : 0,
      });
    recordIncidentEvent(core, tx, context, { incidentId: incident.id, act: 'report' });
    tx.change('incident', incident.id, { ...incident, accountIds });
    tx.about([incident.id, ...accountIds].join(','));
    tx.note({ code, kind: input.kind, accounts: accountIds.length, suspended: suspended.length });
    return { id: incident.id, code, suspended: suspended.length };
  });
}

function recordOf(
  core: IncidentsCore,
  tx: Transaction,
  context: Context,
  input: Input,
): Omit<IncidentRecord, 'closedAt'> {
  const actor = signedInUser(context);
  const reporterStaffId = input.reporterStaffId ?? actor.staffId;
  const reporter = reporterStaffId === null ? null : core.people.staffById(reporterStaffId);
  if (input.reporterStaffId !== null && !reporter) throw appError('incidents.reporter-not-found');
  if (input.follows !== null) allowedState(requireIncident(tx.sql, input.follows), 'follow');
  const year = vietnamYear(tx.at);
  return {
    id: core.newId(),
    year,
    number: nextIncidentNumber(tx.sql, year),
    kind: input.kind,
    state: 'reported',
    // Nobody discovers after reporting; the few minutes a wall clock may be ahead are cut.
    discoveredAt: input.discoveredAt < tx.at ? input.discoveredAt : tx.at,
    reportedAt: tx.at,
    reportedBy: actor.userId,
    reporterStaffId: reporter === null ? null : reporterStaffId,
    reporter: reporter?.fullName ?? actor.fullName,
    happened: input.happened,
    personalData: input.personalData ? 1 : 0,
    follows: input.follows,
    result: '',
    lessons: '',
  };
}
