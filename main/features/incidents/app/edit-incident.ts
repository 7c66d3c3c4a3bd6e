import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { appError } from '../../../kernel/app-error.ts';
import type { Context } from '../../../kernel/context.ts';
import { signedInUser } from '../../../kernel/signed-in-user.ts';
import type { Transaction } from '../../../platform/database/work.ts';
import { stepsByIncident, type IncidentRecord } from '../data/incident-rows.ts';
import { insertDiscovery, setStory } from '../data/incident-writes.ts';
import { discoveryProblem } from '../domain/discovery.ts';
import { redrawPapers } from './draw-incident-paper.ts';
import {
  allowedState,
  asHead,
  mayExcuse,
  recordIncidentEvent,
  requireIncident,
  requireVersion,
  type IncidentsCore,
} from './incidents-core.ts';

/** What happened may be told better later, and its papers follow; the 72 hours neither vanish nor move unseen. */
export async function editIncident(
  core: IncidentsCore,
  context: Context,
  input: InputOf<'incidents.edit'>,
): Promise<OutputOf<'incidents.edit'>> {
  const { id, happened, personalData, reason, discoveredAt } = input;
  const later = discoveredAt > requireIncident(core.database.read, id).discoveredAt;
  const acting = later ? asHead(context) : context;
  return core.database.write(acting, { action: 'incidents.edit', subject: id }, (tx) => {
    const incident = requireIncident(tx.sql, id);
    allowedState(incident, 'edit');
    requireVersion(tx.sql, incident, input.version);
    const affected = incident.personalData === 1;
    if (affected && !personalData) throw appError('incidents.personal-data-stays');
    const moved = discoveredAt !== incident.discoveredAt;
    const told = happened !== incident.happened || personalData !== affected;
    if (!moved && !told) throw appError('incidents.nothing-changed');
    if (told) {
      setStory(tx.sql, id, happened, personalData ? 1 : 0);
      recordIncidentEvent(core, tx, context, { incidentId: id, act: 'edit', detail: reason });
    }
    if (moved) moveDiscovery(core, tx, context, incident, input);
    tx.change('incident', id, { happened, personalData, discoveredAt });
    const redrawn = redrawPapers(core, tx, context, id);
    tx.note({
      before: { personalData: affected, discoveredAt: incident.discoveredAt },
      personalData,
      discoveredAt,
      reason,
      redrawn,
    });
    return { redrawn };
  });
}

/** @throws incidents.discovered-after-report, incidents.discovered-after-step, incidents.later-is-heads */
function moveDiscovery(
  core: IncidentsCore,
  tx: Transaction,
  context: Context,
  incident: IncidentRecord,
  { discoveredAt, reason }: InputOf<'incidents.edit'>,
): void {
  const { id, discoveredAt: earlier, reportedAt } = incident;
  if (discoveredAt > reportedAt) throw appError('incidents.discovered-after-report');
  if (discoveryProblem(discoveredAt, reportedAt)) throw appError('incidents.discovered-too-old');
  const done = (stepsByIncident(tx.sql).get(id) ?? []).map(({ doneAt }) => doneAt);
  if (done.some((at) => at < discoveredAt)) throw appError('incidents.discovered-after-step');
  // Whoever is being timed, or will be once personal data is found, does not win time; earlier anybody may say.
  if (discoveredAt > earlier && !mayExcuse(context)) throw appError('incidents.later-is-heads');
  const { userId } = signedInUser(context);
  insertDiscovery(tx.sql, { incidentId: id, discoveredAt, earlier, reason, at: tx.at, userId });
  recordIncidentEvent(core, tx, context, { incidentId: id, act: 'discovery', detail: reason });
}
