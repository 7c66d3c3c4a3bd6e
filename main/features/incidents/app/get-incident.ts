import type { OutputOf } from '../../../../preload/contract/index.ts';
import type { Context } from '../../../kernel/context.ts';
import {
  accountsByIncident,
  eventsOf,
  incidentsAfter,
  incidentRow,
  discoveriesOf,
  noticeLinesByIncident,
  stepsByIncident,
  versionOf,
  type IncidentRecord,
} from '../data/incident-rows.ts';
import { closingGaps } from '../domain/closing.ts';
import { stepsFor } from '../domain/incident-steps.ts';
import { formerNotices } from '../domain/notice-statements.ts';
import { entryCode } from '../domain/incident-words.ts';
import { requireIncident, type IncidentsCore } from './incidents-core.ts';
import { rowOf } from './list-incidents.ts';
import { standingPapersOf } from './papers-of-incident.ts';

export function getIncident(core: IncidentsCore, context: Context, id: string): OutputOf<'incidents.get'> {
  const sql = core.database.read;
  const incident = requireIncident(sql, id);
  const accounts = accountsByIncident(sql).get(id) ?? [];
  const settled = stepsByIncident(sql).get(id) ?? [];
  const former = formerNotices(noticeLinesByIncident(sql).get(id) ?? []);
  const papers = standingPapersOf(sql, id);
  const before = incident.follows === null ? undefined : incidentRow(sql, incident.follows);
  return {
    ...rowOf(incident, { accounts, steps: settled, former }, context.at),
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
    papers: papers.toReversed().map(({ id: paperId, kind, symbol, title, state, faults }) => ({
      id: paperId,
      kind,
      symbol,
      title,
      state,
      faults: [...faults],
    })),
    version: versionOf(sql, id),
    discoveries: discoveriesOf(sql, id),
    formerNotices: former,
    gaps:
      incident.state === 'closed'
        ? []
        : closingGaps({ personalData: incident.personalData === 1, steps: settled, papers }),
    events: eventsOf(sql, id),
    follows: before ? linkTo(before) : null,
    followedBy: incidentsAfter(sql, id).map(linkTo),
    closedAt: incident.closedAt,
  };
}

const linkTo = ({ id, number, year }: IncidentRecord): { id: string; code: string } => ({
  id,
  code: entryCode(number, year),
});
