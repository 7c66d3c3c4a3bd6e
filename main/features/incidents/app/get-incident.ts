import type { OutputOf } from '../../../../preload/contract/index.ts';
import type { Context } from '../../../kernel/context.ts';
import {
  accountsByIncident,
  eventsOf,
  incidentsAfter,
  incidentRow,
  papersOf,
  stepsByIncident,
  type IncidentRecord,
} from '../data/incident-rows.ts';
import { stepsFor } from '../domain/incident-steps.ts';
import { entryCode } from '../domain/incident-words.ts';
import { requireIncident, type IncidentsCore } from './incidents-core.ts';
import { rowOf } from './list-incidents.ts';

export function getIncident(core: IncidentsCore, context: Context, id: string): OutputOf<'incidents.get'> {
  const sql = core.database.read;
  const incident = requireIncident(sql, id);
  const accounts = accountsByIncident(sql).get(id) ?? [];
  const settled = stepsByIncident(sql).get(id) ?? [];
  const before = incident.follows === null ? undefined : incidentRow(sql, incident.follows);
  return {
    ...rowOf(incident, accounts, settled, context.at),
    accounts: accounts.map(({ accountId, unit, login, holder, rights, students, staff, suspended }) => ({
      accountId,
      unit: unit === 1,
      login,
      holder,
      rightsText: rights === '' ? [] : rights.split('\n'),
      students,
      staff,
      suspended: suspended === 1,
    })),
    steps: stepsFor(incident.personalData === 1).map((step) => {
      const record = settled.find((each) => each.step === step);
      return {
        step,
        state: record?.state ?? 'open',
        doneAt: record?.doneAt ?? null,
        person: record?.person ?? '',
        note: record?.note ?? '',
      };
    }),
    papers: papersOf(sql, id).map(({ id: paperId, symbol, title, state }) => ({
      id: paperId,
      symbol,
      title,
      state,
    })),
    events: eventsOf(sql, id),
    follows: before ? linkTo(before) : null,
    followedBy: incidentsAfter(sql, id).map(linkTo),
    result: incident.result,
    lessons: incident.lessons,
    closedAt: incident.closedAt,
  };
}

const linkTo = ({ id, number, year }: IncidentRecord): { id: string; code: string } => ({
  id,
  code: entryCode(number, year),
});
