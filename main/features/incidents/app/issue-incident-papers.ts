import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import type { Context } from '../../../kernel/context.ts';
import type { Sqlite } from '../../../platform/database/sqlite.ts';
import { officialLayout, type OfficialPaper, type PaperOwner, type PaperPerson } from '../../papers/index.ts';
import { accountsByIncident, papersOf, stepsByIncident } from '../data/incident-rows.ts';
import { setIncidentState } from '../data/incident-writes.ts';
import {
  INCIDENT_WORDING,
  incidentMinutes,
  incidentReport,
  type IncidentFile,
  type IncidentParties,
} from '../documents/index.ts';
import { entryCode } from '../domain/incident-words.ts';
import { allowedState, recordIncidentEvent, requireIncident, type IncidentsCore } from './incidents-core.ts';

/** How the archive lays out and words the papers of incidents. */
export const incidentPapers: PaperOwner = {
  kinds: ['bien-ban-su-co', 'bao-cao-su-co'],
  templates: INCIDENT_WORDING,
  layout: (content) => officialLayout(content as OfficialPaper),
  secretCopy: () => null,
  onSigned: () => undefined,
};

/** Draws the papers as the incident stands now; an unsigned earlier one of the kind is replaced. */
export function issueIncidentPapers(
  core: IncidentsCore,
  context: Context,
  input: InputOf<'incidents.papers'>,
): Promise<OutputOf<'incidents.papers'>> {
  const { id } = input;
  return core.database.write(context, { action: 'incidents.papers', subject: id }, (tx) => {
    const incident = requireIncident(tx.sql, id);
    const to = allowedState(incident, 'papers');
    const file = fileOf(tx.sql, id);
    const parties = partiesOf(core, context, file);
    const school = core.papers.school(tx.at);
    const [only] = file.accounts;
    const about = {
      accountId: file.accounts.length === 1 && only?.unit === 0 ? only.accountId : null,
      person: [...new Set(file.accounts.map(({ holder }) => holder))]
        .filter((name) => name !== '')
        .join(', '),
      department: '',
    };
    const earlier = papersOf(tx.sql, id);
    const papers = [...new Set(input.kinds)].map((kind) => {
      const draft =
        kind === 'bien-ban-su-co'
          ? incidentMinutes(file, parties, school.schoolName)
          : incidentReport(file, parties, school);
      const paper = core.papers.issue(tx, context, kind, about, draft);
      for (const old of earlier)
        if (old.kind === kind && (old.state === 'issued' || old.state === 'signing'))
          core.papers.replace(tx, old.id, `Thay bằng số ${paper.symbol}.`);
      recordIncidentEvent(core, tx, context, {
        incidentId: id,
        act: kind,
        detail: paper.symbol,
        paperId: paper.id,
      });
      return paper;
    });
    if (to !== incident.state) {
      setIncidentState(tx.sql, id, to);
      tx.change('incident', id, { state: to });
    }
    tx.note({ code: entryCode(incident.number, incident.year), papers: papers.map(({ symbol }) => symbol) });
    return { paperIds: papers.map((paper) => paper.id) };
  });
}

function fileOf(sql: Sqlite, id: string): IncidentFile {
  return {
    incident: requireIncident(sql, id),
    accounts: accountsByIncident(sql).get(id) ?? [],
    steps: stepsByIncident(sql).get(id) ?? [],
  };
}

function partiesOf(
  core: IncidentsCore,
  context: Context,
  { incident, accounts }: IncidentFile,
): IncidentParties {
  const staffIds = [...new Set(accounts.flatMap(({ staffId }) => staffId ?? []))];
  // An admin account that nobody has received yet has no holder.
  const anybody = staffIds[0] ?? incident.reporterStaffId ?? core.people.staff()[0]?.id ?? '';
  const first = core.accounts.parties(context, anybody);
  // A sign-in without a staff record may still be the officer or the head by name.
  const known = [first.giver, first.receiver, first.head].find(
    ({ fullName }) => fullName === incident.reporter,
  );
  const reporter: PaperPerson =
    incident.reporterStaffId === null
      ? (known ?? { fullName: incident.reporter, title: '', department: '' })
      : core.accounts.parties(context, incident.reporterStaffId).receiver;
  return {
    reporter,
    holders: staffIds
      .filter((staffId) => staffId !== incident.reporterStaffId)
      .map((staffId) => core.accounts.parties(context, staffId).receiver)
      .filter(({ fullName }) => incident.reporterStaffId !== null || fullName !== reporter.fullName),
    // Never the holder: who draws the paper about the own account does not sign for the school.
    officer: first.giver,
    head: first.head,
  };
}
