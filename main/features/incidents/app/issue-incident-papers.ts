import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import type { Context } from '../../../kernel/context.ts';
import { officialLayout, type OfficialPaper, type PaperOwner } from '../../papers/index.ts';
import { setIncidentState } from '../data/incident-writes.ts';
import { INCIDENT_WORDING } from '../documents/index.ts';
import { entryCode } from '../domain/incident-words.ts';
import { drawIncidentPaper } from './draw-incident-paper.ts';
import { allowedState, requireIncident, type IncidentsCore } from './incidents-core.ts';
import { remarksOnPapers } from './papers-of-incident.ts';

/** How the archive lays out and words the papers of incidents. */
export const incidentPapers: PaperOwner = {
  kinds: ['bien-ban-su-co', 'bao-cao-su-co'],
  templates: INCIDENT_WORDING,
  layout: (content) => officialLayout(content as OfficialPaper),
  secretCopy: () => null,
  onSigned: () => undefined,
  remarks: remarksOnPapers,
};

/** Draws the papers as the incident stands now. */
export function issueIncidentPapers(
  core: IncidentsCore,
  context: Context,
  input: InputOf<'incidents.papers'>,
): Promise<OutputOf<'incidents.papers'>> {
  const { id } = input;
  return core.database.write(context, { action: 'incidents.papers', subject: id }, (tx) => {
    const incident = requireIncident(tx.sql, id);
    const to = allowedState(incident, 'papers');
    const papers = [...new Set(input.kinds)].map((kind) => drawIncidentPaper(core, tx, context, id, kind));
    if (to !== incident.state) {
      setIncidentState(tx.sql, id, to);
      tx.change('incident', id, { state: to });
    }
    tx.note({ code: entryCode(incident.number, incident.year), papers: papers.map(({ symbol }) => symbol) });
    return { paperIds: papers.map((paper) => paper.id) };
  });
}
